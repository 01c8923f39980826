using System.Numerics;

namespace LeadScoring.Tests.Oracle;

/// <summary>Rotations as SEMANTICS §6 says them, in words and whole numbers: slow, and without any state but what is written there.</summary>
internal sealed class NaiveRotation
{
    private readonly Dictionary<string, BigInteger> _value = [];
    private readonly Dictionary<string, long> _last = [];
    private readonly HashSet<string> _absent = [];
    private long _picks;

    public BigInteger ValueOf(string rep) => _value.GetValueOrDefault(rep);

    /// <summary>Whoever is gone is forgotten.</summary>
    public void Keep(IEnumerable<string> reps)
    {
        foreach (var gone in _value.Keys.Union(_last.Keys).Union(_absent).Except(reps).ToList())
        {
            _value.Remove(gone);
            _last.Remove(gone);
            _absent.Remove(gone);
        }
    }

    /// <summary>Each eligible cur += w; take the largest (tie: least recently assigned, then id); chosen cur −= Σw. Absent: frozen, on return clamped to ±w, or 0, or as it was.</summary>
    public string? Smooth(IReadOnlyDictionary<string, int> weights, IReadOnlyCollection<string> absent, IReadOnlyCollection<string> eligible, string catchUp)
    {
        foreach (var back in _absent.Except(absent).ToList())
        {
            var (credit, w) = (ValueOf(back), weights[back]);
            _value[back] = catchUp switch { "none" => 0, "bounded" => BigInteger.Max(-w, BigInteger.Min(w, credit)), _ => credit };
            _absent.Remove(back);
        }

        _absent.UnionWith(absent);
        var able = eligible.Where(rep => weights[rep] > 0).ToList();
        foreach (var rep in able)
        {
            _value[rep] = ValueOf(rep) + weights[rep];
        }

        return Take(able.OrderByDescending(ValueOf), rep => -able.Sum(other => weights[other]));
    }

    /// <summary>The least of (assigned − credits + calibration) / weight, in thousandths.</summary>
    public string? Even(IReadOnlyDictionary<string, int> weights, IReadOnlyCollection<string> eligible)
    {
        var product = weights.Values.Where(w => w > 0).Aggregate(BigInteger.One, (a, w) => a * w);
        return Take(eligible.Where(rep => weights[rep] > 0).OrderBy(rep => ValueOf(rep) * (product / weights[rep])), _ => 1_000);
    }

    public void Add(string rep, BigInteger value) => _value[rep] = ValueOf(rep) + value;

    private string? Take(IOrderedEnumerable<string> inOrder, Func<string, int> change)
    {
        var chosen = inOrder.ThenBy(rep => _last.GetValueOrDefault(rep)).ThenBy(rep => rep, StringComparer.Ordinal).FirstOrDefault();
        if (chosen is not null)
        {
            Add(chosen, change(chosen));
            _last[chosen] = ++_picks;
        }

        return chosen;
    }
}
