using System.Globalization;
using LeadScoring.Results;

namespace LeadScoring.Cli.Reports;

/// <summary>The lines of a ledger in few words.</summary>
internal static class Reasons
{
    private const int Most = 3;

    /// <summary>The lines with the most points, gained or lost; of equals the first in the ledger.</summary>
    public static IReadOnlyList<LedgerLine> StrongestOf(Explanation explanation) =>
        [.. WithOwnLimits(explanation).Where(line => line.Points != Points.Zero).OrderByDescending(line => Math.Abs(line.Points.Thousandths)).Take(Most)];

    /// <summary>The lines of a ledger, each rule with what decay, verification and its own limit leave of it.</summary>
    public static IReadOnlyList<LedgerLine> WithOwnLimits(Explanation explanation)
    {
        List<LedgerLine> lines = [];
        foreach (var line in explanation.Lines)
        {
            if (line.Kind is LedgerLineKind.Decay or LedgerLineKind.Validity or LedgerLineKind.Verification or LedgerLineKind.RuleLimit) // stand right behind their rule
            {
                lines[^1] = lines[^1] with { Points = lines[^1].Points + line.Points };
            }
            else
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    /// <summary>Such as <c>+50 Demo request, -10 limit of fit</c>.</summary>
    public static string TextOf(IEnumerable<LedgerLine> lines, Language language) =>
        string.Join(language == Language.SimplifiedChinese ? "，" : ", ", lines.Select(line => $"{Signed(line.Points)} {NameOf(line, language)}"));

    public static string Signed(Points points) => points.ToDecimal().ToString("+0.###;-0.###;0", CultureInfo.InvariantCulture);

    /// <summary>The name of a line, as explanations have it.</summary>
    public static string NameOf(LedgerLine line, Language language)
    {
        var name = line.Kind switch
        {
            LedgerLineKind.RuleLimit => ReportTexts.RuleLimit.In(language, line.Name),
            LedgerLineKind.Decay => ReportTexts.Decay.In(language, line.Name),
            LedgerLineKind.Validity => ReportTexts.Validity.In(language, line.Name),
            LedgerLineKind.Verification => ReportTexts.Verification.In(language, line.Name),
            LedgerLineKind.Inactivity => ReportTexts.Inactivity.In(language, line.Name),
            LedgerLineKind.GroupLimit => ReportTexts.GroupLimit.In(language, line.Name),
            LedgerLineKind.DimensionLimit => ReportTexts.DimensionLimit.In(language, line.Name),
            LedgerLineKind.Combination => ReportTexts.Combination.In(language),
            LedgerLineKind.TotalLimit => ReportTexts.TotalLimit.In(language),
            LedgerLineKind.Override => ReportTexts.Override.In(language, line.Name),
            LedgerLineKind.Gate => ReportTexts.Gate.In(language, line.Name),
            _ => line.Name,
        };
        return line.Side switch
        {
            LimitSide.Gains => name + ReportTexts.Gains.In(language),
            LimitSide.Losses => name + ReportTexts.Losses.In(language),
            _ => name,
        };
    }
}
