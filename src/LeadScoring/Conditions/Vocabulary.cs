namespace LeadScoring.Conditions;

/// <summary>What an expression may speak of: the fields of a schema and the functions of the host.</summary>
internal sealed class Vocabulary(LeadSchema schema, LeadFunctions functions)
{
    public LeadSchema Schema { get; } = schema;

    public LeadFunctions Functions { get; } = functions;
}
