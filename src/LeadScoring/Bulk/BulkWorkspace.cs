namespace LeadScoring.Bulk;

/// <summary>Room for one block, kept by each thread.</summary>
internal sealed class BulkWorkspace
{
    /// <summary>How many activities are looked at together.</summary>
    public const int ActivityRoom = 512;

    [ThreadStatic]
    private static BulkWorkspace? _free;

    private BulkWorkspace? _next; // free as well, once a plug-in has scored a table within a score

    private short[][] _sums = [];
    private long[][] _activities = [];
    private byte[][] _classes = [];
    private double[][] _numbers = [];
    private byte[][] _bits = [];
    private readonly double[] _ages = new double[ActivityRoom];
    private readonly long[] _left = new long[ActivityRoom];
    private readonly long[] _rulePoints = new long[LeadTable.BlockRows];
    private readonly int[] _later = new int[LeadTable.BlockRows];

    public byte[] Classes { get; } = new byte[LeadTable.BlockRows];

    public byte[] Codes { get; } = new byte[LeadTable.BlockRows];

    public float[] Singles { get; } = new float[LeadTable.BlockRows];

    public double[] Doubles { get; } = new double[LeadTable.BlockRows];

    /// <summary>The ages of some activities.</summary>
    public Span<double> Ages => _ages;

    /// <summary>What decay leaves of the points of some activities.</summary>
    public Span<long> Left => _left;

    /// <summary>The points of a rule for each lead.</summary>
    public Span<long> RulePoints => _rulePoints;

    /// <summary>How many activities of each lead are later than its instant.</summary>
    public Span<int> Later => _later;

    /// <summary>Goes through activities lead by lead.</summary>
    public ActivityCursor Cursor { get; } = new();

    /// <summary>Takes the thread's workspace, or makes one while it is taken.</summary>
    public static BulkWorkspace Take()
    {
        var workspace = _free ?? new BulkWorkspace();
        _free = workspace._next;
        return workspace;
    }

    public void GiveBack()
    {
        _next = _free;
        _free = this;
    }

    /// <summary>The class of each lead's value in a step.</summary>
    public Span<byte> ClassesOf(int step) => _classes[step];

    /// <summary>Each lead's number in a step.</summary>
    public Span<double> NumbersOf(int step) => _numbers[step];

    /// <summary>Makes room for the values of so many steps at once.</summary>
    public void StartSteps(int steps)
    {
        Room(ref _classes, steps);
        Room(ref _numbers, steps);
    }

    /// <summary>What activities add to a sum for each lead, in thousandths.</summary>
    public Span<long> Activities(int sum) => _activities[sum];

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
