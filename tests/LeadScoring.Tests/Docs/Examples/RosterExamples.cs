// doc: reps-and-teams
using LeadScoring;
using LeadScoring.Assignment;
// end

namespace DocExamples;

public static class RosterExamples
{
    public static void RepsAndTeams()
    {
        // doc: reps-and-teams
        var office = BusinessCalendar.In("Asia/Shanghai", "office").WithHours("mon-fri", "09:00-12:00, 13:30-18:00");
        var roster = Roster.Of(
            [
                new Rep("li") { Level = 3, Capacity = 30, Skills = [new Skill("python", 3)], Territories = ["华东"], LeaveDates = [new DateOnly(2026, 10, 8)] },
                new Rep("wang") { Level = 1, Capacity = 15, Skills = [new Skill("python", 1)], Territories = ["华东"] },
                new Rep("zhao") { Level = 2, Capacity = 20, Skills = [new Skill("python", 2)], Territories = ["*"] },
            ],
            [new Team("east", "li", "wang", "zhao")],
            new RosterOptions { Calendars = [office], Calendar = "office" });

        var lead = new LeadNeeds("4711") { Territory = "华东", Skills = [new Skill("Python", 2)] };
        var now = new DateTimeOffset(2026, 10, 8, 10, 0, 0, TimeSpan.FromHours(8));
        foreach (var member in roster.Members)
        {
            var state = new RepState { HeldUnits = member.Rep.Id == "zhao" ? 20 : 0 };
            var answer = EligibilityCheck.Usual.Check(new EligibilityContext(member, state, lead, now));
            Console.WriteLine($"{member.Rep.Id,-5} {answer}");
            Console.WriteLine($"      {answer.In(Language.SimplifiedChinese)}");
        }
        // end
    }
}
