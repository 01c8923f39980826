using System.Numerics;
using LeadScoring.Plans;

namespace LeadScoring.Bulk;

/// <summary>A plan made ready for columns: what each field's table adds and leaves, in 16-bit numbers of a unit that is proven to hold every sum.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
internal sealed class BulkPlan
{
    /// <summary>The most classes of a field: what a byte holds.</summary>
    public const int MostClasses = 256;

    private BulkPlan(ScoringPlan plan, long unit, BulkStep[] steps, BulkChunk[] chunks)
    {
        (Plan, Unit, Steps, Chunks) = (plan, unit, steps, chunks);
        Activities = BulkActivities.Of(plan);
        RowActivities = plan.PlainActivities?.Where(rule => !BulkActivities.Takes(rule));
        AsksActivitiesAlone = plan.AsksActivitiesAlone || RowActivities is not null;
        (Sums, HasFaults) = (plan.Sums.Count + 1, Activities is { HasFaults: true } || Array.Exists(steps, step => Array.Exists(step.Adds, add => add.Sum == plan.Sums.Faults)));
        if (!plan.IsAllInSums || RowActivities is not null || plan.Total.OfPlainSum is not { } limit || plan.Sums.PlainDimensions() is not { } dimensions)
        {
            return;
        }

        if (Activities is not null || !dimensions.Select(item => item.Limit).Append(limit).All(item => LiftsNothing(item, unit)))
        {
            (WideDimensions, WideLimit) = (dimensions, limit);
        }
        else
        {
            Dimensions = Array.ConvertAll(dimensions, item => (item.Sum, ShortLimit.Of(item.Limit, unit)));
            Limit = ShortLimit.Of(limit, unit);
        }
    }

    public ScoringPlan Plan { get; }

    /// <summary>How many thousandths of a point one is.</summary>
    public long Unit { get; }

    /// <summary>What each field's table does.</summary>
    public BulkStep[] Steps { get; }

    /// <summary>The rules over several fields, six by six.</summary>
    public BulkChunk[] Chunks { get; }

    /// <summary>The activity rules that are asked for a block at once; null when there are none.</summary>
    public BulkActivities? Activities { get; }

    /// <summary>The plain activity rules that are asked lead by lead; null when there are none.</summary>
    public PlainActivityRules? RowActivities { get; }

    /// <summary>Whether activities are looked at lead by lead.</summary>
    public bool AsksActivitiesAlone { get; }

    /// <summary>How many sums there are, with the count of faults, which has no unit.</summary>
    public int Sums { get; }

    /// <summary>Whether a table may add to the count of faults.</summary>
    public bool HasFaults { get; }

    /// <summary>Whether sums and limits are all there is to a score.</summary>
    public bool IsWhole => Dimensions is not null || WideDimensions is not null;

    /// <summary>The sum and the limit of each dimension, where tables are all there is to a score; otherwise null.</summary>
    public (int Sum, ShortLimit Limit)[]? Dimensions { get; }

    /// <summary>The limit of the whole score, where there are <see cref="Dimensions"/>.</summary>
    public ShortLimit Limit { get; }

    /// <summary>The same in thousandths of 64 bits, where there are <see cref="Activities"/> or a limit lifts points beyond 16 bits; where this is null too, leads are finished one by one.</summary>
    public (int Sum, Clamp Limit)[]? WideDimensions { get; }

    /// <summary>The limit of the whole score, where there are <see cref="WideDimensions"/>.</summary>
    public Clamp WideLimit { get; }

    /// <summary>Makes a plan ready; null where a field has too many classes, or sums could leave 16 bits.</summary>
    public static BulkPlan? Of(ScoringPlan plan)
    {
        var tables = plan.Tables.Select(table => new TableSums(plan, table)).ToList();
        var chunks = plan.Conjunctions.Chunks;
        var points = tables.SelectMany(table => table.Points).Concat(chunks.SelectMany(chunk => chunk.Points)).Concat(Limits(plan));
        var unit = (long)points.Select(item => (BigInteger)item).Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        unit = Math.Max(1, unit);
        var reach = tables.Sum(table => table.Reach) + chunks.Sum(chunk => (double)chunk.Points.Max(Math.Abs));
        if (reach / unit > short.MaxValue / 2 || tables.Any(table => table.Classes > MostClasses))
        {
            return null;
        }

        return new BulkPlan(
            plan,
            unit,
            [.. tables.Select(table => table.Step(unit, chunks.Count))],
            [.. chunks.Select(chunk => new BulkChunk(chunk.Sum, new PointTable([.. chunk.Points.Select(item => (short)(item / unit))])))]);
    }

