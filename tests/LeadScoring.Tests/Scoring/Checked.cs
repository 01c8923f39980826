using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Tests.Any;

namespace LeadScoring.Tests.Scoring;

/// <summary>Properties over any model, its leads and an instant.</summary>
internal static class Checked
{
    private const int MostRounds = 20;

    /// <summary>
    /// Holds for every case; a failure shows the smallest one found and the seed to run it again with. A property that
    /// says little of most cases goes on for further rounds until it has met enough of those it is about.
    /// </summary>
    public static void ForAny(Action<ScoringCase> holds, int ci = 400, int deep = 20_000, Func<bool>? hasMetEnough = null)
    {
        var rounds = 0;
        do
        {
            Prop.ForAll(ScoringCase.Any, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(ci, deep)));
        }
        while (hasMetEnough?.Invoke() == false && ++rounds < MostRounds);

        Assert.True(hasMetEnough is null || hasMetEnough(), $"{MostRounds} rounds of cases met too few of those that the property is about.");
    }

    /// <summary>Holds for every lead of every case.</summary>
    public static void ForAnyLead(Action<ScoringCase, Scorer<LeadRecord>, LeadRecord> holds, int ci = 400, int deep = 20_000, Func<bool>? hasMetEnough = null) => ForAny(
        one =>
        {
            var scorer = Scorer.Of(one.Model);
            foreach (var lead in one.Leads)
            {
                holds(one, scorer, lead);
            }
        },
        ci,
        deep,
        hasMetEnough);
}
