using LeadScoring.Assignment;
using LeadScoring.Calendars;

namespace LeadScoring.Tests.Assignment;

public class EligibilityTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8)); // a Monday

    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai", "office").WithHours("mon-fri", "09:00-18:00");

    private static readonly Rep Li = new("li")
    {
        Level = 2,
        Capacity = 10,
        Skills = [new Skill("Python", 2), new Skill("sql")],
        Languages = ["zh", "en"],
        Products = ["CRM", "ERP"],
        Territories = ["华东"],
        Conflicts = ["Acme"],
    };

    private static readonly LeadNeeds Lead = new("4711")
    {
        Level = 2,
        Skills = [new Skill("python", 2)],
        Languages = ["fr", "EN"],
        Products = ["crm", "erp"],
        Territory = "华东",
        Account = "Globex",
    };

    public static TheoryData<string, string, Rep, LeadNeeds, RepState> Cases => new()
    {
        { "Eligible", "", Li, Lead, default },
        { "Eligible", "", new Rep("new"), new LeadNeeds("4711"), default },
        { "Disabled: is not active", "未启用", Li with { IsActive = false }, Lead, default },
        { "Disabled: gets leads by hand only", "只接受人工分配", Li with { Weight = 0 }, Lead, default },
        { "Eligible", "", Li with { Weight = 0 }, Lead with { IsByHand = true }, default },
        { "Disabled: is not active", "未启用", Li with { Weight = 0, IsActive = false }, Lead with { IsByHand = true }, default },
        { "NotInScope: does not work the territory 'North'", "不负责区域“North”", Li, Lead with { Territory = "North" }, default },
        { "Eligible", "", Li with { Territories = ["*"], Products = ["*"], Languages = ["*"] }, Lead with { Territory = "North" }, default },
        { "NotInScope: does not work the territory '华东'", "不负责区域“华东”", Li with { Territories = [] }, Lead, default },
        { "NoSkill: has the level 2, below 3", "级别为 2，低于 3", Li, Lead with { Level = 3 }, default },
        { "NoSkill: lacks the skill 'rust'", "不具备技能“rust”", Li, Lead with { Skills = [new Skill("SQL"), new Skill("rust")] }, default },
        { "NoSkill: has the skill 'python' in the grade 2, below 3", "技能“python”的等级为 2，低于 3", Li, Lead with { Skills = [new Skill("python", 3)] }, default },
        { "NoSkill: does not sell 'HR'", "不销售“HR”", Li, Lead with { Products = ["CRM", "HR"] }, default },
        { "NoSkill: does not speak 'fr', nor another language of the lead", "不会“fr”，也不会该线索的其他语言", Li, Lead with { Languages = ["fr", "de"] }, default },
        { "Eligible", "", Li, Lead, new RepState { HeldUnits = 9 } },
        { "OverHolding: holds 9.001 of 10 units, and the lead takes 1", "已持有 10 单位中的 9.001，该线索需 1", Li, Lead, new RepState { HeldUnits = 9.001m } },
        { "OverHolding: holds 1 of 10 units, and the lead takes 79228162514264337593543950335", "已持有 10 单位中的 1，该线索需 79228162514264337593543950335", Li, Lead with { Units = decimal.MaxValue }, new RepState { HeldUnits = 1 } },
        { "OverHolding: holds 9 of 10 units, and the lead takes 1.5", "已持有 10 单位中的 9，该线索需 1.5", Li, Lead with { Units = 1.5m }, new RepState { HeldUnits = 9 } },
        { "Eligible", "", Li with { Capacity = null }, Lead, new RepState { HeldUnits = 1_000_000 } },
        { "Eligible", "", Li with { RampUp = Ramp() with { Limit = 2 } }, Lead, new RepState { AssignedThisPeriod = 1 } },
        { "RampLimit: has got 2 of the 2 leads of the ramp-up", "已获得爬坡期 2 条线索中的 2 条", Li with { RampUp = Ramp() with { Limit = 2 } }, Lead, new RepState { AssignedThisPeriod = 2 } },
        { "RampLimit: has got 0 of the 0 leads of the ramp-up", "已获得爬坡期 0 条线索中的 0 条", Li with { RampUp = Ramp() with { Limit = 0 } }, Lead, default },
        { "Eligible", "", Li with { RampUp = Ramp() with { Share = 0.25m } }, Lead, new RepState { HeldUnits = 1.5m } },
        { "RampLimit: holds 1.501 of the 2.5 units of the ramp-up, and the lead takes 1", "已持有爬坡期 2.5 单位中的 1.501，该线索需 1", Li with { RampUp = Ramp() with { Share = 0.25m } }, Lead, new RepState { HeldUnits = 1.501m } },
        { "RampLimit: has got 5 of the 5 leads of the ramp-up", "已获得爬坡期 5 条线索中的 5 条", Li with { RampUp = Ramp(from: 0) with { Limit = 5 } }, Lead, new RepState { AssignedThisPeriod = 5 } },
        { "Eligible", "", Li with { RampUp = Ramp(from: 1) with { Limit = 0 } }, Lead, default },
        { "Eligible", "", Li with { RampUp = Ramp(to: 0) with { Limit = 0 } }, Lead, default },
        { "CoolDown: may not have this lead again before 2026-03-02T02:00:01Z", "在 2026-03-02T02:00:01Z 之前不能再次获得该线索", Li, Lead, new RepState { CoolDowns = new Dictionary<string, DateTimeOffset> { ["4711"] = Now.AddSeconds(1) } } },
        { "Eligible", "", Li, Lead, new RepState { CoolDowns = new Dictionary<string, DateTimeOffset> { ["4711"] = Now, ["4712"] = Now.AddDays(1) } } },
        { "RejectedBefore: has rejected this lead", "曾拒绝该线索", Li, Lead, new RepState { RejectedLeads = new HashSet<string> { "4711" } } },
        { "Eligible", "", Li, Lead, new RepState { RejectedLeads = new HashSet<string> { "4712" } } },
        { "ConflictOfInterest: has a conflict of interest with the account of this lead", "与该线索所属客户存在利益冲突", Li, Lead with { Account = "ACME" }, default },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Check_RepAndLead_SaysWhatStandsAgainstIt(string english, string chinese, Rep rep, LeadNeeds lead, RepState state)
    {
        var answer = EligibilityCheck.Usual.Check(new EligibilityContext(Roster.Of([rep]).Members[0], state, lead, Now));

        Assert.Equal((english, chinese), (answer.ToString(), answer.In(Language.SimplifiedChinese)));
        Assert.Equal(answer.IsEligible ? "Eligible" : answer.Reason!.Code, answer.Code.ToString());
    }

    [Theory]
    [InlineData(0, "Eligible")]
    [InlineData(8, "OutOfHours: does not work at this time")]
    [InlineData(24, "OnLeave: is away at this time")]
    [InlineData(32, "OutOfHours: does not work at this time")]
    public void Check_ByTheCalendar_TellsLeaveFromNight(int hours, string answer)
    {
        var member = Roster.Of([new Rep("a") { LeaveDates = [new DateOnly(2026, 3, 3)] }], null, new RosterOptions { Calendars = [Office], Calendar = "office" }).Members[0];

        Assert.Equal(answer, EligibilityCheck.Usual.Check(new EligibilityContext(member, default, new LeadNeeds("4711"), Now.AddHours(hours))).ToString());
    }

    [Fact]
    public void Check_CalendarThatIsNeverOpen_IsOutOfHours()
    {
        var member = Roster.Of([new Rep("a")], null, new RosterOptions { Calendars = [BusinessCalendar.In("UTC", "never")], Calendar = "never" }).Members[0];

        Assert.Equal(EligibilityCode.OutOfHours, EligibilityCheck.Usual.Check(new EligibilityContext(member, default, new LeadNeeds("4711"), Now)).Code);
    }

    [Fact]
    public void With_LimitsAndOthers_AsksThemInTheirPlaces()
    {
        var limits = new Fixed(Eligibility.Not(EligibilityCode.OverFlow, new DiagnosticText("OverFlow", "has got {0} leads today", "今天已获得 {0} 条线索"), "5"));
        var other = new Fixed(Eligibility.Not(EligibilityCode.NotInScope, new DiagnosticText("NotInScope", "does not work partners", "不负责合作伙伴")));
        Eligibility Ask(EligibilityCheck check, Rep rep, RepState state) => check.Check(new EligibilityContext(Roster.Of([rep]).Members[0], state, Lead, Now));
        var rejected = new RepState { RejectedLeads = new HashSet<string> { "4711" } };

        Assert.Equal("OverFlow: has got 5 leads today", Ask(EligibilityCheck.With(limits, other), Li, rejected).ToString());
        Assert.Equal("今天已获得 5 条线索", Ask(EligibilityCheck.With(limits), Li, default).In(Language.SimplifiedChinese));
        Assert.Equal(EligibilityCode.OverHolding, Ask(EligibilityCheck.With(limits), Li, new RepState { HeldUnits = 10 }).Code);
        Assert.Equal(EligibilityCode.RejectedBefore, Ask(EligibilityCheck.With(null, other), Li, rejected).Code);
        Assert.Equal("NotInScope: does not work partners", Ask(EligibilityCheck.With(null, other), Li, default).ToString());
        Assert.Equal([limits, other], EligibilityCheck.With(limits, other).Filters.Except(EligibilityCheck.Usual.Filters));
        Assert.Equal(6, EligibilityCheck.With(limits, other).Filters.ToList().IndexOf(limits));
    }

    [Fact]
    public void Not_WrongArguments_AreRefused()
    {
        var text = new DiagnosticText("NoSkill", "no", "不");

        Assert.Equal("The code says that nothing stands against it. (Parameter 'code')", Assert.Throws<ArgumentException>(() => Eligibility.Not(EligibilityCode.Eligible, text)).Message);
        Assert.Equal("A reason has at most three places. (Parameter 'arguments')", Assert.Throws<ArgumentException>(() => Eligibility.Not(EligibilityCode.NoSkill, text, "1", "2", "3", "4")).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeadNeeds("a") { Units = -1 });
    }

    // Milliseconds around now.
    private static RampUp Ramp(int from = -1, int? to = null) => new(new TimeRange(Now.AddMilliseconds(from), Now.AddMilliseconds(to ?? from + 2)));

    private sealed class Fixed(Eligibility answer) : IEligibilityFilter
    {
        public Eligibility Check(in EligibilityContext context) => answer;
    }
}
