using LeadScoring.Leads;

namespace LeadScoring.Plans;

/// <summary>Everything that the classes of one field decide: points, faults, and which several-field rules may still hold.</summary>
/// <remarks>Code 0 is missing. A number's further codes are the classes between cuts; a text's are 1 for "other", then one for each word.</remarks>
internal sealed class FieldTable
{
    private const int LinearCuts = 8;

    public required int Slot { get; init; }

    /// <summary>The words of a text field; null for a field kept as a number.</summary>
    public required WordTable? Words { get; init; }

    public required double[] Cuts { get; init; }

    /// <summary>The points by code, a table for each sum that the field adds to.</summary>
    public required SumTable[] Sums { get; init; }

    /// <summary>How many rules are faults, by code; empty when none ever is.</summary>
    public required int[] Faults { get; init; }

    /// <summary>For each code, a bit for each conjunction that this field does not rule out; empty when no conjunction asks this field.</summary>
    public required ulong[] Masks { get; init; }

    public int CodeOf(LeadRow row)
    {
        if (Words is not null)
        {
            return row.Text(Slot) is { } text ? Words.CodeOf(text, other: 1) : 0;
        }

        var number = row.Number(Slot);
        if (double.IsNaN(number))
        {
            return 0;
        }

        var cuts = Cuts;
        if (cuts.Length <= LinearCuts)
        {
            var code = 1;
            foreach (var cut in cuts)
            {
                code += cut <= number ? 1 : 0;
            }

            return code;
        }

        var (low, high) = (0, cuts.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (cuts[middle] <= number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low + 1;
    }
}

/// <summary>What each class of a field adds to one sum, in thousandths.</summary>
internal readonly record struct SumTable(int Sum, long[] Points);
