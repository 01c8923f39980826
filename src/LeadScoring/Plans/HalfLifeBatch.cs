using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LeadScoring.Plans;

/// <summary>Points of activities that fall by a half-life, worked out several at a time with the bits of <see cref="DecayCurve.Left"/>.</summary>
internal sealed class HalfLifeBatch
{
    private const int Room = 32; // a multiple of the lanes

    private readonly double[] _points = new double[Room]; // beyond the count stands what was there before; nobody reads what becomes of it
    private readonly double[] _ages = new double[Room];
    private readonly double[] _halfLives = new double[Room];
    private readonly int[] _places = new int[Room];
    private int _count;

    /// <summary>Adds the points of one activity, if it counts; without a branch on that, which no predictor knows.</summary>
    /// <param name="states">What the rules have come to.</param>
    /// <param name="place">The rule that gives them.</param>
    /// <param name="points">In thousandths.</param>
    /// <param name="age">In milliseconds.</param>
    /// <param name="halfLife">In milliseconds.</param>
    /// <param name="counts">Whether it counts.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Span<PlainState> states, int place, long points, double age, double halfLife, bool counts)
    {
        if (_count == Room)
        {
            Settle(states);
        }

        (_points[_count], _ages[_count], _halfLives[_count], _places[_count]) = (points, age, halfLife, place);
        _count += counts ? 1 : 0;
    }

    /// <summary>Adds what is left of all points to what the rules have come to.</summary>
    public void Settle(Span<PlainState> states)
    {
        for (var i = 0; i < _count; i += Vector256<double>.Count)
        {
            var exponents = -Vector256.Create(_ages, i) / Vector256.Create(_halfLives, i);
            var left = Vector256.Create(_points, i) * PowerOfTwo.Of(exponents);
            Rounded(left).CopyTo(_points, i);
        }

        for (var i = 0; i < _count; i++)
        {
            states[_places[i]].Left += (long)_points[i];
        }

        _count = 0;
    }

    // Half away from zero.
    private static Vector256<double> Rounded(Vector256<double> values)
    {
        var size = Vector256.Abs(values);
        var whole = Vector256.Floor(size);
        var isHalf = Vector256.GreaterThanOrEqual(size - whole, Vector256.Create(0.5));
        whole += Vector256.ConditionalSelect(isHalf, Vector256<double>.One, Vector256<double>.Zero);
        return Vector256.ConditionalSelect(Vector256.Create(-0.0), values, whole);
    }
}
