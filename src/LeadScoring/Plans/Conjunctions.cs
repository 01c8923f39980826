namespace LeadScoring.Plans;

/// <summary>
/// The points of all conjunctions, looked up six bits at a time: a chunk has an entry for each of the 64 ways in which its six rules may hold.
/// </summary>
/// <remarks>Bits stand in 64-bit words, ten chunks to a word. All rules of a chunk add to one sum; a bit without a rule adds nothing.</remarks>
internal sealed class Conjunctions
{
    public const int ChunkBits = 6;
    public const int ChunksInWord = 10;

    private readonly ConjunctionChunk[] _chunks;

    private Conjunctions(ConjunctionChunk[] chunks, Conjunction[] rules, int[] bits)
    {
        (_chunks, Rules, Bits) = (chunks, rules, bits);
        Words = (chunks.Length + ChunksInWord - 1) / ChunksInWord;
    }

    /// <summary>How many words the bits take.</summary>
    public int Words { get; }

    public Conjunction[] Rules { get; }

    /// <summary>The chunks: the bits of each stand in a word, six by six.</summary>
    public IReadOnlyList<ConjunctionChunk> Chunks => _chunks;

    /// <summary>The bit of each rule, counted through the words.</summary>
    public int[] Bits { get; }

    public static Conjunctions Of(List<Conjunction> rules, SumLayout sums)
    {
        List<ConjunctionChunk> chunks = [];
        List<Conjunction> ordered = [];
        List<int> bits = [];
        for (var sum = 0; sum < sums.Count; sum++)
        {
            var own = rules.FindAll(rule => sums.SumOf(rule.Rule.Dimension, rule.Rule.Group, rule.Points) == sum);
            for (var first = 0; first < own.Count; first += ChunkBits)
            {
                var chunk = own.GetRange(first, Math.Min(ChunkBits, own.Count - first));
                for (var i = 0; i < chunk.Count; i++)
                {
                    ordered.Add(chunk[i]);
                    bits.Add((chunks.Count / ChunksInWord * 64) + (chunks.Count % ChunksInWord * ChunkBits) + i);
                }

                chunks.Add(new ConjunctionChunk(sum, PointsOf(chunk)));
            }
        }

        return new Conjunctions([.. chunks], [.. ordered], [.. bits]);
    }

    /// <summary>Adds the points of the rules whose bits are set in a word.</summary>
    public void Add(int word, ulong bits, Span<long> sums)
    {
        var end = Math.Min(_chunks.Length, (word + 1) * ChunksInWord);
        for (var i = word * ChunksInWord; i < end; i++)
        {
            var chunk = _chunks[i];
            sums[chunk.Sum] += chunk.Points[(int)bits & ((1 << ChunkBits) - 1)];
            bits >>= ChunkBits;
        }
    }

    private static long[] PointsOf(List<Conjunction> rules)
    {
        var points = new long[1 << ChunkBits];
        for (var ways = 0; ways < points.Length; ways++)
        {
            for (var i = 0; i < rules.Count; i++)
            {
                points[ways] += ((ways >> i) & 1) == 1 != rules[i].IsInverted ? rules[i].Points : 0;
            }
        }

        return points;
    }
}

/// <summary>Up to six conjunctions that add to one sum, and the points for each way in which they may hold.</summary>
internal sealed record ConjunctionChunk(int Sum, long[] Points);
