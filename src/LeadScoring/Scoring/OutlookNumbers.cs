using LeadScoring.Conditions;
using LeadScoring.Leads;
using LeadScoring.Plans;

namespace LeadScoring.Scoring;

/// <summary>
/// Says how conditions and numbers may come out between two instants, the later included, between which no activity comes in. What does not
/// depend on time is asked at the earlier instant, for which the row is set.
/// </summary>
internal sealed class OutlookNumbers(ScoringPlan plan, LeadRow row) : IConditionVisitor<Outcomes>, INumericVisitor<Bounds>
{
    private const double MillisecondsPerDay = 86_400_000;

    private readonly Dictionary<Condition, Outcomes> _fixed = new(ReferenceEqualityComparer.Instance); // of leaves that do not depend on time

    /// <summary>The later instant, in milliseconds.</summary>
    public long To { get; set; }

    public Outcomes Of(Condition condition) => condition.Accept(this);

    public Bounds Of(NumericExpression number) => number.Accept(this);

    public Outcomes Visit(NumberTest node) => Of(node.Left).Compared(node.Operator, Of(node.Right));

    public Outcomes Visit(NumberIn node)
    {
        var value = Of(node.Value);
        if (value.IsFault)
        {
            return Outcomes.Fault;
        }

        var outcomes = value.MayFault ? Outcomes.Fault : Outcomes.None;
        if (value.IsMissing || node.Values.Count == 0)
        {
            return outcomes | Outcomes.False;
        }

        var mayHold = node.Values.Any(item => item >= value.Low && item <= value.High);
        return outcomes | (mayHold ? Outcomes.True : Outcomes.None) | (mayHold && value.Low == value.High && !value.MayMiss ? Outcomes.None : Outcomes.False);
    }

    public Outcomes Visit(BooleanTest node) => Fixed(node);

    public Outcomes Visit(TextTest node) => Fixed(node);

    public Outcomes Visit(TextFieldTest node) => Fixed(node);

    public Outcomes Visit(TextIn node) => Fixed(node);

    public Outcomes Visit(TextMatches node) => Fixed(node);

    public Outcomes Visit(SetContains node) => Fixed(node);

    public Outcomes Visit(HasValue node) => Fixed(node);

    public Outcomes Visit(Require node) => Fixed(node);

    public Outcomes Visit(FunctionTest node) => IsSteady(node.Function, node.Arguments) ? Fixed(node) : Outcomes.Any;

    // Without a window nothing leaves, and nothing comes in.
    public Outcomes Visit(HasActivity node) => node.Activities.Within is null ? Fixed(node) : Decisive(node.Activities) switch
    {
        { IsCertain: true } or { Time: null } => Fixed(node),
        { IsFault: true } => Outcomes.Fault | Outcomes.False,
        _ => Outcomes.Open,
    };

    // No activity comes in, so the last one is the last one as long as it is seen.
    public Outcomes Visit(LastActivityIn node) => node.Activities.Within is null ? Fixed(node) : Decisive(node.Activities) switch
    {
        { IsCertain: true } or { Time: null } => Fixed(node),
        { IsFault: true } => Outcomes.Fault | Outcomes.False,
        _ => Outcomes.Open,
    };

    public Outcomes Visit(AllOf node) => Chain(node.Parts, goesOn: Outcomes.True, stops: Outcomes.False);

    public Outcomes Visit(AnyOf node) => Chain(node.Parts, goesOn: Outcomes.False, stops: Outcomes.True);

    public Outcomes Visit(NoneOf node)
    {
        var any = Chain(node.Parts, goesOn: Outcomes.False, stops: Outcomes.True);
        return (any & Outcomes.Fault)
            | (any.HasFlag(Outcomes.True) ? Outcomes.False : Outcomes.None)
            | (any.HasFlag(Outcomes.False) ? Outcomes.True : Outcomes.None);
    }

    public Bounds Visit(Constant node) => Bounds.Of(node.Value);

    public Bounds Visit(NumberField node) => Now(node);

    public Bounds Visit(TimestampField node) => Now(node);

    public Bounds Visit(TextLength node) => Now(node);

    public Bounds Visit(SetSize node) => Now(node);

    public Bounds Visit(DaysSince node)
    {
        var instant = row.Number(plan.Join.SlotOf(node.Field));
        return double.IsNaN(instant) ? Bounds.Missing : Since(instant);
    }

    public Bounds Visit(Arithmetic node) => Of(node.Left).With(node.Operator, Of(node.Right));

    public Bounds Visit(Negate node) => Of(node.Operand) is var number && number.IsMissing ? number : number with { Low = -number.High + 0.0, High = -number.Low + 0.0 };

    public Bounds Visit(Truncate node) => Of(node.Operand) is var number && number.IsMissing
        ? number
        : number with { Low = Math.Truncate(number.Low) + 0.0, High = Math.Truncate(number.High) + 0.0 };

