using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Tests.Any;

namespace LeadScoring.Tests.Scoring;

/// <summary>Properties over any model, its leads and an instant.</summary>
internal static class Checked
{
    /// <summary>Holds for every case; a failure shows the smallest one found and the seed to run it again with.</summary>
    public static void ForAny(Action<ScoringCase> holds, int ci = 400, int deep = 20_000) =>
        Prop.ForAll(ScoringCase.Any, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(ci, deep)));

    /// <summary>Holds for every lead of every case.</summary>
    public static void ForAnyLead(Action<ScoringCase, Scorer<LeadRecord>, LeadRecord> holds, int ci = 400, int deep = 20_000) => ForAny(
        one =>
        {
            var scorer = Scorer.Of(one.Model);
            foreach (var lead in one.Leads)
            {
                holds(one, scorer, lead);
            }
        },
        ci,
        deep);
}
