using LeadScoring.Leads;

namespace LeadScoring.Plans;

/// <summary>What scoring one lead needs, kept by each thread and used again for every lead and every model.</summary>
internal sealed class Workspace
{
    [ThreadStatic]
    private static Workspace? _free;

    private long[] _sums = [];
    private ulong[] _masks = [];

    public LeadRow Row { get; } = new();

    /// <summary>Takes the thread's workspace, or makes one while it is taken, as when a plug-in scores within a score.</summary>
    public static Workspace Take()
    {
        var workspace = _free ?? new Workspace();
        _free = null;
        return workspace;
    }

    public void GiveBack() => _free = this;

    /// <summary>So many zeros.</summary>
    public Span<long> Sums(int count)
    {
        if (_sums.Length < count)
        {
            _sums = new long[count];
        }

        var sums = _sums.AsSpan(0, count);
        sums.Clear();
        return sums;
    }

    /// <summary>So many words of ones.</summary>
    public Span<ulong> Masks(int count)
    {
        if (_masks.Length < count)
        {
            _masks = new ulong[count];
        }

        var masks = _masks.AsSpan(0, count);
        masks.Fill(ulong.MaxValue);
        return masks;
    }
}
