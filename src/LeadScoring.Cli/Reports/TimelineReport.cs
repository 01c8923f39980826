using LeadScoring.Cli.Output;
using LeadScoring.Models;
using LeadScoring.Results;

namespace LeadScoring.Cli.Reports;

/// <summary>What <c>timeline</c> prints: a small chart of the score, then each change with its cause.</summary>
internal sealed class TimelineReport
{
    private const int ChartWidth = 60;
    private const string Blocks = " ▁▂▃▄▅▆▇█";

    private readonly Playbook _playbook;
    private readonly Scorer<LeadRecord> _scorer;
    private readonly LeadRecord _lead;
    private readonly DateTimeOffset _from;
    private readonly DateTimeOffset _to;
    private readonly Sequence<TimelineEntry> _entries;

    public TimelineReport(Playbook playbook, LeadRecord lead, DateTimeOffset from, DateTimeOffset to)
    {
        (_playbook, _lead, _from, _to) = (playbook, lead, from, to);
        _scorer = Scorer.Of(playbook.Model);
        _entries = _scorer.Timeline(lead, from, to, LevelsOf(playbook));
    }

    public void Print(ToolRun run)
    {
        var (start, end) = (_scorer.Score(_lead, _from), _scorer.Score(_lead, _to));
        run.Print(ReportTexts.TimelineOf, _lead.Id, Tables.Text(_from), Tables.Text(_to), start.Total.ToString(), end.Total.ToString());
        run.Terminal.Out.WriteLine();
        run.Terminal.Out.WriteLine(Chart());
        run.Terminal.Out.WriteLine();
        if (_entries.Count == 0)
        {
            run.Print(ReportTexts.TimelineEmpty);
            return;
        }

        var table = Tables.Plain((run.In(ReportTexts.When), false), (run.In(ReportTexts.NewScore), true), (run.In(ReportTexts.Change), true), (run.In(ReportTexts.Tier), false), (run.In(ReportTexts.Cause), false));
        foreach (var entry in _entries)
        {
            var (before, after) = (_playbook.Tiers.TierOf(entry.Before), _playbook.Tiers.TierOf(entry.After));
            table.AddRow(
                Tables.Text(entry.At),
                entry.After.Total.ToString(),
                Tables.Signed(entry.After.Total - entry.Before.Total),
                before.Name == after.Name ? after.Name : $"{before.Name} → {after.Name}",
                CauseOf(entry, run));
        }

        run.Terminal.Draw(table);
    }

    public string ToJson() => JsonText.Of(json =>
    {
        json.WriteString("id", _lead.Id);
        json.WriteString("from", Tables.Text(_from));
        json.WriteString("to", Tables.Text(_to));
        JsonText.WriteList(json, "changes", _entries, entry =>
        {
            json.WriteString("at", Tables.Text(entry.At));
            json.WriteNumber("before", entry.Before.Total.ToDecimal());
            json.WriteNumber("after", entry.After.Total.ToDecimal());
            json.WriteString("tierBefore", _playbook.Tiers.TierOf(entry.Before).Name);
            json.WriteString("tier", _playbook.Tiers.TierOf(entry.After).Name);
            json.WriteString("cause", JsonText.NameOf(entry.Cause));
            json.WriteString("name", entry.Name);
        });
    });

    // What the tier depends on: the grades of a matrix, or else the floors of the whole score.
    private static ScoreLevels LevelsOf(Playbook playbook) => playbook.Model.Combination is MatrixCombination matrix
        ? new([], [.. matrix.Dimensions.Select(graded => new DimensionLevels(graded.Dimension, [.. graded.Grades.Select(grade => grade.From).OfType<Points>().Order()]))])
        : new([.. playbook.Tiers.Tiers.Select(tier => tier.From).OfType<Points>().Order()], []);

    private static string CauseOf(TimelineEntry entry, ToolRun run) => run.In(
        entry.Cause switch
        {
            ChangeCause.Activity => ReportTexts.CauseActivity,
            ChangeCause.Decay => ReportTexts.CauseDecay,
            ChangeCause.DecayStep => ReportTexts.CauseStep,
            ChangeCause.WindowEnd => ReportTexts.CauseWindow,
            ChangeCause.Inactivity => ReportTexts.CauseInactivity,
            ChangeCause.Validity => ReportTexts.CauseValidity,
            ChangeCause.Override => ReportTexts.CauseOverride,
            ChangeCause.Gate => ReportTexts.CauseGate,
            _ => ReportTexts.CauseTime,
        },
        entry.Name);

    // The score at the end of each of so many equal parts of the time, from the least that is shown to the most.
    private string Chart()
    {
        var scores = Enumerable.Range(1, ChartWidth).Select(part => _scorer.Score(_lead, _from + ((_to - _from) * ((double)part / ChartWidth))).Total).ToList();
        var (least, most) = (scores.Min(), scores.Max());
        least = least > Points.Zero ? Points.Zero : least;
        var height = (most - least).Thousandths;
        var bars = scores.Select(score => Blocks[height == 0 ? 0 : (int)Math.Ceiling((score - least).Thousandths * (Blocks.Length - 1.0) / height)]);
        return $"{most,8} ┤{string.Concat(bars)}";
    }
}
