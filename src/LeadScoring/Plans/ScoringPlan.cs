using System.Numerics;
using System.Runtime.CompilerServices;
using LeadScoring.Leads;
using LeadScoring.Models;

namespace LeadScoring.Plans;

/// <summary>
/// A model made ready for one binding. Rules that ask one field are fused into one table a field; conjunctions over several fields are
/// bits that each field's table leaves or takes away; what is left runs rule by rule.
/// </summary>
/// <remarks>Immutable; safe for concurrent use, each run with a workspace of its own.</remarks>
internal sealed class ScoringPlan
{
    private readonly FieldTable[] _tables;
    private readonly PlanRule[] _alone;
    private readonly (int Sum, long Points)[] _conjunctions;
    private readonly ulong[] _inverted; // bits of the conjunctions that give points when they do not hold
    private readonly ulong _allBits;
    private readonly (int Slot, LeadField Field)[] _spelled; // text slots with spellings that mean missing
    private readonly SumLayout _sums;
    private readonly Total _total;

    public ScoringPlan(ScoringModel model, LeadLayout layout)
    {
        Model = model;
        Join = FieldJoin.Of(model.Schema, layout, ModelFields.Of(model));
        var tests = new RowTests(Join);
        var compiler = new RuleCompiler(Join, tests, model.Schema);
        (_sums, _total) = (new SumLayout(model), new Total(model));
        Rules = [.. PlanRules(model, compiler)];
        Overrides = [.. model.Overrides.Select(item => new CompiledOverride(item, tests, Join))];
        Gates = [.. model.Gates.Select(gate => new CompiledGate(gate, tests.Compile(gate.Condition), model.CapOf(gate).Thousandths))];
        _spelled = [.. ModelFields.Of(model).Select(use => model.Schema.Find(use.Field)!).Distinct()
            .Where(field => field is { Type: FieldType.Text, HasMissingRules: true }).Select(field => (Join.SlotOf(field.Name), field))];

        var fusion = new Fusion(this, _sums, tests);
        (_tables, _alone, _conjunctions, _inverted) = (fusion.Tables, fusion.Alone, fusion.Conjunctions, fusion.Inverted);
        _allBits = _conjunctions.Length % 64 == 0 ? ulong.MaxValue : (1UL << (_conjunctions.Length % 64)) - 1;
    }

    public ScoringModel Model { get; }

    public FieldJoin Join { get; }

    /// <summary>Every rule, in the order of the model.</summary>
    public PlanRule[] Rules { get; }

    public CompiledOverride[] Overrides { get; }

    public CompiledGate[] Gates { get; }

    public Total Total => _total;

    /// <summary>Turns spellings that mean "missing" into missing values; to be called once the row is read.</summary>
    public void Clean(LeadRow row)
    {
        foreach (var (slot, field) in _spelled)
        {
            if (row.Text(slot) is { } text && field.MeansMissing(text))
            {
                row.SetText(slot, null);
            }
        }
    }

    /// <summary>Scores the lead in the row.</summary>
    /// <exception cref="LeadFaultException"><paramref name="isStrict"/> is set and something could not be evaluated.</exception>
    public Score Run(Workspace workspace, bool isStrict)
    {
        var row = workspace.Row;
        Clean(row);
        row.Fault = null;
        var sums = workspace.Sums(_sums.Count);
        var faults = 0;
        var masks = workspace.Masks(_inverted.Length);
        foreach (var table in _tables)
        {
            var code = table.CodeOf(row);
            foreach (var (sum, points) in table.Sums)
            {
                sums[sum] += points[code];
            }

            if (table.Faults.Length > 0)
            {
                faults += table.Faults[code];
            }

            if (table.Masks.Length > 0)
            {
                And(masks, table.Masks.AsSpan(code * masks.Length, masks.Length));
            }
        }

        AddConjunctions(masks, sums);
        foreach (var rule in _alone)
        {
            var points = rule.Compiled.Points(row);
            if (row.Fault is not null)
            {
                row.Fault = null;
                faults++;
            }

            sums[_sums.SumOf(rule.Dimension, rule.Group, points)] += points;
        }

        if (isStrict && faults > 0)
        {
            throw FirstFault(row);
        }

        Span<long> dimensions = stackalloc long[Model.Dimensions.Count];
        _sums.Finish(sums, dimensions);
        return Finish(row, dimensions, faults, isStrict);
    }

    /// <summary>From the points of the dimensions to the score: combination, limit, overrides, gates.</summary>
    public Score Finish(LeadRow row, ReadOnlySpan<long> dimensions, int faults, bool isStrict)
    {
        var total = _total.Limit(_total.Combine(dimensions), dimensions);
        ScoreOverride? applied = null;
        foreach (var item in Overrides)
        {
            if (item.Applies(row, out var score))
            {
                (applied, total) = (item.Override, score ?? total);
            }

            faults += TakeFault(row, item.Override.Name, isStrict);
            if (applied is not null)
            {
                break;
            }
        }

        Gate? closed = null;
        foreach (var gate in Gates)
        {
            if (gate.IsClosed(row))
            {
                closed ??= gate.Gate;
                total = Math.Min(total, gate.Cap);
            }

            faults += TakeFault(row, gate.Gate.Name, isStrict);
        }

        return new Score(Model, Points.FromThousandths(total), dimensions, faults) { Gate = closed, Override = applied, Cell = _total.CellOf(dimensions) };
    }

    private static IEnumerable<PlanRule> PlanRules(ScoringModel model, RuleCompiler compiler)
    {
        for (var d = 0; d < model.Dimensions.Count; d++)
        {
            foreach (var rule in model.Dimensions[d].Rules)
            {
                yield return new PlanRule(compiler.Compile(rule), d, Group: -1);
            }

            for (var g = 0; g < model.Dimensions[d].Groups.Count; g++)
            {
                foreach (var rule in model.Dimensions[d].Groups[g].Rules)
                {
                    yield return new PlanRule(compiler.Compile(rule), d, g);
                }
            }
        }
    }

    private static int TakeFault(LeadRow row, string name, bool isStrict)
    {
        if (row.Fault is not { } fault)
        {
            return 0;
        }

        row.Fault = null;
        return isStrict ? throw new LeadFaultException(name, fault) : 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void And(Span<ulong> masks, ReadOnlySpan<ulong> others)
    {
        for (var i = 0; i < masks.Length; i++)
        {
            masks[i] &= others[i];
        }
    }

    private void AddConjunctions(Span<ulong> masks, Span<long> sums)
    {
        for (var word = 0; word < masks.Length; word++)
        {
            var bits = masks[word] ^ _inverted[word];
            if (word == masks.Length - 1)
            {
                bits &= _allBits;
            }

            for (; bits != 0; bits &= bits - 1)
            {
                var (sum, points) = _conjunctions[(word * 64) + BitOperations.TrailingZeroCount(bits)];
                sums[sum] += points;
            }
        }
    }

    private LeadFaultException FirstFault(LeadRow row)
    {
        foreach (var rule in Rules)
        {
            rule.Compiled.Raw(row);
            if (row.Fault is { } fault)
            {
                row.Fault = null;
                return new LeadFaultException(rule.Compiled.Rule.Name, fault);
            }
        }

        throw new InvalidOperationException("A rule that is a fault in its table is none by itself.");
    }
}
