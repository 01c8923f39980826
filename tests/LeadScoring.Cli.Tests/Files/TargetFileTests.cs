using System.Runtime.Versioning;

namespace LeadScoring.Cli.Tests.Files;

/// <summary>Files appear when they are complete, and only then.</summary>
public class TargetFileTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Score_NoRoomForTheRejects_LeavesAllAsItWas(bool untilClosed)
    {
        using var folder = Workspace.Usual(FullDisk.For("bad.csv", untilClosed)).With("out.csv", "old");

        Assert.Equal(
            "leadscore: 'bad.csv' cannot be written: No space left on device\nexit 4",
            folder.Run("score", "playbook.json", "leads.csv", "-o", "out.csv", "--rejects", "bad.csv").ToString());
        Assert.Equal("old", folder.Read("out.csv"));
        Assert.Equal(["leads.csv", "out.csv", "playbook.json"], folder.Files());
    }

    [UnixFact]
    public void Score_OverTheListThroughALinkedFolder_IsRefused()
    {
        using var folder = Workspace.Usual();
        Directory.CreateSymbolicLink(folder.PathOf("here"), ".");
        Directory.CreateSymbolicLink(folder.PathOf("there"), "here");

        Assert.Equal(
            "leadscore: 'there/leads.csv' would be written over 'leads.csv', which the command reads or writes itself; name another file\nexit 3",
            folder.Run("score", "playbook.json", "leads.csv", "-o", "there/leads.csv").ToString());
        Assert.Equal(Workspace.Leads, folder.Read("leads.csv"));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void Score_OverAFile_KeepsItsMode()
    {
        const UnixFileMode OnlyMine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var folder = Workspace.Usual().With("out.csv", "old");
        File.SetUnixFileMode(folder.PathOf("out.csv"), OnlyMine);

        folder.Run("score", "playbook.json", "leads.csv", "-o", "out.csv");

        Assert.StartsWith("id,title,", folder.Read("out.csv"), StringComparison.Ordinal);
        Assert.Equal(OnlyMine, File.GetUnixFileMode(folder.PathOf("out.csv")));
    }

    [UnixFact]
    public void Score_OverALink_WritesWhatItLeadsTo()
    {
        using var folder = Workspace.Usual();
        Directory.CreateDirectory(folder.PathOf("real"));
        File.CreateSymbolicLink(folder.PathOf("out.csv"), "real/scores.csv");

        Assert.Contains("rows written to out.csv: 5\n", folder.Run("score", "playbook.json", "leads.csv", "-o", "out.csv").Out, StringComparison.Ordinal);

        Assert.Equal("real/scores.csv", new FileInfo(folder.PathOf("out.csv")).LinkTarget);
        Assert.StartsWith("id,title,", folder.Read("real/scores.csv"), StringComparison.Ordinal);
    }

    [UnixFact]
    public void Score_OverADevice_IsRefused()
    {
        using var folder = Workspace.Usual();
        File.CreateSymbolicLink(folder.PathOf("out.csv"), "/dev/null");

        Assert.Equal(
            "leadscore: 'out.csv' is a device or a pipe; name a file to write\nexit 3",
            folder.Run("score", "playbook.json", "leads.csv", "-o", "out.csv").ToString());
        Assert.Equal("/dev/null", new FileInfo(folder.PathOf("out.csv")).LinkTarget);
    }
}
