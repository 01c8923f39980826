using System.Numerics;
using System.Runtime.Intrinsics;
using LeadScoring.Leads;

namespace LeadScoring.Plans;

/// <summary>Everything that the classes of one field decide: what each sum gains, and which several-field rules may still hold.</summary>
/// <remarks>Code 0 is missing. A number's further codes are the classes between cuts; a text's are 1 for "other", then one for each word.</remarks>
internal abstract class FieldTable(int slot, TableEntry[] entries)
{
    /// <summary>The field's place in a row.</summary>
    public int Slot { get; } = slot;

    /// <summary>So many entries a code as the sums and conjunctions of the plan take, at least one.</summary>
    public TableEntry[] Entries { get; } = entries;
}

/// <summary>What one class of a field decides: a vector of what is added to the sums, and a word with a bit for each conjunction that is not ruled out.</summary>
internal struct TableEntry
{
    public Vector256<long> Sums;
    public ulong Mask;
}

/// <summary>The table of a text field.</summary>
internal sealed class TextTable(int slot, WordTable words, TableEntry[] entries)
    : FieldTable(slot, entries)
{
    public int CodeOf(LeadRow row) => row.Text(Slot) is { } text ? words.CodeOf(text, other: 1) : 0;
}

/// <summary>The table of a field that is kept as a number.</summary>
internal sealed class NumberTable : FieldTable
{
    private readonly Vector256<double>[] _vectors; // the cuts, filled up with NaN, which no number reaches

    public NumberTable(int slot, double[] cuts, TableEntry[] entries)
        : base(slot, entries)
    {
        Cuts = cuts;
        _vectors = new Vector256<double>[(cuts.Length + 3) / 4];
        for (var i = 0; i < _vectors.Length; i++)
        {
            double CutAt(int cut) => cut < cuts.Length ? cuts[cut] : double.NaN;
            _vectors[i] = Vector256.Create(CutAt(4 * i), CutAt((4 * i) + 1), CutAt((4 * i) + 2), CutAt((4 * i) + 3));
        }
    }

    /// <summary>The first numbers of the classes above the lowest, ascending.</summary>
    public double[] Cuts { get; }

    // Without a branch on the number: which class a number is in is what no predictor knows.
    public int CodeOf(LeadRow row)
    {
        var number = row.Number(Slot);
        var compared = Vector256.Create(number);
        var code = double.IsNaN(number) ? 0 : 1; // no cut is up to NaN
        foreach (var cuts in _vectors)
        {
            code += BitOperations.PopCount(Vector256.LessThanOrEqual(cuts, compared).ExtractMostSignificantBits());
        }

        return code;
    }
}
