using LeadScoring.Leads;
using LeadScoring.Plans;

namespace LeadScoring.Bulk;

/// <summary>Reads the activities of a block lead by lead, in the order of its rows.</summary>
internal sealed class ActivityCursor
{
    private int[] _next = []; // for each rank of each type, the first activity that was not read

    /// <summary>Starts at the first lead of a block.</summary>
    public void Start(TableBlock block)
    {
        var ranks = 0;
        foreach (var columns in block.Activities)
        {
            if (_next.Length < ranks + columns.Ends.Length)
            {
                Array.Resize(ref _next, (ranks + columns.Ends.Length) * 2);
            }

            for (var rank = 0; rank < columns.Ends.Length; rank++)
            {
                _next[ranks++] = columns.EndOf(rank - 1);
            }
        }
    }

    /// <summary>Reads what the next lead did.</summary>
    /// <param name="table">The table.</param>
    /// <param name="block">The block.</param>
    /// <param name="lead">The lead's row in it, one more than in the call before.</param>
    /// <param name="asked">What is asked of activities.</param>
    /// <param name="activities">Takes them; started at the lead's instant.</param>
    public void Read(LeadTable table, TableBlock block, int lead, ActivityJoin asked, LeadActivities activities)
    {
        var first = 0;
        foreach (var columns in block.Activities)
        {
            var type = table.Activities.Types[columns.Type];
            for (var rank = 0; rank < columns.Ends.Length; rank++)
            {
                ref var next = ref _next[first + rank];
                if (next == columns.Ends[rank] || columns.Leads[next] != lead)
                {
                    break; // nor has the lead any of a higher rank
                }

                var activity = columns.At(next, type);
                if (activities.Takes(activity, out var code))
                {
                    ReadAttributes(table, columns, next, asked, activities.Attributes);
                    activities.Add(activity, code);
                }

                next++;
            }

            first += columns.Ends.Length;
        }
    }

    private static void ReadAttributes(LeadTable table, ActivityColumns columns, int place, ActivityJoin asked, LeadRow row)
    {
        if (asked.Slots.Length == 0)
        {
            return;
        }

        row.Prepare(asked.Needs.Layout);
        foreach (var slot in asked.Slots)
        {
            table.Activities.Read(columns, place, slot, row);
        }
    }
}
