using LeadScoring.Leads;

namespace LeadScoring;

/// <summary>A rule, gate or override could not be evaluated, and the scorer is strict.</summary>
public sealed class LeadFaultException : Exception
{
    internal LeadFaultException(string rule, Fault fault)
        : base($"'{rule}' could not be evaluated: {fault.Text.Format(Language.English, fault.Arguments)}.") =>
        (Rule, Fault) = (rule, fault.ToDiagnostic());

    /// <summary>The name of the rule, gate or override.</summary>
    public string Rule { get; }

    /// <summary>Why it could not be evaluated.</summary>
    public Diagnostic Fault { get; }
}
