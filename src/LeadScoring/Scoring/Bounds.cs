using LeadScoring.Conditions;

namespace LeadScoring.Scoring;

/// <summary>Between what bounds a number stays over some time. Bounds may be too wide and are never too narrow.</summary>
/// <param name="Low">The least that it may be; NaN when it is surely no number.</param>
/// <param name="High">The most that it may be; NaN when it is surely no number.</param>
/// <param name="MayMiss">Whether it may be missing.</param>
/// <param name="MayFault">Whether it may be a fault.</param>
internal readonly record struct Bounds(double Low, double High, bool MayMiss, bool MayFault)
{
    public static Bounds Missing { get; } = new(double.NaN, double.NaN, MayMiss: true, MayFault: false);

    public static Bounds Anything { get; } = new(double.NegativeInfinity, double.PositiveInfinity, MayMiss: true, MayFault: false);

    /// <summary>Surely a fault: no number, and not missing either.</summary>
    public static Bounds Fault { get; } = new(double.NaN, double.NaN, MayMiss: false, MayFault: true);

    /// <summary>Whether it is surely no number.</summary>
    public bool IsMissing => double.IsNaN(Low);

    /// <summary>Whether it is surely a fault.</summary>
    public bool IsFault => IsMissing && !MayMiss;

    /// <summary>Whether it is one number all the time.</summary>
    public bool IsPoint => Low == High && !MayMiss && !MayFault;

    /// <summary>A number that does not change; NaN is missing.</summary>
    public static Bounds Of(double value) => double.IsNaN(value) ? Missing : new(value, value, MayMiss: false, MayFault: false);

    public static Bounds Between(double low, double high) => new(low, high, MayMiss: false, MayFault: false);

    /// <summary>Either of two.</summary>
    public Bounds Or(Bounds other) => IsMissing ? other with { MayMiss = MayMiss || other.MayMiss, MayFault = MayFault || other.MayFault }
        : other.IsMissing ? this with { MayMiss = MayMiss || other.MayMiss, MayFault = MayFault || other.MayFault }
        : new(Math.Min(Low, other.Low), Math.Max(High, other.High), MayMiss || other.MayMiss, MayFault || other.MayFault);

    /// <summary>What comes of an operator, bounds being worked out as the numbers are: rounding keeps their order.</summary>
    public Bounds With(ArithmeticOperator @operator, Bounds other)
    {
        if (IsFault || other.IsFault)
        {
            return Fault;
        }

        var (mayMiss, mayFault) = (MayMiss || other.MayMiss, MayFault || other.MayFault);
        if (IsMissing || other.IsMissing)
        {
            return Missing with { MayFault = mayFault };
        }

        if (@operator == ArithmeticOperator.Remainder && other.Low == 0 && other.High == 0)
        {
            return Missing with { MayFault = mayFault };
        }

        var isPoint = Low == High && other.Low == other.High;
        if (!isPoint && ((@operator == ArithmeticOperator.Remainder && !KeepsQuotient(other)) || (@operator == ArithmeticOperator.Divide && other.Low <= 0 && other.High >= 0)))
        {
            return Anything with { MayFault = mayFault };
        }

        ReadOnlySpan<double> ends =
        [
            Calculate(Low, @operator, other.Low), Calculate(Low, @operator, other.High),
            Calculate(High, @operator, other.Low), Calculate(High, @operator, other.High),
        ];
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var end in ends)
        {
            if (double.IsNaN(end))
            {
                return (isPoint ? Missing : Anything) with { MayFault = mayFault };
            }

            (low, high) = (Math.Min(low, end), Math.Max(high, end));
        }

        return new(low, high, mayMiss, mayFault);
    }

    /// <summary>How a comparison may come out.</summary>
    public Outcomes Compared(NumberOperator @operator, Bounds other)
    {
        if (IsFault || other.IsFault)
        {
            return Outcomes.Fault;
        }

        var outcomes = MayFault || other.MayFault ? Outcomes.Fault : Outcomes.None;
        if (IsMissing || other.IsMissing)
        {
            return outcomes | Outcomes.False;
        }

        var (mayHold, mayNot) = @operator switch
        {
            NumberOperator.Equal => (Low <= other.High && other.Low <= High, !(Low == High && other.Low == other.High && Low == other.Low)),
            NumberOperator.Less => (Low < other.High, !(High < other.Low)),
            NumberOperator.LessOrEqual => (Low <= other.High, !(High <= other.Low)),
            NumberOperator.Greater => (High > other.Low, !(Low > other.High)),
            _ => (High >= other.Low, !(Low >= other.High)),
        };
        return outcomes | (mayHold ? Outcomes.True : Outcomes.None) | (mayNot || MayMiss || other.MayMiss ? Outcomes.False : Outcomes.None);
    }

    // Whether the remainder only grows from the lower bound to the upper one.
    private bool KeepsQuotient(Bounds divisor) =>
        divisor.Low == divisor.High && Math.Truncate(Low / divisor.Low) == Math.Truncate(High / divisor.Low) && Low % divisor.Low <= High % divisor.Low;

    private static double Calculate(double a, ArithmeticOperator @operator, double b) => @operator switch
    {
        ArithmeticOperator.Add => a + b,
        ArithmeticOperator.Subtract => a - b,
        ArithmeticOperator.Multiply => (a * b) + 0.0,
        ArithmeticOperator.Divide => (a / b) + 0.0,
        _ => (a % b) + 0.0,
    };
}
