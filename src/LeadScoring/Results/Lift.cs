using System.Globalization;
using LeadScoring.Conditions;

namespace LeadScoring.Results;

/// <summary>One thing that would have to be otherwise about a lead. The records in this file are all there are.</summary>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public abstract record SuggestedChange
{
    private protected SuggestedChange()
    {
    }

    /// <summary>The change as people read it, in the words of the playbook, which are the same in each language.</summary>
    /// <param name="schema">The schema of the model; it knows how texts are compared.</param>
    public abstract string ToText(LeadSchema schema);
}

/// <summary>A field would have to have another value.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Becomes">What would have to hold of it.</param>
public sealed record FieldChange(string Field, Condition Becomes) : SuggestedChange
{
    /// <inheritdoc/>
    public override string ToText(LeadSchema schema) => Becomes.ToText(schema);
}

/// <summary>The lead would have to do something, so many times, now.</summary>
/// <param name="Type">The activity's type.</param>
/// <param name="Where">What would have to hold of each; null for nothing.</param>
/// <param name="Count">How many times.</param>
public sealed record ActivityChange(string Type, Condition? Where, int Count) : SuggestedChange
{
    /// <inheritdoc/>
    public override string ToText(LeadSchema schema)
    {
        var where = Where is null ? "" : $" ({Where.ToText(schema.AttributesOf(Type))})";
        return string.Create(CultureInfo.InvariantCulture, $"{Count} × {Type}{where}");
    }
}

/// <summary>A set of changes that would lift a lead's score, none of which could be left out.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="After">The score that the lead would then have.</param>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public sealed record Lift(Sequence<SuggestedChange> Changes, Score After);
