using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LeadScoring;

/// <summary>The library's own <c>2^x</c>: equal bits on every machine and runtime, for one value as for vectors of any width.</summary>
/// <remarks>
/// <para><c>2^x = 2^n · p(x − n)</c> with n = ⌊x⌋ and a polynomial p of degree 11 on [0, 1], worked out by one text for all widths. A fused
/// multiply-add would change the bits, so none is used.</para>
/// <para>The relative error is below 2^−52, by adding up what each step may round off (2.07e-16); the largest seen among 900 million values
/// is 1.86e-16, which is 1.48 units in the last place. Whole x give exact powers, and ±0 gives 1.</para>
/// <para>It never falls as x rises: the coefficients are positive, so each step adds and multiplies values that are not negative and do
/// not fall, rounding keeps order, and p(1) is 2 in doubles too.</para>
/// <para>From x = 1,024 on it is infinite, below −1,022 it is 0, where the exact value would be subnormal, and NaN gives NaN.</para>
/// </remarks>
internal static class PowerOfTwo
{
    // Nearly the best for the relative error on [0, 1] with p(0) = 1: a Remez fit, each coefficient in turn rounded to double and those after it
    // fitted anew. Without the rounding of the steps, p is within 3.4e-18 of 2^r, relatively.
    private const double C1 = 0.693147180559946;
    private const double C2 = 0.24022650695906198;
    private const double C3 = 0.055504108665627334;
    private const double C4 = 0.00961812909931882;
    private const double C5 = 0.001333355864177699;
    private const double C6 = 0.00015403511915308907;
    private const double C7 = 1.5253183139993396e-05;
    private const double C8 = 1.3208261755442226e-06;
    private const double C9 = 1.0254061762590832e-07;
    private const double C10 = 6.555689448112327e-09;
    private const double C11 = 6.270925170265853e-10;

    // Outside, the result is that of the bound: its power has the exponent bits of 0, or of infinity.
    private const double Least = -1_023;
    private const double Most = 1_024;

    // A double of this size has a unit of 1, so that the last bits of n + ExponentBias are the exponent bits of 2^n.
    private const double ExponentBias = (3L << 51) + 1_023;
    private const int FractionBits = 52;

    /// <summary>2 to the power of x.</summary>
    /// <param name="x">Any value.</param>
    public static double Of(double x) => Of(new Lanes64(x)).Value;

    /// <summary>2 to the power of each x.</summary>
    /// <param name="x">Any values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Of(Vector128<double> x) => Of(new Lanes128(x)).Value;

    /// <inheritdoc cref="Of(Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> x) => Vector256.IsHardwareAccelerated
        ? Of(new Lanes256(x)).Value
        : Vector256.Create(Of(x.GetLower()), Of(x.GetUpper()));

    /// <inheritdoc cref="Of(Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of(Vector512<double> x) => Vector512.IsHardwareAccelerated
        ? Of(new Lanes512(x)).Value
        : Vector512.Create(Of(x.GetLower()), Of(x.GetUpper()));

