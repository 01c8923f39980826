using LeadScoring.Assignment;
using LeadScoring.Tests.Scoring;

namespace LeadScoring.Tests.Assignment;

/// <summary>Asking about reps allocates nothing where the answer is yes, or names nothing but what the lead and the rep have.</summary>
[Collection(Alone.Name)]
public class EligibilityAllocationTests
{
    [Fact]
    public void Check_YesOrALackingSkill_AllocatesNothing()
    {
        var office = BusinessCalendar.In("Asia/Shanghai", "office").WithHours("mon-fri", "09:00-18:00");
        var reps = Enumerable.Range(0, 20).Select(i => new Rep($"{i}")
        {
            Capacity = 10,
            Skills = i % 2 == 0 ? [new Skill("sql", 2)] : [],
            Territories = ["*"],
            LeaveDates = [new DateOnly(2026, 3, 10 + (i % 5))],
            Conflicts = ["acme"],
        });
        var roster = Roster.Of(reps, null, new RosterOptions { Calendars = [office], Calendar = "office" });
        var lead = new LeadNeeds("4711") { Skills = [new Skill("SQL")], Territory = "North", Account = "globex" };
        var state = new RepState { HeldUnits = 2, RejectedLeads = new HashSet<string>(), CoolDowns = new Dictionary<string, DateTimeOffset>() };
        var (now, eligible) = (new DateTimeOffset(2026, 3, 2, 2, 0, 0, TimeSpan.Zero), 0);
        long Asked()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < roster.Members.Count; i++)
            {
                eligible += EligibilityCheck.Usual.Check(new EligibilityContext(roster.Members[i], state, lead, now)).IsEligible ? 1 : 0;
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Asked(); // works the openings out
        Assert.Equal(0, Asked());
        Assert.Equal(20, eligible);
    }
}