    public Bounds Visit(Conditional node)
    {
        var test = Of(node.Test);
        Bounds? either = test.HasFlag(Outcomes.True) ? Of(node.WhenTrue) : null;
        if (test.HasFlag(Outcomes.False))
        {
            var other = Of(node.WhenFalse);
            either = either?.Or(other) ?? other;
        }

        return either is { } known ? known with { MayFault = known.MayFault || test.HasFlag(Outcomes.Fault) } : Bounds.Fault;
    }

    public Bounds Visit(FunctionNumber node) => IsSteady(node.Function, node.Arguments) ? Now(node) : Bounds.Anything with { MayFault = true };

    public Bounds Visit(ActivityNumber node)
    {
        if (node.Question is ActivityQuestion.DaysSince or ActivityQuestion.LastAt)
        {
            var last = Decisive(node.Activities);
            var value = last.IsFault ? Bounds.Fault
                : last.Time is not { } time ? Bounds.Missing
                : node.Question == ActivityQuestion.LastAt ? Bounds.Of(time) : Since(time);
            return last.IsCertain || last.Time is null ? value : value.Or(Bounds.Missing);
        }

        if (node.Activities.Within is null)
        {
            return Now(node);
        }

        var (certain, possible, mayFault) = Seen(node.Activities);
        return certain == possible ? Now(node)
            : node.Question switch
            {
                _ when mayFault => Bounds.Anything with { MayFault = true },
                ActivityQuestion.Count => Bounds.Between(certain, possible),
                ActivityQuestion.Distinct => Bounds.Between(0, possible),
                _ => Bounds.Anything with { MayFault = node.Question == ActivityQuestion.Sum },
            };
    }

    public Bounds Visit(DatePart node)
    {
        var instant = Of(node.Instant);
        return instant.IsPoint || instant.IsMissing ? Now(node) : Bounds.Anything with { MayFault = instant.MayFault };
    }

    // Whether a function gets the same all the time, and so answers the same.
    private bool IsSteady(LeadFunction function, Sequence<FunctionArgument> arguments) => !function.IsTimeDependent
        && arguments.OfType<NumberArgument>().Select(argument => Of(argument.Value)).All(number => (number.IsPoint || number.IsMissing) && !number.MayFault);

    private Outcomes Chain(Sequence<Condition> parts, Outcomes goesOn, Outcomes stops)
    {
        var stopped = Outcomes.None;
        foreach (var part in parts)
        {
            var outcomes = Of(part);
            stopped |= outcomes & (stops | Outcomes.Fault);
            if (!outcomes.HasFlag(goesOn))
            {
                return stopped;
            }
        }

        return stopped | goesOn;
    }

    private Bounds Since(double instant) => Bounds.Between((row.Now - instant) / MillisecondsPerDay, (To - instant) / MillisecondsPerDay);

    private Outcomes Fixed(Condition leaf)
    {
        if (!_fixed.TryGetValue(leaf, out var known))
        {
            var holds = plan.Tests.Compile(leaf)(row);
            known = row.Fault is not null ? Outcomes.Fault : holds ? Outcomes.True : Outcomes.False;
            row.Fault = null;
            _fixed.Add(leaf, known);
        }

        return known;
    }

    private Bounds Now(NumericExpression number)
    {
        var value = Bounds.Of(plan.Tests.Compile(number)(row));
        var isFault = row.Fault is not null;
        row.Fault = null;
        return isFault ? Bounds.Fault : value;
    }

    // How many activities count all the time and at first, one with which the filter faults among them: what is newer and older than it stays as it is.
    private (int Certain, int Possible, bool MayFault) Seen(ActivityFilter activities)
    {
        var selector = ActivitySelector.Of(activities, plan.Activities!);
        var (certain, possible, mayFault) = (0, 0, false);
        for (var i = row.Activities.Count; NextOf(selector, i, out var isFault) is >= 0 and var next; i = next)
        {
            possible++;
            certain += IsCertain(selector, next) ? 1 : 0;
            mayFault |= isFault;
            if (isFault)
            {
                break;
            }
        }

        return (certain, possible, mayFault);
    }

    // The newest activity that a filter lets through, or faults with: as long as it is in the window nothing older matters.
    private Deciding Decisive(ActivityFilter activities)
    {
        var selector = ActivitySelector.Of(activities, plan.Activities!);
        var place = NextOf(selector, row.Activities.Count, out var isFault);
        return place < 0 ? default : new Deciding(row.Activities.Seen[place].Time, isFault, IsCertain(selector, place));
    }

    private bool IsCertain(ActivitySelector selector, int place) => selector.Within is not { } within || row.Activities.Seen[place].Time > To - within;

    private int NextOf(ActivitySelector selector, int place, out bool isFault)
    {
        var next = selector.NextOrFault(row, place);
        isFault = row.Fault is not null;
        row.Fault = null;
        return next;
    }

    /// <summary>The activity that a question turns on; without a time when there is none.</summary>
    private readonly record struct Deciding(double? Time, bool IsFault, bool IsCertain);
}
