using LeadScoring.Leads;

namespace LeadScoring.Bulk;

/// <summary>Room for one block, kept by each thread.</summary>
internal sealed class BulkWorkspace
{
    /// <summary>How many activities are looked at together.</summary>
    public const int ActivityRoom = 512;

    [ThreadStatic]
    private static BulkWorkspace? _own;

    private short[][] _sums = [];
    private double[][] _activities = [];
    private byte[][] _bits = [];
    private readonly double[] _ages = new double[ActivityRoom];
    private readonly double[] _left = new double[ActivityRoom];
    private readonly double[] _rulePoints = new double[LeadTable.BlockRows];
    private readonly int[] _later = new int[LeadTable.BlockRows];

    public static BulkWorkspace Own => _own ??= new BulkWorkspace();

    public byte[] Classes { get; } = new byte[LeadTable.BlockRows];

    public byte[] Codes { get; } = new byte[LeadTable.BlockRows];

    public float[] Singles { get; } = new float[LeadTable.BlockRows];

    public double[] Doubles { get; } = new double[LeadTable.BlockRows];

    /// <summary>The ages of some activities.</summary>
    public Span<double> Ages => _ages;

    /// <summary>What decay leaves of the points of some activities.</summary>
    public Span<double> Left => _left;

    /// <summary>The points of a rule for each lead.</summary>
    public Span<double> RulePoints => _rulePoints;

    /// <summary>How many activities of each lead are later than its instant.</summary>
    public Span<int> Later => _later;

    /// <summary>Goes through activities lead by lead.</summary>
    public ActivityCursor Cursor { get; } = new();

    /// <summary>What activities add to a sum for each lead, in thousandths.</summary>
    public Span<double> Activities(int sum) => _activities[sum];

    /// <summary>A sum for each lead.</summary>
    public Span<short> Sum(int sum) => _sums[sum];

    /// <summary>The bits of a chunk for each lead.</summary>
    public Span<byte> Bits(int chunk) => _bits[chunk];

    /// <summary>Starts a block: sums are 0, bits are all set.</summary>
    public void Start(int sums, int chunks, int activities, int length)
    {
        Room(ref _sums, sums);
        Room(ref _bits, chunks);
        for (var i = 0; i < sums; i++)
        {
            _sums[i].AsSpan(0, length).Clear();
        }

        Room(ref _activities, activities);
        for (var i = 0; i < activities; i++)
        {
            _activities[i].AsSpan(0, length).Clear();
        }

        for (var i = 0; i < chunks; i++)
        {
            _bits[i].AsSpan(0, length).Fill(BulkChunk.AllBits);
        }
    }

    private static void Room<T>(ref T[][] arrays, int count)
    {
        var known = arrays.Length;
        if (known < count)
        {
            Array.Resize(ref arrays, count);
            for (var i = known; i < count; i++)
            {
                arrays[i] = new T[LeadTable.BlockRows];
            }
        }
    }
}
