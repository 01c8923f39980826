using LeadScoring.Leads;

namespace LeadScoring.Models;

/// <summary>How the worth of an activity falls with its age.</summary>
public enum DecayShape
{
    /// <summary>Not at all: <c>1</c>.</summary>
    None,

    /// <summary><c>max(0, 1 − age ÷ length)</c></summary>
    Linear,

    /// <summary><c>2^(−age ÷ length)</c>, by an exact power of two and a polynomial of the library's own: the same bits everywhere.</summary>
    HalfLife,

    /// <summary><c>max(0, 1 − rate × n)</c> after n steps.</summary>
    StepLinear,

    /// <summary><c>(1 − rate)^n</c> after n steps.</summary>
    StepGeometric,
}

/// <summary>How the worth of an activity falls with its age, and the age at which it ends.</summary>
/// <remarks>
/// The age is counted in whole milliseconds; the points of each activity are rounded once to thousandths, half away from zero.
/// Immutable; compares by value; safe for concurrent use.
/// </remarks>
public sealed record Decay
{
    /// <summary>The least rate of a step.</summary>
    public const double MinRate = 0.001;

    private Decay(DecayShape shape, TimeSpan? length, double rate) => (Shape, Length, Rate) = (shape, length, rate);

    /// <summary>An activity is worth the same for ever.</summary>
    public static Decay None { get; } = new(DecayShape.None, null, 0);

    /// <summary>The shape.</summary>
    public DecayShape Shape { get; }

    /// <summary>The half-life, the life or the length of a step; null for <see cref="DecayShape.None"/> and for steps of a calendar month.</summary>
    public TimeSpan? Length { get; }

    /// <summary>What a step takes, from <see cref="MinRate"/> to 1; 0 for shapes without steps.</summary>
    public double Rate { get; }

    /// <summary>The age from which on an activity is worth nothing; null for never.</summary>
    public TimeSpan? Window { get; private init; }

    /// <summary>Whether steps are calendar months, counted in the model's zone from the activity on, the day clipped to the month's last.</summary>
    public bool IsMonthly => Length is null && Shape is DecayShape.StepLinear or DecayShape.StepGeometric;

    /// <summary>Worth half after each half-life.</summary>
    /// <param name="halfLife">Positive, in whole milliseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static Decay HalfLife(TimeSpan halfLife) => new(DecayShape.HalfLife, Checked(halfLife), 0);

    /// <summary>Falls in a straight line to nothing.</summary>
    /// <param name="life">The age at which nothing is left; positive, in whole milliseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static Decay Linear(TimeSpan life) => new(DecayShape.Linear, Checked(life), 0);

    /// <summary>Each step takes the same share of the first worth.</summary>
    /// <param name="rate">The share, from <see cref="MinRate"/> to 1.</param>
    /// <param name="every">The length of a step, positive and in whole milliseconds; null for calendar months.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is none of these.</exception>
    public static Decay StepLinear(double rate, TimeSpan? every) => new(DecayShape.StepLinear, Checked(every), Checked(rate));

    /// <summary>Each step takes a share of what is left.</summary>
    /// <param name="rate">The share, from <see cref="MinRate"/> to 1.</param>
    /// <param name="every">The length of a step, positive and in whole milliseconds; null for calendar months.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is none of these.</exception>
    public static Decay StepGeometric(double rate, TimeSpan? every) => new(DecayShape.StepGeometric, Checked(every), Checked(rate));

    /// <summary>The same decay, ending at an age.</summary>
    /// <param name="window">The age from which on an activity is worth nothing; positive, in whole milliseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public Decay Within(TimeSpan window) => this with { Window = Checked(window) };

    private static TimeSpan? Checked(TimeSpan? length) => length is not { } time || TimeLength.IsValid(time)
        ? length
        : throw new ArgumentOutOfRangeException(nameof(length), length, "The length is positive and in whole milliseconds.");

    private static double Checked(double rate) => rate is >= MinRate and <= 1
        ? rate
        : throw new ArgumentOutOfRangeException(nameof(rate), rate, "The rate is from 0.001 to 1.");
}