    // The order of the steps is part of the result. It keeps the chain of steps short, and the large terms to the last.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var clamped = T.Clamp(x, Least, Most);
        var n = T.Floor(clamped);
        var r = clamped - n; // rounded only for x from -0.5 to 0, and at most to 1
        var r2 = r * r;
        var r4 = r2 * r2;
        var tail = ((C4 + (C5 * r)) + ((C6 + (C7 * r)) * r2)) + (((C8 + (C9 * r)) + ((C10 + (C11 * r)) * r2)) * r4);
        var p = 1 + ((C1 * r) + ((C2 + ((C3 * r) + (tail * r2))) * r2));
        return p * T.Power(n);
    }

    /// <summary>One or several doubles, with the steps that the power takes.</summary>
    private interface ILanes<T>
        where T : ILanes<T>
    {
        static abstract T operator +(T left, T right);

        static abstract T operator +(double left, T right);

        static abstract T operator -(T left, T right);

        static abstract T operator *(T left, T right);

        static abstract T operator *(double left, T right);

        static abstract T Floor(T x);

        /// <summary>The value within the bounds; NaN stays NaN.</summary>
        static abstract T Clamp(T x, double least, double most);

        /// <summary>2^n for whole n from <see cref="Least"/>, which gives 0, to <see cref="Most"/>, which gives infinity.</summary>
        static abstract T Power(T n);
    }

    private readonly record struct Lanes64(double Value) : ILanes<Lanes64>
    {
        public static Lanes64 operator +(Lanes64 left, Lanes64 right) => new(left.Value + right.Value);

        public static Lanes64 operator +(double left, Lanes64 right) => new(left + right.Value);

        public static Lanes64 operator -(Lanes64 left, Lanes64 right) => new(left.Value - right.Value);

        public static Lanes64 operator *(Lanes64 left, Lanes64 right) => new(left.Value * right.Value);

        public static Lanes64 operator *(double left, Lanes64 right) => new(left * right.Value);

        public static Lanes64 Floor(Lanes64 x) => new(Math.Floor(x.Value));

        public static Lanes64 Clamp(Lanes64 x, double least, double most) => new(x.Value < least ? least : x.Value > most ? most : x.Value);

        public static Lanes64 Power(Lanes64 n) =>
            new(BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(n.Value + ExponentBias) << FractionBits));
    }

    private readonly record struct Lanes128(Vector128<double> Value) : ILanes<Lanes128>
    {
        public static Lanes128 operator +(Lanes128 left, Lanes128 right) => new(left.Value + right.Value);

        public static Lanes128 operator +(double left, Lanes128 right) => new(Vector128.Create(left) + right.Value);

        public static Lanes128 operator -(Lanes128 left, Lanes128 right) => new(left.Value - right.Value);

        public static Lanes128 operator *(Lanes128 left, Lanes128 right) => new(left.Value * right.Value);

        public static Lanes128 operator *(double left, Lanes128 right) => new(Vector128.Create(left) * right.Value);

        public static Lanes128 Floor(Lanes128 x) => new(Vector128.Floor(x.Value));

        public static Lanes128 Clamp(Lanes128 x, double least, double most)
        {
            var (low, high) = (Vector128.Create(least), Vector128.Create(most));
            var notHigh = Vector128.ConditionalSelect(Vector128.GreaterThan(x.Value, high), high, x.Value);
            return new(Vector128.ConditionalSelect(Vector128.LessThan(x.Value, low), low, notHigh));
        }

        public static Lanes128 Power(Lanes128 n) =>
            new(Vector128.ShiftLeft((n.Value + Vector128.Create(ExponentBias)).AsInt64(), FractionBits).AsDouble());
    }

    private readonly record struct Lanes256(Vector256<double> Value) : ILanes<Lanes256>
    {
        public static Lanes256 operator +(Lanes256 left, Lanes256 right) => new(left.Value + right.Value);

        public static Lanes256 operator +(double left, Lanes256 right) => new(Vector256.Create(left) + right.Value);

        public static Lanes256 operator -(Lanes256 left, Lanes256 right) => new(left.Value - right.Value);

        public static Lanes256 operator *(Lanes256 left, Lanes256 right) => new(left.Value * right.Value);

        public static Lanes256 operator *(double left, Lanes256 right) => new(Vector256.Create(left) * right.Value);

        public static Lanes256 Floor(Lanes256 x) => new(Vector256.Floor(x.Value));

        public static Lanes256 Clamp(Lanes256 x, double least, double most)
        {
            var (low, high) = (Vector256.Create(least), Vector256.Create(most));
            var notHigh = Vector256.ConditionalSelect(Vector256.GreaterThan(x.Value, high), high, x.Value);
            return new(Vector256.ConditionalSelect(Vector256.LessThan(x.Value, low), low, notHigh));
        }

        public static Lanes256 Power(Lanes256 n) =>
            new(Vector256.ShiftLeft((n.Value + Vector256.Create(ExponentBias)).AsInt64(), FractionBits).AsDouble());
    }

    private readonly record struct Lanes512(Vector512<double> Value) : ILanes<Lanes512>
    {
        public static Lanes512 operator +(Lanes512 left, Lanes512 right) => new(left.Value + right.Value);

        public static Lanes512 operator +(double left, Lanes512 right) => new(Vector512.Create(left) + right.Value);

        public static Lanes512 operator -(Lanes512 left, Lanes512 right) => new(left.Value - right.Value);

        public static Lanes512 operator *(Lanes512 left, Lanes512 right) => new(left.Value * right.Value);

        public static Lanes512 operator *(double left, Lanes512 right) => new(Vector512.Create(left) * right.Value);

        public static Lanes512 Floor(Lanes512 x) => new(Vector512.Floor(x.Value));

        public static Lanes512 Clamp(Lanes512 x, double least, double most)
        {
            var (low, high) = (Vector512.Create(least), Vector512.Create(most));
            var notHigh = Vector512.ConditionalSelect(Vector512.GreaterThan(x.Value, high), high, x.Value);
            return new(Vector512.ConditionalSelect(Vector512.LessThan(x.Value, low), low, notHigh));
        }

        public static Lanes512 Power(Lanes512 n) =>
            new(Vector512.ShiftLeft((n.Value + Vector512.Create(ExponentBias)).AsInt64(), FractionBits).AsDouble());
    }
}
