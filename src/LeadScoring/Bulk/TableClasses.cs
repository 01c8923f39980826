using LeadScoring.Leads;
using LeadScoring.Plans;

namespace LeadScoring.Bulk;

/// <summary>The class of each code of a table's columns, by step of a plan: asked once for each word, never for each lead.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
internal sealed class TableClasses
{
    private readonly byte[][] _classes; // by step; of at least as many entries as a byte has values
    private readonly float[][] _cuts; // by step, those of numbers, each at the next float up

    public TableClasses(BulkPlan plan, LeadTable table)
    {
        var row = new LeadRow();
        row.Prepare(table.Layout);
        _classes = Array.ConvertAll(plan.Steps, step => Padded(step.Table switch
        {
            TextTable text => Array.ConvertAll(table.Values[step.Table.Slot], word =>
            {
                row.SetText(text.Slot, (string?)word);
                plan.Plan.Clean(row);
                return (byte)text.CodeOf(row);
            }),
            var numbers => [.. Enumerable.Range(0, byte.MaxValue + 1).Select(code =>
            {
                row.SetRaw(numbers.Slot, NumberColumn.NumberOf(code));
                return (byte)((NumberTable)numbers).CodeOf(row);
            })],
        }));
        Types = plan.Plan.Activities is { Needs: var needs } ? Array.ConvertAll(table.Activities.Types, needs.CodeOf) : [];
        _cuts = Array.ConvertAll(plan.Steps, step => step.Table is NumberTable numbers ? Array.ConvertAll(numbers.Cuts, FloatFrom) : []);
    }

    /// <summary>The plan's code of each type of activities.</summary>
    public int[] Types { get; }

    /// <summary>The class of each code.</summary>
    public ReadOnlySpan<byte> Of(int step) => _classes[step];

    /// <summary>What a float is compared with: it is up to a float just where the cut is.</summary>
    public ReadOnlySpan<float> CutsOf(int step) => _cuts[step];

    // A byte is a code of any table.
    private static byte[] Padded(byte[] classes) => classes.Length <= byte.MaxValue ? [.. classes, .. new byte[byte.MaxValue + 1 - classes.Length]] : classes;

    /// <summary>The least float from a number on.</summary>
    public static float FloatFrom(double cut)
    {
        var near = (float)cut;
        return near < cut ? MathF.BitIncrement(near) : near;
    }
}
