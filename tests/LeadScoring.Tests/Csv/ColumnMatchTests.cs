using LeadScoring.Leads;

namespace LeadScoring.Tests.Csv;

public class ColumnMatchTests
{
    private static readonly LeadField Source = new("leadSource", FieldType.Text) { Aliases = ["Origin", "came from"] };

    [Theory]
    [InlineData("Lead Source|leadSource|Origin", 1)] // the name
    [InlineData("Lead Source|ORIGIN", 1)] // an alias, ignoring case
    [InlineData("id|Lead Source", 1)] // alike
    [InlineData("id|LEAD_source", 1)]
    [InlineData("id|lead-source ", 1)]
    [InlineData("id|CameFrom", 1)]
    [InlineData("leadSource|leadSource", 0)]
    [InlineData("Lead Source|id|Lead Source", 0)]
    public void Of_Column_IsFoundByNameAliasAndLikeness(string columns, int index) =>
        Assert.Equal(new ColumnMatch(index, [], null), ColumnMatch.Of(Source, columns.Split('|')));

    [Theory]
    [InlineData("Lead Source|lead_source", 0, 1)]
    [InlineData("Origin|id|Came From", 0, 2)]
    public void Of_SeveralColumns_GivesThemAll(string columns, int first, int second)
    {
        var match = ColumnMatch.Of(Source, columns.Split('|'));

        Assert.Null(match.Index);
        Assert.Equal([first, second], match.Rivals);
    }

    [Theory]
    [InlineData("leadSuorce|id", "leadSuorce")]
    [InlineData("country|id", null)]
    public void Of_NoColumn_GivesTheNearestName(string columns, string? nearest) =>
        Assert.Equal(new ColumnMatch(null, [], nearest), ColumnMatch.Of(Source, columns.Split('|')));
}
