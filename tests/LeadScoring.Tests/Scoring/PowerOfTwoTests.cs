using System.Numerics;
using System.Runtime.Intrinsics;

namespace LeadScoring.Tests.Scoring;

public class PowerOfTwoTests
{
    // Also in tests/AotApp/expected.txt: every machine, runtime and width has these bits.
    private const string Checksum = "266797b2aa8e08da";

    [Fact]
    public void Of_WholeNumber_IsTheExactPower()
    {
        for (var n = -1_022; n <= 1_023; n++)
        {
            Assert.Equal(Math.ScaleB(1, n), PowerOfTwo.Of(n));
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-0.0, 1)]
    [InlineData(double.Epsilon, 1)]
    [InlineData(-double.Epsilon, 1)]
    [InlineData(1e-17, 1)]
    [InlineData(-1e-17, 1)]
    [InlineData(0.5, 1.414213562373095)]
    [InlineData(-0.5, 0.7071067811865475)]
    [InlineData(-1_022, 2.2250738585072014E-308)] // the least normal number
    [InlineData(-1_022.0000000000001, 0)] // no subnormal results
    [InlineData(-1_023, 0)]
    [InlineData(-1e300, 0)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(1_023.9999999999999, 1.7976931348621742E+308)]
    [InlineData(1_024, double.PositiveInfinity)]
    [InlineData(1e300, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Of_SpecialValue_IsDefined(double x, double expected) => Assert.Equal(Bits(expected), Bits(PowerOfTwo.Of(x)));

    [Fact]
    public void Of_AnyValue_HasTheSameBitsInEveryWidth()
    {
        var random = new Random(1);
        var blocks = TestBudget.Of(ci: 20_000, deep: 2_000_000);
        foreach (var block in Special().Concat(Random(random).Take(blocks * 8)).Chunk(8).Where(block => block.Length == 8))
        {
            var scalar = Array.ConvertAll(block, x => Bits(PowerOfTwo.Of(x)));
            var x = Vector512.Create(block);
            var lanes512 = PowerOfTwo.Of(x);
            var lanes256 = Vector512.Create(PowerOfTwo.Of(x.GetLower()), PowerOfTwo.Of(x.GetUpper()));
            var lanes128 = Vector512.Create(
                Vector256.Create(PowerOfTwo.Of(x.GetLower().GetLower()), PowerOfTwo.Of(x.GetLower().GetUpper())),
                Vector256.Create(PowerOfTwo.Of(x.GetUpper().GetLower()), PowerOfTwo.Of(x.GetUpper().GetUpper())));

            var expected = Vector512.Create(scalar);
            if (expected != lanes128.AsInt64() || expected != lanes256.AsInt64() || expected != lanes512.AsInt64())
            {
                Assert.Fail($"2^[{string.Join(", ", block)}] differs: {expected}, {lanes128.AsInt64()}, {lanes256.AsInt64()}, {lanes512.AsInt64()}");
            }
        }
    }

    [Fact]
    public void Of_AnyValue_IsWithinTheStatedBound()
    {
        var random = new Random(2);
        foreach (var x in Special().Concat(Random(random).Take(TestBudget.Of(ci: 20_000, deep: 1_000_000))).Where(x => x is >= -1_022 and < 1_024))
        {
            if (ExactPowerOfTwo.Distance(PowerOfTwo.Of(x), x) << 52 >= ExactPowerOfTwo.Fraction(x))
            {
                Assert.Fail($"2^{x:R} is off by {Ulps(x)} ulp");
            }
        }
    }

    // Found among nine hundred million; the first among those from -0.5 to 0, where x less its floor is rounded.
    [Theory]
    [InlineData(-0.003966235384211203, 1.477)]
    [InlineData(0.83663373498669891, 1.139)]
    public void Of_TheWorstValuesFound_AreOffByLittleMoreThanOneUlp(double x, double ulps) => Assert.Equal(ulps, Ulps(x), tolerance: 0.001);

    [Theory]
    [InlineData(0, "1")]
    [InlineData(0.5, "1.41421356237309504880168872420969807856967187537694")]
    [InlineData(-0.75, "1.18920711500272106671749997056047591529297209246381")]
    public void ExactPowerOfTwo_KnownValue_HasItsDigits(double x, string digits)
    {
        var scale = BigInteger.Pow(10, 50);

        Assert.Equal(digits.Replace(".", "").PadRight(51, '0'), (ExactPowerOfTwo.Fraction(x) * scale >> ExactPowerOfTwo.Places).ToString());
    }

    [Fact]
    public void Of_NeighboursAndBeyond_NeverFalls()
    {
        var random = new Random(3);
        foreach (var start in Special().Concat(Random(random).Take(TestBudget.Of(ci: 2_000, deep: 200_000))).Where(double.IsFinite))
        {
            var x = start;
            for (var i = 0; i < 200; i++)
            {
                var next = Math.BitIncrement(x);
                if (!(PowerOfTwo.Of(x) <= PowerOfTwo.Of(next)))
                {
                    Assert.Fail($"2^{x:R} is more than 2^{next:R}");
                }

                x = next;
            }
        }

        var powers = Array.ConvertAll([.. Random(random).Where(double.IsFinite).Take(TestBudget.Of(ci: 100_000, deep: 10_000_000)).Order()], PowerOfTwo.Of);
        Assert.Equal(powers.Order(), powers);
    }

    [Fact]
    public void Of_OneHalfLifeMore_IsExactlyHalf()
    {
        for (var i = 0; i < 100_000; i++)
        {
            var age = i / 1_024.0;
            Assert.Equal(PowerOfTwo.Of(-age) / 2, PowerOfTwo.Of(-age - 1));
        }
    }

    [Fact]
    public void Of_FixedValues_HasTheSameBitsOnEveryMachine()
    {
        Assert.Equal(Checksum, PowerBits(PowerOfTwo.Of));
        Assert.Equal(Checksum, PowerBits(x => PowerOfTwo.Of(Vector128.Create(x))[1]));
        Assert.Equal(Checksum, PowerBits(x => PowerOfTwo.Of(Vector256.Create(x))[3]));
        Assert.Equal(Checksum, PowerBits(x => PowerOfTwo.Of(Vector512.Create(x))[7]));

        static string PowerBits(Func<double, double> power)
        {
            var sum = 0UL;
            for (var i = -1_100_000; i <= 1_100_000; i++)
            {
                sum = (sum ^ BitConverter.DoubleToUInt64Bits(power(i / 1_000.0))) * 0x100_0000_01B3;
            }

            return sum.ToString("x16");
        }
    }

    [Fact]
    public void Times_PowersOfAHalf_RoundsOnceAndHalfAwayFromZero()
    {
        for (var halfLives = 1; halfLives <= 20; halfLives++)
        {
            for (var thousandths = -3_000; thousandths <= 3_000; thousandths++)
            {
                var expected = Math.Sign(thousandths) * ((Math.Abs(thousandths) + (1 << (halfLives - 1))) >> halfLives);
                Assert.Equal(expected, Points.FromThousandths(thousandths).Times(PowerOfTwo.Of(-halfLives)).Thousandths);
            }
        }
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);

    private static double Ulps(double x)
    {
        var power = PowerOfTwo.Of(x);
        var ulp = (Math.BitIncrement(power) - power) / Math.ScaleB(1, (int)Math.Floor(x));
        return Math.ScaleB((double)ExactPowerOfTwo.Distance(power, x), -ExactPowerOfTwo.Places) / ulp;
    }

    // Bounds, whole numbers and halves with their neighbours, powers of two, and all kinds of NaN.
    private static IEnumerable<double> Special()
    {
        double[] ends = [double.Epsilon, 2.2250738585072014E-308, double.MaxValue, double.PositiveInfinity];
        var halves = Enumerable.Range(-2_200, 4_401).Select(i => i / 2.0);
        var powers = Enumerable.Range(-1_074, 2_098).Select(n => Math.ScaleB(1, n));
        long[] nans = [0x7FF8_0000_0000_0000, -0x8_0000_0000_0000, 0x7FF0_0000_0000_0001, -0xF_FFFF_FFFF_FFFF, 0x7FFF_FFFF_FFFF_FFFF, 0x7FF4_0000_0000_0FFF];
        return ends.Concat(powers).SelectMany(x => new[] { x, -x }).Concat(halves).Append(-0.0)
            .SelectMany(x => new[] { Math.BitDecrement(x), x, Math.BitIncrement(x) })
            .Concat(nans.Select(BitConverter.Int64BitsToDouble));
    }

    // Any bits, ages in half-lives, values near whole numbers, and small ones below zero, where the error is largest.
    private static IEnumerable<double> Random(Random random)
    {
        while (true)
        {
            yield return BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            yield return -40 * random.NextDouble();
            yield return (random.NextDouble() - 0.5) * 2_100;
            yield return random.Next(-1_025, 1_026) + ((random.NextDouble() - 0.5) * Math.ScaleB(1, -random.Next(60)));
            yield return -random.NextDouble() / 2;
            yield return random.NextDouble();
        }
    }
}
