using LeadScoring;
// doc: functions
using LeadScoring.Conditions;
// end

namespace DocExamples;

/// <summary>The functions of docs/plugins.md.</summary>
internal static class FunctionExamples
{
    public static LeadFunctions Make()
    {
        // doc: functions
        var functions = LeadFunctions.None
            .With(LeadFunction.Predicate("isFreeMail", [new FunctionParameter("address", FieldType.Text)],
                arguments => arguments.Text(0) is { } address && address.EndsWith("@mail.example", StringComparison.OrdinalIgnoreCase)))
            .With(LeadFunction.Number("capped", [new FunctionParameter("number", FieldType.Number), new FunctionParameter("most", FieldType.Number)],
                arguments => arguments.Number(0) is { } number && arguments.Number(1) is { } most ? Math.Min(number, most) : null))
            .With(new OfficeHours().Function);
        // end
        return functions;
    }
}

// doc: time-dependent
/// <summary>Whether people are at work where the lead is; the host knows the countries.</summary>
public sealed class OfficeHours
{
    private readonly Dictionary<string, TimeSpan> _offsets = new() { ["CN"] = TimeSpan.FromHours(8), ["DE"] = TimeSpan.FromHours(1) };

    public LeadFunction Function => LeadFunction.Predicate("isOfficeHour", [new FunctionParameter("country", FieldType.Text)], IsOpen, isTimeDependent: true);

    private bool IsOpen(FunctionArguments arguments) =>
        arguments.Text(0) is { } country && _offsets.TryGetValue(country, out var offset) && arguments.Now.ToOffset(offset).Hour is >= 9 and < 18;
}
// end
