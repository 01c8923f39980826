namespace LeadScoring.Tests;

public class SharedDataTests
{
    [SharedDataTheory]
    [InlineData("x-education", "Leads.csv")]
    [InlineData("bpi2012-a", "cases.csv")]
    public void Path_OfALeadList_IsAFile(string list, string file) => Assert.True(File.Exists(SharedData.Path(list, file)));

    [SharedDataFact]
    public void Path_OfNothing_IsTheFolder() => Assert.True(Directory.Exists(SharedData.Path()));
}
