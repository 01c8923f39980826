using LeadScoring.Bulk;

namespace LeadScoring.Tests.Bulk;

public class KernelsTests
{
    private const int Length = 8 * Kernels.Step;

    public static TheoryData<int> Widths => [.. Enum.GetValues<KernelWidth>().Where(Kernels.IsSupported).Select(width => (int)width)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Lookups_AnyTableAndCodes_AreThoseOfEachCode(int width)
    {
        var random = new Random(11);
        for (var run = 0; run < TestBudget.Of(ci: 200, deep: 20_000); run++)
        {
            var entries = random.Next(3) == 0 ? 256 : Kernels.Codes;
            var (table, points) = (new byte[entries], new short[entries]);
            random.NextBytes(table);
            for (var i = 0; i < entries; i++)
            {
                points[i] = (short)random.Next(short.MinValue, short.MaxValue + 1);
            }

            byte[] codes = [.. Enumerable.Range(0, Length).Select(_ => (byte)random.Next(entries))];
            var (classes, bits, sums) = (new byte[Length], new byte[Length], new short[Length]);
            random.NextBytes(bits);
            byte[] left = [.. bits.Zip(codes, (bit, code) => (byte)(bit & table[code]))];

            Kernels.Map((KernelWidth)width, codes, table, classes);
            Kernels.And((KernelWidth)width, codes, table, bits);
            Kernels.Add((KernelWidth)width, codes, new PointTable(points), sums);

            Assert.Equal(codes.Select(code => table[code]), classes);
            Assert.Equal(left, bits);
            Assert.Equal(codes.Select(code => points[code]), sums);
        }
    }

    [Fact]
    public void Classify_AnyNumbers_CountsTheCutsUpToEach()
    {
        double[] edges = [double.NaN, 0, -0.0, 1, Math.BitIncrement(1), Math.BitDecrement(1), double.MaxValue, double.MinValue, 0.1, 16_777_216, 16_777_217, 253_402_300_799_999];
        var random = new Random(12);
        for (var run = 0; run < TestBudget.Of(ci: 200, deep: 20_000); run++)
        {
            double[] cuts = [.. Enumerable.Range(0, random.Next(0, 30)).Select(_ => random.Next(3) == 0 ? random.Next(5) : edges[random.Next(1, edges.Length)]).Distinct().Order()];
            double[] numbers = [.. Enumerable.Range(0, Length).Select(_ => random.Next(3) == 0 ? random.Next(5) : edges[random.Next(edges.Length)])];
            float[] singles = Array.ConvertAll(numbers, number => (float)number);
            var (ofDoubles, ofSingles) = (new byte[Length], new byte[Length]);

            Kernels.Classify(numbers, cuts, ofDoubles);
            Kernels.Classify(singles, Array.ConvertAll(cuts, TableClasses.FloatFrom), ofSingles);

            Assert.Equal(numbers.Select(number => ClassOf(number, cuts)), ofDoubles);
            Assert.Equal(singles.Select(number => ClassOf(number, cuts)), ofSingles);
        }
    }

    private static byte ClassOf(double number, double[] cuts) => (byte)(double.IsNaN(number) ? 0 : 1 + cuts.Count(cut => cut <= number));
}
