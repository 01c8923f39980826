using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
    private readonly TextTable[] _texts;
    private readonly NumberTable[] _numbers;
    private readonly PlanRule[] _alone;
    private readonly PlainActivityRules? _activities; // null when there are none
    private readonly Conjunctions _conjunctions;
    private readonly SpelledSlot[] _spelled; // text slots with spellings that mean missing
    private readonly SumLayout _sums;
    private readonly Total _total;
    private readonly int _dimensions;
    private readonly bool _hasInactivity;

    /// <summary>Makes a model ready.</summary>
    /// <exception cref="ArgumentException">What the model reads and what is bound do not fit; all misfits are listed.</exception>
    public ScoringPlan(ScoringModel model, LeadLayout layout, LeadLayout? activities)
    {
        (Model, _dimensions) = (model, model.Dimensions.Count);
        List<string> misfits = [];
        Join = FieldJoin.Of(model.Schema, layout, ModelFields.Of(model), misfits);
        Activities = ActivityJoin.Of(model.Schema, activities, ModelFields.ActivitiesOf(model), misfits);
        if (misfits.Count > 0)
        {
            throw new ArgumentException($"The binding does not fit the model: {string.Join("; ", misfits)}.");
        }

        var tests = new RowTests(Join, Activities);
        Tests = tests;
        var compiler = new RuleCompiler(Join, Activities, tests, model);
        (_sums, _total) = (new SumLayout(model), new Total(model));
        Rules = [.. PlanRules(model, compiler)];
        Overrides = [.. model.Overrides.Select(item => new CompiledOverride(item, tests, Join))];
        Inactivity = [.. model.Dimensions.Select(dimension => dimension.Inactivity is { } penalty ? new CompiledInactivity(dimension, penalty, Join, Activities!) : null)];
        _hasInactivity = Inactivity.Any(penalty => penalty is not null);
        Gates = [.. model.Gates.Select(gate => new CompiledGate(gate, tests.Compile(gate.Condition), model.CapOf(gate).Thousandths))];
        _spelled =
        [
            .. from name in Join.Fields
               let slot = Join.SlotOf(name)
               from field in new[] { model.Schema.Find(name)!, layout[slot] }.Distinct() // what the model says of the field, and what the binding does
               where field is { Type: FieldType.Text, HasMissingRules: true }
               select new SpelledSlot(slot, field),
        ];

        var fusion = new Fusion(this, _sums, tests);
        (_texts, _numbers) = ([.. fusion.Tables.OfType<TextTable>()], [.. fusion.Tables.OfType<NumberTable>()]);
        (_alone, _activities, _conjunctions) = (fusion.Alone, fusion.Activities, fusion.Conjunctions);
        AsksActivitiesAlone = ModelFields.ActivitiesOf(model).Count > (_activities?.Rules.Length ?? 0);
    }

    public ScoringModel Model { get; }

    public FieldJoin Join { get; }

    /// <summary>What is asked of activities; null when nothing is.</summary>
    public ActivityJoin? Activities { get; }

    /// <summary>Turns conditions into closures over a row.</summary>
    public RowTests Tests { get; }

    /// <summary>What each dimension loses when a lead does nothing; null for nothing.</summary>
    public CompiledInactivity?[] Inactivity { get; }

    /// <summary>Every rule, in the order of the model.</summary>
    public PlanRule[] Rules { get; }

    /// <summary>The tables of the fields.</summary>
    public IEnumerable<FieldTable> Tables => [.. _texts, .. _numbers];

    /// <summary>The rules over several fields that tables leave or take away.</summary>
    public Conjunctions Conjunctions => _conjunctions;

    public CompiledOverride[] Overrides { get; }

    public CompiledGate[] Gates { get; }

    public Total Total => _total;

    public SumLayout Sums => _sums;

    /// <summary>The activity rules that are asked together; null when there are none.</summary>
    public PlainActivityRules? PlainActivities => _activities;

    /// <summary>Whether the sums of tables, conjunctions and plain activity rules are all there is to the points of the dimensions, and nothing changes the score behind them.</summary>
    public bool IsAllInSums => _alone.Length == 0 && !_hasInactivity && Overrides.Length == 0 && Gates.Length == 0;

    /// <summary>Whether something but plain activity rules asks for activities.</summary>
    public bool AsksActivitiesAlone { get; }

    /// <summary>Turns spellings that mean "missing" into missing values; to be called once the row is read.</summary>
    public void Clean(LeadRow row)
    {
        foreach (var spelled in _spelled)
        {
            spelled.Clean(row);
        }
    }

    /// <summary>Scores the lead in the row.</summary>
    /// <exception cref="LeadFaultException"><paramref name="isStrict"/> is set and something could not be evaluated.</exception>
    public Score Run(Workspace workspace, bool isStrict)
    {
        var row = workspace.Row;
        Clean(row);
        row.Fault = null;
        var vectors = workspace.Sums(_sums.Vectors);
        var sums = MemoryMarshal.Cast<Vector256<long>, long>(vectors);
        if (vectors.Length == 1 && _conjunctions.Words <= 1)
        {
            AskTables(row, ref vectors[0], sums);
        }
        else
        {
            AskWideTables(row, vectors, workspace.Masks(_conjunctions.Words), sums);
        }

        if (_activities is not null)
        {
            sums[_sums.Faults] += _activities.Ask(workspace, sums);
        }

        return RunRest(workspace, sums, isStrict);
    }

    /// <summary>From what tables, conjunctions and plain activity rules add up to, to the score of the lead in the row.</summary>
    /// <exception cref="LeadFaultException"><paramref name="isStrict"/> is set and something could not be evaluated.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Score RunRest(Workspace workspace, Span<long> sums, bool isStrict)
    {
        var row = workspace.Row;
        var faults = (int)sums[_sums.Faults];
        if (_alone.Length > 0)
        {
            faults += AskAlone(row, sums, isStrict);
        }

        if (isStrict && faults > 0)
        {
            throw FirstFault(row);
        }

        var dimensions = workspace.Dimensions.AsSpan(0, _dimensions);
        _sums.Finish(sums, dimensions);
        if (_hasInactivity)
        {
            faults += LoseByInactivity(row, dimensions, isStrict);
        }

        return Finish(row, dimensions, faults, isStrict);
    }

    /// <summary>From the points of the dimensions to the score: combination, limit, overrides, gates.</summary>
    public Score Finish(LeadRow row, ReadOnlySpan<long> dimensions, int faults, bool isStrict)
    {
        var total = _total.Limit(_total.Combine(dimensions), dimensions);
        var applied = -1;
        for (var i = 0; i < Overrides.Length && applied < 0; i++)
        {
            if (Overrides[i].Applies(row, out var score))
            {
                (applied, total) = (i, score ?? total);
            }

            faults += TakeFault(row, Overrides[i].Override.Name, isStrict);
        }

        var closed = -1;
        for (var i = 0; i < Gates.Length; i++)
        {
            if (Gates[i].IsClosed(row))
            {
                closed = closed < 0 ? i : closed;
                total = Math.Min(total, Gates[i].Cap);
            }

            faults += TakeFault(row, Gates[i].Gate.Name, isStrict);
        }

        return new Score(Model, total, dimensions, faults, closed, applied, _total.CellOf(dimensions));
    }

    // Gives the faults among them.
    private int LoseByInactivity(LeadRow row, Span<long> dimensions, bool isStrict)
    {
        var faults = 0;
        for (var i = 0; i < Inactivity.Length; i++)
        {
            if (Inactivity[i] is { } penalty)
            {
                dimensions[i] += penalty.Of(row, dimensions[i]);
                faults += TakeFault(row, Model.Dimensions[i].Name, isStrict);
            }
        }

        return faults;
    }

    private static IEnumerable<PlanRule> PlanRules(ScoringModel model, RuleCompiler compiler)
    {
        for (var d = 0; d < model.Dimensions.Count; d++)
        {
            var dimension = model.Dimensions[d];
            var usual = dimension.Decay ?? Decay.None;
            foreach (var rule in dimension.Rules)
            {
                yield return new PlanRule(compiler.Compile(rule, usual), d, Group: -1, usual);
            }

            for (var g = 0; g < dimension.Groups.Count; g++)
            {
                var usualInGroup = dimension.Groups[g].Decay ?? usual;
                foreach (var rule in dimension.Groups[g].Rules)
                {
                    yield return new PlanRule(compiler.Compile(rule, usualInGroup), d, g, usualInGroup);
                }
            }
        }
    }

    // The usual case: the sums in one vector and the conjunctions in one word, both in registers.
    private void AskTables(LeadRow row, ref Vector256<long> result, Span<long> sums)
    {
        var (total, mask) = (Vector256<long>.Zero, ulong.MaxValue);
        foreach (var table in _texts)
        {
            ref readonly var entry = ref table.Entries[table.CodeOf(row)];
            total += entry.Sums;
            mask &= entry.Mask;
        }

        foreach (var table in _numbers)
        {
            ref readonly var entry = ref table.Entries[table.CodeOf(row)];
            total += entry.Sums;
            mask &= entry.Mask;
        }

        result = total;
        if (_conjunctions.Words > 0)
        {
            _conjunctions.Add(0, mask, sums);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AskWideTables(LeadRow row, Span<Vector256<long>> totals, Span<ulong> masks, Span<long> sums)
    {
        totals.Clear();
        var width = Math.Max(totals.Length, masks.Length);
        foreach (var table in _texts)
        {
            AddEntry(table.Entries.AsSpan(table.CodeOf(row) * width, width), totals, masks);
        }

        foreach (var table in _numbers)
        {
            AddEntry(table.Entries.AsSpan(table.CodeOf(row) * width, width), totals, masks);
        }

        for (var word = 0; word < masks.Length; word++)
        {
            _conjunctions.Add(word, masks[word], sums);
        }
    }

    private static void AddEntry(ReadOnlySpan<TableEntry> entry, Span<Vector256<long>> totals, Span<ulong> masks)
    {
        for (var i = 0; i < totals.Length; i++)
        {
            totals[i] += entry[i].Sums;
        }

        for (var i = 0; i < masks.Length; i++)
        {
            masks[i] &= entry[i].Mask;
        }
    }

    // Rules that no table holds, one by one. Gives the faults among them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AskAlone(LeadRow row, Span<long> sums, bool isStrict)
    {
        var faults = 0;
        foreach (var rule in _alone)
        {
            var points = rule.Compiled.Points(row);
            faults += TakeFault(row, rule.Compiled.Rule.Name, isStrict);
            sums[_sums.SumOf(rule.Dimension, rule.Group, points)] += points;
        }

        return faults;
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
