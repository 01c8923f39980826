using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LeadScoring.Leads;

namespace LeadScoring.Plans;

/// <summary>What scoring one lead needs, kept by each thread and used again for every lead and every model.</summary>
internal sealed class Workspace
{
    [ThreadStatic]
    private static Workspace? _free;

    private Workspace? _next; // free as well, once a plug-in has scored within a score
    private Vector256<long>[] _sums = [];
    private ulong[] _masks = [];
    private PlainState[] _plain = [];

    public LeadRow Row { get; } = new() { Activities = new LeadActivities() };

    /// <summary>Room for points that fall by half-lives.</summary>
    public HalfLifeBatch Halves { get; } = new();

    /// <summary>Room for the points of the dimensions.</summary>
    public long[] Dimensions { get; } = new long[ScoringModel.MaxDimensions];

    /// <summary>Takes the thread's workspace, or makes one while it is taken, as when a plug-in scores within a score.</summary>
    public static Workspace Take()
    {
        var workspace = _free ?? new Workspace();
        _free = workspace._next;
        return workspace;
    }

    public void GiveBack()
    {
        _next = _free;
        _free = this;
    }

    /// <summary>Room for so many vectors of sums, with whatever they held before.</summary>
    public Span<Vector256<long>> Sums(int vectors)
    {
        if (_sums.Length < vectors)
        {
            _sums = new Vector256<long>[vectors];
        }

        return _sums.AsSpan(0, vectors);
    }

    /// <summary>So many vectors of sums, all 0.</summary>
    public Span<long> EmptySums(int vectors)
    {
        var sums = Sums(vectors);
        sums.Clear();
        return MemoryMarshal.Cast<Vector256<long>, long>(sums);
    }

    /// <summary>So many words of ones.</summary>
    public Span<ulong> Masks(int words)
    {
        if (_masks.Length < words)
        {
            _masks = new ulong[words];
        }

        var masks = _masks.AsSpan(0, words);
        masks.Fill(ulong.MaxValue);
        return masks;
    }

    /// <summary>So many plain activity rules that have counted nothing yet; whoever takes them leaves them so.</summary>
    public Span<PlainState> Plain(int count)
    {
        if (_plain.Length < count)
        {
            _plain = new PlainState[count];
        }

        return _plain.AsSpan(0, count);
    }
}
