namespace LeadScoring.Tests;

public class TestBudgetTests
{
    [Fact]
    public void Of_FollowsTheSetting() => Assert.Equal(TestBudget.IsDeep ? 2 : 1, TestBudget.Of(ci: 1, deep: 2));
}
