namespace LeadScoring.Bulk;

/// <summary>Room for one block, kept by each thread.</summary>
internal sealed class BulkWorkspace
{
    [ThreadStatic]
    private static BulkWorkspace? _own;

    private short[][] _sums = [];
    private byte[][] _bits = [];

    public static BulkWorkspace Own => _own ??= new BulkWorkspace();

    public byte[] Classes { get; } = new byte[LeadTable.BlockRows];

    public byte[] Codes { get; } = new byte[LeadTable.BlockRows];

    public float[] Singles { get; } = new float[LeadTable.BlockRows];

    public double[] Doubles { get; } = new double[LeadTable.BlockRows];

    /// <summary>A sum for each lead.</summary>
    public Span<short> Sum(int sum) => _sums[sum];

    /// <summary>The bits of a chunk for each lead.</summary>
    public Span<byte> Bits(int chunk) => _bits[chunk];

    /// <summary>Starts a block: sums are 0, bits are all set.</summary>
    public void Start(int sums, int chunks, int length)
    {
        Room(ref _sums, sums);
        Room(ref _bits, chunks);
        for (var i = 0; i < sums; i++)
        {
            _sums[i].AsSpan(0, length).Clear();
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
