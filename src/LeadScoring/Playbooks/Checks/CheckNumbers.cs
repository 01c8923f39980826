using System.Globalization;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Numbers as findings show them.</summary>
internal static class CheckNumbers
{
    public static string Text(double number) => number switch
    {
        double.NegativeInfinity => "-∞",
        double.PositiveInfinity => "∞",
        _ => number.ToString("R", CultureInfo.InvariantCulture),
    };
}
