using LeadScoring.Cli.Input;
using LeadScoring.Csv;

namespace LeadScoring.Cli.Tests.Files;

public class LeadFileTests
{
    [Fact]
    public void Rows_OfAListThatIsOpen_DoNotLookForTheFileAgain()
    {
        var run = new ToolRun(new Terminal(TextWriter.Null, TextWriter.Null, TimeProvider.System), Language.English, CancellationToken.None);

        Assert.Equal([1, 2], LeadFile.Rows([1, 2], "nowhere.csv", rowCount: 2, run));
    }

    [Fact]
    public void Open_WhenStopped_ReadsNoFurther()
    {
        using var folder = Workspace.Usual();
        using var stream = new ListStream(folder.PathOf("leads.csv"), new CancellationToken(canceled: true));

        Assert.Throws<OperationCanceledException>(() => CsvLeads.Open(stream, "leads.csv", new LeadSchema()));
    }

    [Theory]
    [InlineData("check", "playbook.json")]
    [InlineData("new", "leads.csv")]
    [InlineData("new", "leads.csv", "-o", "start.json")]
    [InlineData("score", "playbook.json", "leads.csv")]
    [InlineData("explain", "playbook.json", "leads.csv", "--lead", "4711")]
    [InlineData("timeline", "playbook.json", "leads.csv", "--lead", "4711")]
    [InlineData("diff", "playbook.json", "playbook.json", "leads.csv", "-o", "diff.csv")]
    public void Commands_WhenStopped_WriteNothing(params string[] arguments)
    {
        using var folder = Workspace.Usual();

        Assert.Equal("leadscore: stopped; nothing was written\nexit 130", folder.Run(new CancellationToken(canceled: true), arguments).ToString());
        Assert.Equal(["leads.csv", "playbook.json"], folder.Files());
    }

    [Fact]
    public void Score_StoppedWhenAllIsWritten_PutsNothingInItsPlace()
    {
        using var cancellation = new CancellationTokenSource();
        using var folder = Workspace.Usual(path =>
        {
            cancellation.Cancel();
            return new FileStream(path, FileMode.CreateNew);
        }).With("leads.csv", "id\n");

        Assert.Equal(130, folder.Run(cancellation.Token, "score", "playbook.json", "leads.csv", "-o", "out.csv").Code);
        Assert.Equal(["leads.csv", "playbook.json"], folder.Files());
    }
}
