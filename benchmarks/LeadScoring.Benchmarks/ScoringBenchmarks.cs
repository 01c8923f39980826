using BenchmarkDotNet.Attributes;

namespace LeadScoring.Benchmarks;

/// <summary>One lead at a time over host objects, against what somebody would write by hand. See <c>-- quick</c> for interleaved rounds.</summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private Customer[] _customers = [];
    private Func<Customer, int> _byIf = null!;
    private Func<Customer, int> _bySwitch = null!;
    private Scorer<Customer> _reader = null!;
    private Scorer<Customer> _properties = null!;

    /// <summary>How many rules the model has.</summary>
    [Params(20, 200)]
    public int Rules { get; set; }

    /// <summary>Makes the leads and the contestants, and checks that they agree on every lead.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _customers = Customers.Make(100_000);
        (_byIf, _bySwitch) = Rules == 20 ? ((Func<Customer, int>)ByHand.IfA, (Func<Customer, int>)ByHand.SwitchA) : (ByHand.IfB, ByHand.SwitchB);
        var model = Playbook.Parse(ModelSource.Playbook(Rules == 20 ? ModelSource.A : ModelSource.B)).Model;
        (_reader, _properties) = (Scorer.Of(model, Customer.Reader), Scorer.Of(model, Customer.Properties));
        if (_customers.Any(lead => _byIf(lead) != _bySwitch(lead)
            || _reader.Score(lead, Now).Total.Thousandths != 1_000L * _byIf(lead) || _reader.Score(lead, Now) != _properties.Score(lead, Now)))
        {
            throw new InvalidOperationException("The contestants disagree; their times mean nothing.");
        }
    }

    /// <summary>By hand, one <c>if</c> a rule.</summary>
    [Benchmark(Baseline = true)]
    public long ByIf() => _customers.Sum(lead => (long)_byIf(lead));

    /// <summary>By hand, a <c>switch</c> a text field.</summary>
    [Benchmark]
    public long BySwitch() => _customers.Sum(lead => (long)_bySwitch(lead));

    /// <summary>The scorer, with one reader call a lead.</summary>
    [Benchmark]
    public long ScorerWithReader() => _customers.Sum(lead => _reader.Score(lead, Now).Total.Thousandths);

    /// <summary>The scorer, with a getter a field.</summary>
    [Benchmark]
    public long ScorerWithGetters() => _customers.Sum(lead => _properties.Score(lead, Now).Total.Thousandths);
}
