using System.Globalization;
using System.Text;

namespace LeadScoring.Benchmarks;

/// <summary>
/// Writes the C# that somebody would write by hand for a model: one <c>if</c> a rule, exactly or ignoring case, and, for those with patience, the
/// rules of a text field merged into one <c>switch</c>, a word with all its points. Run with <c>-- write</c>; the result is <c>ByHand.g.cs</c>.
/// </summary>
internal static class HandWriter
{
    public static string Write()
    {
        var code = new StringBuilder("""
            // Written by `dotnet run -c Release --project benchmarks/LeadScoring.Benchmarks -- write`.
            namespace LeadScoring.Benchmarks;

            /// <summary>The models by hand.</summary>
            internal static class ByHand
            {
            """);
        code.Append('\n');
        Append(code, "IfA", ModelSource.A, merge: false, ignoreCase: false);
        AppendParts(code, "PartsOfA", ModelSource.A);
        Append(code, "IfIgnoringCaseA", ModelSource.A, merge: false, ignoreCase: true);
        Append(code, "SwitchA", ModelSource.A, merge: true, ignoreCase: false);
        Append(code, "IfB", ModelSource.B, merge: false, ignoreCase: false);
        Append(code, "IfIgnoringCaseB", ModelSource.B, merge: false, ignoreCase: true);
        Append(code, "SwitchB", ModelSource.B, merge: true, ignoreCase: false);
        code.Length--;
        return code.Append("}\n").ToString();
    }

    private static void Append(StringBuilder code, string name, IReadOnlyList<SourceRule> rules, bool merge, bool ignoreCase)
    {
        code.Append(CultureInfo.InvariantCulture, $"    public static int {name}(Customer lead)\n    {{\n");
        foreach (var dimension in rules.Select(rule => rule.Dimension).Distinct())
        {
            code.Append(CultureInfo.InvariantCulture, $"        var {dimension} = 0;\n");
        }

        code.Append('\n');
        foreach (var field in merge ? rules.Where(IsMerged).GroupBy(rule => (rule.Atoms[0].Property, rule.Dimension)) : [])
        {
            code.Append(CultureInfo.InvariantCulture, $"        switch ({field.Key.Property})\n        {{\n");
            foreach (var word in field.SelectMany(rule => rule.Atoms[0].Values.Select(value => (value, rule.Points))).GroupBy(pair => pair.value))
            {
                code.Append(CultureInfo.InvariantCulture, $"            case {word.Key}:\n                {field.Key.Dimension} += {word.Sum(pair => pair.Points)};\n                break;\n");
            }

            code.Append("        }\n\n");
        }

        foreach (var rule in merge ? rules.Where(rule => !IsMerged(rule)) : rules)
        {
            code.Append(CultureInfo.InvariantCulture, $"        if ({rule.CodeWith(ignoreCase)})\n        {{\n            {rule.Dimension} += {rule.Points};\n        }}\n\n");
        }

        code.Append("        return Math.Clamp(Math.Min(fit, 60) + Math.Min(engagement, 60), 0, 100);\n    }\n\n");
    }

    // The sums of the dimensions in thousandths, before their limits, for whoever adds more to them.
    private static void AppendParts(StringBuilder code, string name, IReadOnlyList<SourceRule> rules)
    {
        code.Append(CultureInfo.InvariantCulture, $"    public static void {name}(Customer lead, ref long fit, ref long engagement)\n    {{\n");
        foreach (var rule in rules)
        {
            code.Append(CultureInfo.InvariantCulture, $"        if ({rule.CodeWith(ignoreCase: false)})\n        {{\n            {rule.Dimension} += {rule.Points * 1_000};\n        }}\n\n");
        }

        code.Length--;
        code.Append("    }\n\n");
    }

    private static bool IsMerged(SourceRule rule) => rule.Atoms is [{ IsText: true }];
}
