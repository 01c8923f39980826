using LeadScoring.Cli.Input;

namespace LeadScoring.Cli.Tests.Files;

public class LeadFileTests
{
    [Fact]
    public void Rows_OfAListThatIsOpen_DoNotLookForTheFileAgain()
    {
        var run = new ToolRun(new Terminal(TextWriter.Null, TextWriter.Null, TimeProvider.System), Language.English, CancellationToken.None);

        Assert.Equal([1, 2], LeadFile.Rows([1, 2], "nowhere.csv", rowCount: 2, run));
    }
}
