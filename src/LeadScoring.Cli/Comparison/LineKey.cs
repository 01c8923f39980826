using LeadScoring.Cli.Reports;
using LeadScoring.Results;

namespace LeadScoring.Cli.Comparison;

/// <summary>What makes a line of one ledger the same line as one of another: for a rule its name, wherever the rule stands.</summary>
internal readonly record struct LineKey(LedgerLineKind Kind, string Dimension, string Group, string Name, LimitSide Side)
{
    public static LineKey Of(LedgerLine line) => line.Kind == LedgerLineKind.Rule
        ? new LineKey(line.Kind, "", "", line.Name, LimitSide.Net)
        : new LineKey(line.Kind, line.Dimension, line.Group, line.Name, line.Side);
}

/// <summary>How many points a line of the ledger gives more, or fewer, under another playbook.</summary>
/// <param name="Line">The line, as one of the two ledgers has it.</param>
/// <param name="Points">New less old.</param>
internal sealed record LineChange(LedgerLine Line, Points Points)
{
    /// <summary>
    /// The lines of two ledgers of the same lead that give other points, the strongest first; their sum is the change of the score. A rule
    /// counts with what its own limit leaves of it.
    /// </summary>
    public static IReadOnlyList<LineChange> Between(Explanation before, Explanation after)
    {
        var changes = new Dictionary<LineKey, LineChange>();
        foreach (var line in Reasons.WithOwnLimits(after))
        {
            Add(line, line.Points);
        }

        foreach (var line in Reasons.WithOwnLimits(before))
        {
            Add(line, -line.Points);
        }

        return [.. changes.Values.Where(change => change.Points != Points.Zero).OrderByDescending(change => Math.Abs(change.Points.Thousandths))];

        void Add(LedgerLine line, Points points)
        {
            var key = LineKey.Of(line);
            changes[key] = changes.TryGetValue(key, out var change) ? change with { Points = change.Points + points } : new LineChange(line, points);
        }
    }
}
