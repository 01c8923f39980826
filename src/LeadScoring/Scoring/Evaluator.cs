using LeadScoring.Conditions;
using LeadScoring.Leads;
using LeadScoring.Plans;

namespace LeadScoring.Scoring;

/// <summary>Makes evaluators: what a single condition or number comes to for a lead, without a model.</summary>
public static class Evaluator
{
    private const string Name = "expression";

    /// <summary>Joins a number to the host's class.</summary>
    /// <typeparam name="T">The host's class.</typeparam>
    /// <param name="number">The number, an instant or a length of time.</param>
    /// <param name="schema">The fields and activity types that it speaks of.</param>
    /// <param name="binding">How the fields and activities of a lead are read.</param>
    /// <exception cref="LeadFormatException">The schema lacks fields, activity types or attributes that the number asks for; all are listed.</exception>
    /// <exception cref="ArgumentException">The binding lacks fields that the number reads, or has them with another type; all are listed.</exception>
    public static Evaluator<T> Of<T>(NumericExpression number, LeadSchema schema, LeadBinding<T> binding)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(number);
        var source = SourceOf(new NumberTest(number, NumberOperator.Equal, number), schema, binding);
        return new Evaluator<T>(source, ReaderOf(source.Plan.Tests.Compile(number), number.Kind));
    }

    /// <summary>Joins a number to records of its schema.</summary>
    /// <param name="number">The number, an instant or a length of time.</param>
    /// <param name="schema">The schema that the records are made with.</param>
    /// <exception cref="LeadFormatException">The schema lacks fields, activity types or attributes that the number asks for; all are listed.</exception>
    public static Evaluator<LeadRecord> Of(NumericExpression number, LeadSchema schema) => Of(number, schema, LeadBinding.For(schema));

    /// <summary>Joins a condition to the host's class.</summary>
    /// <typeparam name="T">The host's class.</typeparam>
    /// <param name="condition">The condition.</param>
    /// <param name="schema">The fields and activity types that it speaks of.</param>
    /// <param name="binding">How the fields and activities of a lead are read.</param>
    /// <exception cref="LeadFormatException">The schema lacks fields, activity types or attributes that the condition asks for; all are listed.</exception>
    /// <exception cref="ArgumentException">The binding lacks fields that the condition reads, or has them with another type; all are listed.</exception>
    public static Evaluator<T> Of<T>(Condition condition, LeadSchema schema, LeadBinding<T> binding)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(condition);
        var source = SourceOf(condition, schema, binding);
        var test = source.Plan.Tests.Compile(condition);
        return new Evaluator<T>(source, row => test(row));
    }

    /// <summary>Joins a condition to records of its schema.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="schema">The schema that the records are made with.</param>
    /// <exception cref="LeadFormatException">The schema lacks fields, activity types or attributes that the condition asks for; all are listed.</exception>
    public static Evaluator<LeadRecord> Of(Condition condition, LeadSchema schema) => Of(condition, schema, LeadBinding.For(schema));

    // A model of one rule: it is checked, joined and read as any other.
    private static RowSource<T> SourceOf<T>(Condition condition, LeadSchema schema, LeadBinding<T> binding)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(binding);
        var model = ScoringModel.For(schema, made => made.Dimension(Name, dimension => dimension.Rule(Name, condition, 1)));
        return new RowSource<T>(model, binding);
    }

    private static Func<LeadRow, LeadValue> ReaderOf(RowNumber number, NumericKind kind) => row =>
    {
        var value = number(row);
        if (kind == NumericKind.Timestamp)
        {
            value = Math.Floor(value);
            if (!double.IsNaN(value) && !Instant.IsInRange(value))
            {
                row.Fault ??= new Fault(Fault.InstantOutOfRange);
            }
        }
        else if (double.IsInfinity(value))
        {
            row.Fault ??= new Fault(Fault.NumberInfinite);
        }

        return row.Fault is null ? LeadValue.OfRaw(kind == NumericKind.Timestamp ? FieldType.Timestamp : FieldType.Number, value) : default;
    };
}

/// <summary>Says what a condition or a number comes to for one lead after another.</summary>
/// <typeparam name="T">The host's class.</typeparam>
/// <remarks>Immutable; safe for concurrent use.</remarks>
/// <example>
/// <code>
/// var due = Evaluator.Of(LeadExpression.ParseNumber("registered + duration('24h')", schema, kind: NumericKind.Timestamp), schema);
/// DateTimeOffset? instant = due.Of(lead, now, out var fault).Timestamp;
/// </code>
/// </example>
public sealed class Evaluator<T>
    where T : class
{
    private readonly RowSource<T> _source;
    private readonly Func<LeadRow, LeadValue> _value;

    internal Evaluator(RowSource<T> source, Func<LeadRow, LeadValue> value) => (_source, _value) = (source, value);

    /// <summary>Evaluates for a lead.</summary>
    /// <param name="lead">The lead; not changed meanwhile.</param>
    /// <param name="now">The instant at which the lead is looked at, cut to whole milliseconds: activities later than that are not seen.</param>
    /// <param name="fault">Why it cannot be evaluated, or null.</param>
    /// <returns>
    /// For a condition a truth, false with a fault. For a number a number, for an instant a timestamp, cut to whole milliseconds, for a length of time its milliseconds; missing when something that it is worked
    /// out from is missing, and with a fault.
    /// </returns>
    /// <exception cref="ArgumentException">A value of the lead cannot be: an infinite number, a local time, a record of another schema.</exception>
    public LeadValue Of(T lead, DateTimeOffset now, out Diagnostic? fault)
    {
        ArgumentNullException.ThrowIfNull(lead);
        var workspace = Workspace.Take();
        try
        {
            _source.Read(lead, now, workspace.Row);
            _source.Clean(workspace.Row);
            var value = _value(workspace.Row);
            fault = workspace.Row.Fault?.ToDiagnostic();
            return value;
        }
        finally
        {
            workspace.GiveBack();
        }
    }
}
