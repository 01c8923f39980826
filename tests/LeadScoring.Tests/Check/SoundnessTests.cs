using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Calendars;
using LeadScoring.Conditions;
using LeadScoring.Models;
using LeadScoring.Playbooks.Checks;
using LeadScoring.Results;
using LeadScoring.Tests.Any;
using LeadScoring.Tiers;

namespace LeadScoring.Tests.Check;

/// <summary>A check may miss things, but what it reports is so: no lead shows otherwise.</summary>
public class SoundnessTests
{
    [Fact]
    public void Findings_HoldForEveryLead() => Prop.ForAll(CheckCase.Any, one =>
    {
        var playbook = one.Read();
        var wrong = new Claims(playbook, [.. one.LeadsOf(playbook.Schema)], CheckCase.Now).Wrong(playbook.Check()).FirstOrDefault();
        return wrong is null ? true.Label("") : false.Label(wrong);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(100, 3_000)));

    [Fact]
    public void Findings_OfAnyModel_HoldForEveryLead() => Prop.ForAll(ScoringCase.Any, one =>
    {
        var playbook = BoundsTests.PlaybookOf(one);
        var wrong = new Claims(playbook, one.Leads, one.Now).Wrong(playbook.Check()).FirstOrDefault();
        return wrong is null ? true.Label("") : false.Label(wrong);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(150, 10_000)));

    [Fact]
    public void Cases_ShowEveryKindOfFinding()
    {
        var texts = typeof(CheckTexts).GetFields().Select(field => ((DiagnosticText)field.GetValue(null)!).English).ToHashSet();

        for (var seed = 0; seed < 1_000 && texts.Count > 0; seed++)
        {
            texts.ExceptWith(CheckCase.Of(seed).Read().Check().Select(finding => finding.Text.English));
        }

        Assert.Equal([], texts);
    }
}

/// <summary>What findings claim, put to the test on leads.</summary>
internal sealed class Claims(Playbook playbook, IReadOnlyList<LeadRecord> leads, DateTimeOffset now)
{
    private readonly ScoringModel _model = playbook.Model;
    private readonly Probes _probes = new(playbook.Schema, now);
    private readonly Scorer<LeadRecord> _scorer = Scorer.Of(playbook.Model);
    private readonly List<Explanation> _explained = Explain(playbook.Model, leads, now);
    private readonly Dictionary<Diagnostic, Scorer<LeadRecord>> _changed = [];

    /// <summary>The findings that some lead shows to be wrong.</summary>
    public IEnumerable<string> Wrong(IEnumerable<Diagnostic> findings) => findings
        .Select(finding => (finding, Lead: Enumerable.Range(0, leads.Count).FirstOrDefault(lead => !IsSo(finding, lead), -1)))
        .Where(item => item.Lead >= 0)
        .Select(item => $"{item.finding} is not so for {BoundsTests.Text(leads[item.Lead])}\n{_explained[item.Lead]}");

    private bool IsSo(Diagnostic finding, int lead)
    {
        var (name, line) = (finding.Arguments[0], _explained[lead].Lines.FirstOrDefault(line => line.Kind == LedgerLineKind.Rule && line.Name == finding.Arguments[0]));
        var score = _explained[lead].Score;
        return finding.Code switch
        {
            "LS4001" or "LS4002" or "LS4024" => playbook.Tiers.TierOf(score).Name != name,
            "LS4003" => line is not null ? line.Outcome != LineOutcome.Holds : score.Override?.Name != name,
            "LS4004" => line is not null ? line.Outcome == LineOutcome.Holds : Ask(_model.Overrides.Single(item => item.Name == name).When, lead) == Outcomes.True,
            "LS4005" => BandsAt(name, finding.Arguments[1]) > 1,
            "LS4006" => finding.Arguments[1] == "-∞" || BandsAt(name, finding.Arguments[1]) == 0,
            "LS4007" => IsLost(finding, line!, lead),
            "LS4008" => Unread(name, lead),
            "LS4009" => Ask(WhenOf(name), lead) == Ask(WhenOf(finding.Arguments[1]), lead),
            "LS4010" => BoundsTests.PointsOf(_explained[lead], name) == Points.Zero,
            "LS4011" => IsNotLookedUp(finding, lead),
            "LS4012" => HasEmpty(name),
            "LS4013" => !_explained[lead].Lines.Any(other => other.Kind == LedgerLineKind.Gate && other.Name == name),
            "LS4014" => _explained[lead].Lines.Any(other => other.Kind == LedgerLineKind.Gate && other.Name == name),
            "LS4015" or "LS4016" => SegmentOf(lead, name) is false,
            "LS4017" => ChangesNothing(name, finding.Arguments[1], lead),
            "LS4018" => score.Override?.Name != name,
            "LS4019" => IsHidden(finding),
            "LS4020" => line is not null ? line.Outcome == LineOutcome.Fault : score.Override?.Name != name,
            "LS4021" => true, // about columns, not about leads
            "LS4030" => !TriggerOf(name).IsMetBy(WatchedBy(TriggerOf(name), score)),
            "LS4031" => !TriggerOf(name).IsRearmedBy(WatchedBy(TriggerOf(name), score)),
            "LS4032" => score.Gate is not null || score.Override?.Tier is not null || score.Total >= PointsIn(finding.Arguments[1]),
            "LS4033" => score[finding.Arguments[1]] >= PointsIn(finding.Arguments[2]),
            "LS4050" => line!.Activities is not { Seen: > 0 },
            "LS4051" => ScoresTheSame(finding, lead, (rule, _) => WithoutCap(rule, finding.Arguments[1])),
            "LS4052" => ScoresTheSame(finding, lead, (rule, decay) => rule with { Decay = Decay.None.Within(decay.Window!.Value) }),
            "LS4053" => IsSameWithout(name, lead),
            "LS4060" => playbook.CalendarNamed(name)!.Between(now.AddYears(-30), now.AddYears(30)) == TimeSpan.Zero,
            "LS4061" => IsTheSameWithoutException(playbook.CalendarNamed(finding.Arguments[1])!, name),
            "LS4062" => LeaveOf(playbook.CalendarNamed(finding.Arguments[2])!, name) is var leave && LeaveOf(playbook.CalendarNamed(finding.Arguments[2])!, finding.Arguments[1]) is var other
                && leave.First <= other.Last && other.First <= leave.Last,
            "LS4022" or "LS4023" => GradeOf(finding.Arguments[1], lead) != name,
            _ => throw new InvalidOperationException($"Nothing tests {finding.Code}."),
        };
    }