    // A floor above 0, or a ceiling below it, makes points that no rule gives; unless they are small they might not fit.
    private static bool LiftsNothing(Clamp limit, long unit) =>
        limit.Floor / unit <= short.MaxValue / (ScoringModel.MaxDimensions * 2) && limit.Ceiling / unit >= short.MinValue / (ScoringModel.MaxDimensions * 2);

    private static IEnumerable<long> Limits(ScoringPlan plan) =>
        (plan.Sums.PlainDimensions() ?? []).Select(item => item.Limit).Append(plan.Total.OfPlainSum ?? default)
            .SelectMany(limit => new[] { limit.Floor, limit.Ceiling })
            .Where(bound => bound is not long.MinValue and not long.MaxValue);

    // What stands in a table's entries, by sum and class.
    private sealed class TableSums
    {
        private readonly ScoringPlan _plan;
        private readonly FieldTable _table;
        private readonly int _width;

        public TableSums(ScoringPlan plan, FieldTable table)
        {
            (_plan, _table) = (plan, table);
            _width = plan.Sums.Width(plan.Conjunctions.Words);
            Classes = table.Entries.Length / _width;
        }

        public int Classes { get; }

        public IEnumerable<long> Points => Enumerable.Range(0, _plan.Sums.Count).SelectMany(Column);

        public double Reach => Enumerable.Range(0, _plan.Sums.Count).Sum(sum => (double)Column(sum).Max(Math.Abs));

        public BulkStep Step(long unit, int chunks) => new(
            _table,
            [
                .. from sum in Enumerable.Range(0, _plan.Sums.Count + 1)
                   let column = Column(sum).ToArray()
                   where Array.Exists(column, item => item != 0)
                   select new BulkAdd(sum, new PointTable(Array.ConvertAll(column, item => (short)(sum == _plan.Sums.Faults ? item : item / unit)))),
            ],
            [
                .. from chunk in Enumerable.Range(0, chunks)
                   let bits = Enumerable.Range(0, Classes).Select(code => BitsOf(code, chunk)).ToArray()
                   where Array.Exists(bits, item => item != BulkChunk.AllBits)
                   select new BulkAnd(chunk, [.. bits, .. new byte[Math.Max(0, Kernels.Codes - bits.Length)]]),
            ]);

        private IEnumerable<long> Column(int sum) => Enumerable.Range(0, Classes).Select(code => _table.Entries[(code * _width) + (sum / 4)].Sums[sum % 4]);

        private byte BitsOf(int code, int chunk) => (byte)((_table.Entries[(code * _width) + (chunk / Conjunctions.ChunksInWord)].Mask
            >> (chunk % Conjunctions.ChunksInWord * Conjunctions.ChunkBits)) & BulkChunk.AllBits);
    }
}

/// <summary>What a field's table does, by the class of the field.</summary>
internal sealed record BulkStep(FieldTable Table, BulkAdd[] Adds, BulkAnd[] Ands);

/// <summary>Points that go to a sum.</summary>
internal sealed record BulkAdd(int Sum, PointTable Points);

/// <summary>Bits that are left of a chunk.</summary>
internal sealed record BulkAnd(int Chunk, byte[] Bits);

/// <summary>Up to six rules over several fields, and the points of each way in which they may hold.</summary>
internal sealed record BulkChunk(int Sum, PointTable Points)
{
    /// <summary>All of its rules hold.</summary>
    public const byte AllBits = 63;
}

/// <summary>A limit in units; bounds that no sum reaches stand at the ends of 16 bits.</summary>
internal readonly record struct ShortLimit(short Floor, short Ceiling)
{
    public static ShortLimit Of(Clamp limit, long unit) => new(
        (short)Math.Clamp(limit.Floor / unit, short.MinValue, short.MaxValue),
        (short)Math.Clamp(limit.Ceiling / unit, short.MinValue, short.MaxValue));
}
