using LeadScoring.Conditions;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.Any;

/// <summary>The host functions of the tests; some of them throw, or give what no number is.</summary>
internal static class PlainFunctions
{
    private static readonly PlainFunction[] Plain =
    [
        PlainFunction.Predicate("isLong", [FieldType.Text], values => values[0] is string { Length: > 3 }),
        PlainFunction.Predicate("mustBeKnown", [FieldType.Text], values => values[0] is null ? throw new InvalidOperationException("not known") : true),
        PlainFunction.Predicate("either", [FieldType.Boolean, FieldType.Boolean], values => values[0] is true || values[1] is true),
        PlainFunction.Predicate("knows", [FieldType.TextSet, FieldType.Text], values => ((IReadOnlyList<string>)values[0]!).Contains((string?)values[1])),
        PlainFunction.Predicate("isOdd", [FieldType.Number], values => values[0] is double number && Math.Abs(number) % 2 == 1),
        PlainFunction.TimedPredicate("isFresh", [FieldType.Timestamp], (values, now) => values[0] is DateTimeOffset time && (now - time).TotalDays < 30),
        PlainFunction.Number("reciprocal", [FieldType.Number], values => values[0] is double number ? number == 13 ? throw new InvalidOperationException("13") : 1 / number : null),
        PlainFunction.Number("longest", [FieldType.TextSet], values => ((IReadOnlyList<string>)values[0]!).Max(text => (int?)text.Length)),
        PlainFunction.Number("negativeZero", [], _ => -0.0),
        PlainFunction.Number("notANumber", [], _ => double.NaN),
        PlainFunction.Number("fails", [], _ => throw new InvalidOperationException("always")),
        PlainFunction.Number("year", [FieldType.Timestamp, FieldType.Number], values => (values[0] as DateTimeOffset?)?.Year + (values[1] as double?)),
    ];

    public static IReadOnlyList<LeadFunction> All { get; } = [.. Plain.Select(plain => plain.Function)];

    public static LeadFunctions Registered { get; } = All.Aggregate(LeadFunctions.None, (functions, function) => functions.With(function));
}
