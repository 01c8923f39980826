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
}
