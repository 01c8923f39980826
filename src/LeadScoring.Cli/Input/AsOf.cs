using LeadScoring.Cli.Reports;
using LeadScoring.Conditions;
using LeadScoring.Scoring;

namespace LeadScoring.Cli.Input;

/// <summary>The instant at which each lead is looked at: one for all, or what an expression gives.</summary>
internal sealed class AsOf
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly DateTimeOffset _clock;
    private readonly Evaluator<LeadRecord>? _expression; // null for one instant

    private AsOf(string text, DateTimeOffset clock, DateTimeOffset instant, Evaluator<LeadRecord>? expression) =>
        (Text, _clock, Instant, _expression) = (text, clock, instant, expression);

    /// <summary>The instant or the expression, as people read it.</summary>
    public string Text { get; }

    /// <summary>Whether each lead has an instant of its own.</summary>
    public bool IsOfEachLead => _expression is not null;

    /// <summary>The instant, unless each lead has one of its own.</summary>
    public DateTimeOffset Instant { get; }

    public static AsOf At(DateTimeOffset instant, DateTimeOffset clock) => new(Tables.Text(instant), clock, instant, expression: null);

    public static AsOf Expression(string text, NumericExpression expression, LeadSchema schema, DateTimeOffset clock) => new(text, clock, default, Evaluator.Of(expression, schema));

    /// <summary>Whether an activity is later than the clock, by more than clocks differ.</summary>
    public bool IsFuture(LeadActivity activity) => activity.Time > _clock + Skew;

    /// <summary>The instant for a lead that has its activities; or null, and why there is none.</summary>
    public DateTimeOffset? Of(LeadRecord lead, Language language, out string reason)
    {
        reason = "";
        if (_expression is null)
        {
            return Instant;
        }

        var instant = _expression.Of(lead, _clock, out var fault).Timestamp;
        if (instant is null)
        {
            reason = fault is null ? ErrorTexts.NoAsOf.In(language, Text) : ErrorTexts.AsOfFault.In(language, Text, fault.In(language));
        }

        return instant;
    }
}
