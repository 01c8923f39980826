using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Assignment;
using LeadScoring.Tests.Any;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.Assignment;

/// <summary>Any reps with any calendars and any leads, against an evaluator that only knows what the codes mean.</summary>
public class EligibilityPropertyTests
{
    [Fact]
    public void Check_AnyRepAndLead_AnswersTheFirstCodeThatStands()
    {
        var met = new HashSet<EligibilityCode>();
        ForAny((member, naive, lead, state, now) =>
        {
            var expected = naive.Against(lead, state, now);
            var answer = EligibilityCheck.Usual.Check(new EligibilityContext(member, state, lead, now));

            Assert.Equal(expected.FirstOrDefault(), answer.Code);
            met.Add(answer.Code);
        });
        Assert.Equal(Enum.GetValues<EligibilityCode>().Except([EligibilityCode.OverFlow]), met.Order());
    }

    [Fact]
    public void Check_OneFilterSaysNo_IsNeverYes() => ForAny((member, naive, lead, state, now) =>
    {
        var context = new EligibilityContext(member, state, lead, now);
        var alone = EligibilityCheck.Usual.Filters.Select(filter => filter.Check(context)).Where(answer => !answer.IsEligible).ToList();
        var answer = EligibilityCheck.Usual.Check(context);

        Assert.Equal(alone.Count == 0, answer.IsEligible);
        Assert.Equal(naive.Against(lead, state, now), alone.Select(said => said.Code));
        Assert.All(alone, said => Assert.Equal(said, EligibilityCheck.Usual.Filters.Select(filter => filter.Check(context)).First(other => other.Code == said.Code)));
        Assert.Equal(alone.FirstOrDefault(), answer);
        Assert.All([Language.English, Language.SimplifiedChinese], language => Assert.Equal(answer.IsEligible, answer.In(language).Length == 0));
    });

    private static void ForAny(Action<RosterMember, NaiveEligibility, LeadNeeds, RepState, DateTimeOffset> holds) => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var dice = new Dice(seed);
        var around = new DateTimeOffset(2026, 10, 25, 0, 0, 0, TimeSpan.Zero).AddDays(dice.Of(0, 0, -217, -1, 7)); // mostly where clocks change in Europe or America
        var date = DateOnly.FromDateTime(around.DateTime);
        var calendars = dice.Many(0, 3, () => 0).Select((_, i) => BusinessCalendar.BasedOn(AnyCalendar.Of(dice.Of(AnyCalendar.Zones), date, [540, 1080], dice), name: $"calendar {i}"));
        var roster = AnyRoster.Of([.. calendars], date, dice);
        foreach (var member in roster.Members.Take(3))
        {
            var (rep, name) = (member.Rep, member.Rep.Calendar ?? member.Team?.Calendar ?? roster.Options.Calendar);
            var naive = new NaiveEligibility(rep, roster.Options.Calendars.FirstOrDefault(calendar => calendar.Name == name), roster.Options.Zone, around);
            for (var i = 0; i < 30; i++)
            {
                holds(member, naive, AnyLead(rep, dice), AnyState(rep, around, dice), around.AddSeconds(dice.Between(-200_000, 200_000)));
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(60, 3_000)));

    // Often one that the rep can take, but for one thing or two.
    private static LeadNeeds AnyLead(Rep rep, Dice dice) => new("4711")
    {
        Units = dice.Of(1m, 1m, 0m, 2.5m, 100m),
        Territory = dice.Lucky(20) ? dice.Of(AnyRoster.Territories) : rep.Territories.Count > 0 ? rep.Territories[0] : null,
        Level = dice.Lucky(80) ? rep.Level : dice.Between(0, 4),
        Skills = dice.Lucky(80) ? rep.Skills : [new Skill(dice.Of(AnyRoster.Skills).ToLowerInvariant(), dice.Between(1, 6))],
        Products = dice.Lucky(80) ? rep.Products : [.. dice.Some(AnyRoster.Products, 1, 2)],
        Languages = dice.Lucky(80) ? rep.Languages : [.. dice.Some(AnyRoster.Languages, 1, 2)],
        Account = dice.Lucky(50) ? null : dice.Of(AnyRoster.Accounts).ToUpperInvariant(),
        IsByHand = dice.Lucky(30),
    };

    private static RepState AnyState(Rep rep, DateTimeOffset around, Dice dice) => new()
    {
        HeldUnits = dice.Lucky(70) ? 0 : Math.Max(0, (rep.Capacity ?? 100) - dice.Between(0, 3)),
        AssignedThisPeriod = dice.Between(0, 4),
        RejectedLeads = dice.Lucky(80) ? null : dice.Lucky(50) ? new HashSet<string> { "4711" } : new HashSet<string> { "4712" },
        CoolDowns = dice.Lucky(80) ? null : new Dictionary<string, DateTimeOffset> { [dice.Of("4711", "4711", "4712")] = around.AddSeconds(dice.Between(-200_000, 200_000)) },
    };
}
