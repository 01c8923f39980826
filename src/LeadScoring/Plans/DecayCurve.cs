using LeadScoring.Leads;
using LeadScoring.Models;

namespace LeadScoring.Plans;

/// <summary>A decay made ready: what is left of points at an age.</summary>
internal sealed class DecayCurve
{
    private const double NothingLeft = 4e-10; // of the most points that a rule may give, less than half a thousandth

    private readonly DecayShape _shape;
    private readonly double _length;
    private readonly double _rate;
    private readonly ZoneClock? _months; // for steps of a calendar month
    private readonly double[] _powers = []; // by steps; beyond them nothing is left

    public DecayCurve(Decay decay, string zone)
    {
        (_shape, _length, _rate) = (decay.Shape, decay.Length?.TotalMilliseconds ?? 0, decay.Rate);
        Window = decay.Window is { } window ? TimeLength.MillisecondsOf(window) : long.MaxValue;
        _months = decay.IsMonthly ? new ZoneClock(zone) : null;
        if (_shape == DecayShape.StepGeometric)
        {
            _powers = Powers(1 - _rate);
        }
    }

    /// <summary>The age in milliseconds from which on nothing is left.</summary>
    public long Window { get; }

    /// <summary>Whether nothing is ever lost but by the window.</summary>
    public bool IsFlat => _shape == DecayShape.None;

    /// <summary>The half-life in milliseconds; null for other shapes.</summary>
    public double? HalfLife => _shape == DecayShape.HalfLife ? _length : null;

    /// <summary>What is left of thousandths of a point, rounded half away from zero.</summary>
    public long Left(long thousandths, long time, long now)
    {
        var age = now - time;
        if (age >= Window)
        {
            return 0;
        }

        return _shape switch
        {
            DecayShape.None => thousandths,
            DecayShape.HalfLife => Round(thousandths * PowerOfTwo.Of(-age / _length)),
            DecayShape.Linear => age >= _length ? 0 : Round(thousandths * (1 - (age / _length))),
            DecayShape.StepLinear => Round(thousandths * Math.Max(0, 1 - (_rate * Steps(time, now)))),
            _ => Steps(time, now) is var steps && steps < _powers.Length ? Round(thousandths * _powers[steps]) : 0,
        };
    }

    /// <summary>Whether what is left may jump between two instants: at the end of a window, or at a step.</summary>
    public bool Jumps(long time, long from, long to) => from - time < Window && (to - time >= Window
        || (_shape is DecayShape.StepLinear or DecayShape.StepGeometric && Steps(time, from) != Steps(time, to)));

    private static long Round(double thousandths) => (long)Math.Round(thousandths, MidpointRounding.AwayFromZero);

    private static double[] Powers(double keeps)
    {
        List<double> powers = [1];
        while (powers[^1] * keeps >= NothingLeft)
        {
            powers.Add(powers[^1] * keeps);
        }

        return [.. powers];
    }

    private long Steps(long time, long now) => _months?.MonthsBetween(time, now) ?? (now - time) / (long)_length;
}
