using System.Globalization;
using System.Text;

namespace LeadScoring.Results;

/// <summary>A score and every line that makes it.</summary>
/// <param name="Score">The score.</param>
/// <param name="Lines">The lines, in the order of the model: rules that hold and rules that do not, limits that bit, and what came after.</param>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public sealed record Explanation(Score Score, Sequence<LedgerLine> Lines)
{
    /// <summary>The explanation in English.</summary>
    public override string ToString() => ToText(Language.English);

    /// <summary>
    /// The explanation as people read it: the score, a line for each rule that gave points and each limit that bit, then what could not be
    /// evaluated and what did not hold because data is missing. Lines end with a line feed, the last one with nothing.
    /// </summary>
    /// <param name="language">The language; names, conditions and values stay as they are.</param>
    public string ToText(Language language)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Score}").Append('\n');
        var shown = Lines.Where(line => line.Points != Points.Zero || line is { Kind: LedgerLineKind.Gate or LedgerLineKind.Override, Outcome: LineOutcome.Holds }).ToList();
        var (points, names) = (shown.Select(line => line.Points.ToSignedText()).ToList(), shown.Select(line => LedgerTexts.NameOf(line, language)).ToList());
        var (pointsWidth, nameWidth) = (points.Select(item => item.Length).DefaultIfEmpty().Max(), names.Select(TextWidth.Of).DefaultIfEmpty().Max());
        for (var i = 0; i < shown.Count; i++)
        {
            text.Append("  ").Append(points[i].PadLeft(pointsWidth)).Append("  ")
                .Append(TextWidth.Pad(names[i], nameWidth)).Append("  ").Append(LedgerTexts.Details(shown[i], language));
            EndLine(text);
        }

        foreach (var line in Lines.Where(line => line.Outcome == LineOutcome.Fault))
        {
            text.Append("  ! ").Append(LedgerTexts.FaultOf(line, language));
            EndLine(text);
        }

        foreach (var line in Lines.Where(line => line.Outcome == LineOutcome.MissingData))
        {
            text.Append("  ? ").Append(LedgerTexts.MissingOf(line, language));
            EndLine(text);
        }

        return text.ToString(0, text.Length - 1);
    }

    private static void EndLine(StringBuilder text)
    {
        while (text[^1] == ' ')
        {
            text.Length--;
        }

        text.Append('\n');
    }
}
