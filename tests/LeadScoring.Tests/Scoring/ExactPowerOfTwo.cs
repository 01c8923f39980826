using System.Numerics;

namespace LeadScoring.Tests.Scoring;

/// <summary>2^x by whole numbers of 300 bits and more, to compare doubles with.</summary>
internal static class ExactPowerOfTwo
{
    /// <summary>Binary places of the answers.</summary>
    public const int Places = 256;

    private const int Guard = 64;
    private const int WorkingPlaces = Places + Guard;

    private static readonly BigInteger One = BigInteger.One << WorkingPlaces;
    private static readonly BigInteger Ln2 = LogarithmOfTwo();

    /// <summary>2^(x − ⌊x⌋) in units of 2^−256, off by less than two of them.</summary>
    public static BigInteger Fraction(double x)
    {
        var y = (Units(x) & (One - 1)) * Ln2 >> WorkingPlaces; // the bits of a negative number are those of its distance from the floor
        var (sum, term) = (One, One);
        for (var k = 1; !term.IsZero; k++)
        {
            term = (term * y >> WorkingPlaces) / k;
            sum += term;
        }

        return sum >> Guard;
    }

    /// <summary>How far <paramref name="power"/>, a normal number near 2^x, is from it, in units of 2^(⌊x⌋ − 256).</summary>
    public static BigInteger Distance(double power, double x)
    {
        var n = (int)Math.Floor(x);
        return BigInteger.Abs(Units(Math.ScaleB(power, -n)) - (Fraction(x) << Guard)) >> Guard;
    }

    // In units of the working places, cut to whole ones.
    private static BigInteger Units(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = (bits & ((1L << 52) - 1)) | (exponent == 0 ? 0 : 1L << 52);
        var shift = Math.Max(exponent, 1) - 1075 + WorkingPlaces;
        return (new BigInteger(bits < 0 ? -mantissa : mantissa)) << shift;
    }

    // 2 artanh(1/3) = 2 (1/3 + 1/(3 · 3^3) + 1/(5 · 3^5) + ...)
    private static BigInteger LogarithmOfTwo()
    {
        var (sum, power) = (BigInteger.Zero, 2 * One / 3);
        for (var k = 1; !power.IsZero; k += 2)
        {
            sum += power / k;
            power /= 9;
        }

        return sum;
    }
}