    private static DateRange LeaveOf(BusinessCalendar calendar, string dates) => calendar.LeaveDates.First(leave => leave.ToString() == dates);

    // The calendars of the cases stand alone and have one exception at most.
    private static bool IsTheSameWithoutException(BusinessCalendar calendar, string dates)
    {
        var other = BusinessCalendar.In(calendar.Zone);
        foreach (var day in calendar.Hours)
        {
            other = other.WithHours(day.Day.ToString()[..3].ToLowerInvariant(), day.Shifts.Count == 0 ? "closed" : string.Join(", ", day.Shifts));
        }

        other = calendar.LeaveDates.Aggregate(other, (known, leave) => known.WithLeave(leave));
        var start = new DateTimeOffset(DateRange.Parse(dates).First.ToDateTime(default), TimeSpan.Zero);
        return Enumerable.Range(-48, 24 * 12).All(hour => other.IsOpen(start.AddHours(hour)) == calendar.IsOpen(start.AddHours(hour)));
    }

    private static List<Explanation> Explain(ScoringModel model, IEnumerable<LeadRecord> leads, DateTimeOffset now)
    {
        var scorer = Scorer.Of(model);
        return [.. leads.Select(lead => scorer.Explain(lead, now))];
    }

    private static Points PointsIn(string text) => Points.FromDecimal(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    private static Points WatchedBy(Trigger trigger, Score score) => trigger.Dimension is { } dimension ? score[dimension] : score.Total;

    private Trigger TriggerOf(string name) => playbook.Triggers.Single(trigger => trigger.Name == name);

    private Outcomes Ask(Condition condition, int lead) => _probes.Ask(condition, leads[lead]);

    private Condition WhenOf(string rule) => _model.Rules.OfType<ConditionRule>().Single(other => other.Name == rule).When;

    private bool HasEmpty(string list) => _model.Dimensions.Any(dimension =>
        (dimension.Name == list && !dimension.AllRules.Any()) || dimension.Groups.Any(group => group.Name == list && group.Rules.Count == 0));

    private int BandsAt(string rule, string number) => number == "-∞"
        ? _model.Rules.OfType<BandRule>().Single(other => other.Name == rule).Bands.Count(band => band.From is null)
        : _model.Rules.OfType<BandRule>().Single(other => other.Name == rule).Bands.Count(band => band.Contains(double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    // At each bound of the rule, and right beside it, another band counts.
    private bool IsHidden(Diagnostic finding)
    {
        var bands = _model.Rules.OfType<BandRule>().Single(other => other.Name == finding.Arguments[0]).Bands;
        var numbers = bands.SelectMany(band => new[] { band.From, band.To }).OfType<double>().SelectMany(bound => new[] { Math.BitDecrement(bound), bound, Math.BitIncrement(bound) });
        return numbers.All(number => bands.FirstOrDefault(band => band.Contains(number)) is not { } counts || $"{CheckNumbers.Text(counts.From ?? double.NegativeInfinity)} {CheckNumbers.Text(counts.To ?? double.PositiveInfinity)}" != $"{finding.Arguments[1]} {finding.Arguments[2]}"
            || bands.Count(band => band.From == counts.From && band.To == counts.To) > 1);
    }

    private bool IsLost(Diagnostic finding, LedgerLine line, int lead)
    {
        var (lost, points) = (Points.FromDecimal(decimal.Parse(finding.Arguments[1])), Points.FromDecimal(decimal.Parse(finding.Arguments[2])));
        if (line.Points != points)
        {
            return true;
        }

        var (kinds, limit) = finding.Text == CheckTexts.PointsLostOwn ? ((LedgerLineKind[])[LedgerLineKind.RuleLimit], line.Name)
            : finding.Text == CheckTexts.PointsLostTotal ? ([LedgerLineKind.TotalLimit], "")
            : ([LedgerLineKind.GroupLimit, LedgerLineKind.DimensionLimit], finding.Arguments[3]);
        return _explained[lead].Lines.Any(bite => kinds.Contains(bite.Kind) && bite.Name == limit
            && bite.Side != (points > Points.Zero ? LimitSide.Losses : LimitSide.Gains)
            && (points > Points.Zero ? -bite.Points >= lost : bite.Points >= lost));
    }

    // Another value there changes neither score nor segment.
    private bool Unread(string field, int lead)
    {
        var other = AnyLead.Copy(leads[lead], playbook.Schema);
        other[field] = leads[(lead + 1) % leads.Count][field];
        return _scorer.Score(other, now) == _explained[lead].Score && IsInTheSameSegments(other, lead);
    }

    // Without its activities of a type, the lead gets the same in all things.
    private bool IsSameWithout(string type, int lead)
    {
        var activities = leads[lead].RecordedActivities;
        var other = AnyLead.Copy(leads[lead], playbook.Schema, takes: i => activities[i].Activity.Type != type);
        return _scorer.Explain(other, now) == _explained[lead] && IsInTheSameSegments(other, lead);
    }

    private bool IsInTheSameSegments(LeadRecord other, int lead) =>
        playbook.Segments.Items.All(segment => _probes.Ask(segment.When, other) == Ask(segment.When, lead));

    // With another rule in the place of the one that the finding is about.
    private bool ScoresTheSame(Diagnostic finding, int lead, Func<ActivityRule, Decay, ActivityRule> change)
    {
        if (!_changed.TryGetValue(finding, out var scorer))
        {
            Sequence<ScoringRule> Changed(Sequence<ScoringRule> rules, Decay? usual) =>
                [.. rules.Select(rule => rule is ActivityRule one && one.Name == finding.Arguments[0] ? change(one, one.Decay ?? usual ?? Decay.None) : rule)];
            var dimensions = _model.Dimensions.Select(dimension => dimension with
            {
                Rules = Changed(dimension.Rules, dimension.Decay),
                Groups = [.. dimension.Groups.Select(group => group with { Rules = Changed(group.Rules, group.Decay ?? dimension.Decay) })],
            });
            _changed.Add(finding, scorer = Scorer.Of(_model with { Dimensions = [.. dimensions] }));
        }

        var (score, other) = (_explained[lead].Score, scorer.Score(leads[lead], now));
        return (score.Total, score.Faults) == (other.Total, other.Faults) && _model.Dimensions.All(dimension => score[dimension.Name] == other[dimension.Name]);
    }

    private static ActivityRule WithoutCap(ActivityRule rule, string cap)
    {
        var others = rule.Caps.Where(known => known.Period != CapPeriod.Lifetime || (known.MaxCount?.ToString() ?? known.MaxPoints.ToString()) != cap);
        return others.Count() == rule.Caps.Count ? throw new InvalidOperationException($"No cap {cap}.") : rule with { Caps = [.. others] };
    }

    private bool IsNotLookedUp(Diagnostic finding, int lead)
    {
        var rule = _model.Rules.OfType<LookupRule>().Single(other => other.Name == finding.Arguments[0]);
        return leads[lead][rule.Field].Text is not { } text || !text.Equals(finding.Arguments[1], StringComparison.OrdinalIgnoreCase)
            || _explained[lead].Lines.Single(line => line.Kind == LedgerLineKind.Rule && line.Name == rule.Name).Points == Points.Zero;
    }

    // Whether the lead is in the segment; null when a segment before it cannot be evaluated.
    private bool? SegmentOf(int lead, string name)
    {
        foreach (var segment in playbook.Segments.Items)
        {
            var answer = Ask(segment.When, lead);
            if (segment.Name == name)
            {
                return answer == Outcomes.True;
            }

            if (answer == Outcomes.True && playbook.Segments.Match == SegmentMatch.First)
            {
                return false;
            }
        }

        throw new InvalidOperationException($"No segment {name}.");
    }

    private bool ChangesNothing(string rule, string part, int lead)
    {
        var when = WhenOf(rule);
        var parts = when is AllOf all ? all.Parts : ((AnyOf)when).Parts;
        var removed = parts.TakeWhile(other => other.ToText(playbook.Schema) != part).Count();
        Sequence<Condition> others = [.. parts.Where((_, i) => i != removed)];
        return Ask(when, lead) == _probes.Ask(when is AllOf ? new AllOf(others) : new AnyOf(others), leads[lead]);
    }

    private string GradeOf(string dimension, int lead)
    {
        var graded = ((MatrixCombination)_model.Combination).Dimensions.Single(other => other.Dimension == dimension);
        return graded.Grades[graded.GradeOf(_explained[lead].Score[dimension])].Name;
    }
}
