using LeadScoring.Csv;

namespace LeadScoring.Cli.Input;

/// <summary>A list of activities that was asked for.</summary>
internal sealed record ActivityList(string Path, CsvActivityOptions Options);

/// <summary>The activities of a list, read once and kept by lead until the leads come.</summary>
internal sealed class ActivityFile : IDisposable
{
    private readonly CsvActivities _activities;
    private readonly Stream _stream;
    private readonly ToolRun _run;
    private readonly Dictionary<string, List<Kept>> _kept = new(StringComparer.Ordinal);

    private ActivityFile(CsvActivities activities, Stream stream, ToolRun run)
    {
        (_activities, _stream, _run) = (activities, stream, run);
        Form = new ListForm(activities.Name, activities.Columns, activities.Separator, ListForm.IsForeignTo(activities.Encoding));
    }

    public ListForm Form { get; }

    /// <summary>How many warnings <see cref="Open"/> printed.</summary>
    public int Warnings => _activities.Warnings.Count;

    /// <summary>How many rows are activities.</summary>
    public long Read { get; private set; }

    /// <summary>How many rows are none.</summary>
    public long Rejected { get; private set; }

    /// <summary>How many rows tell an activity again.</summary>
    public long Repeats { get; private set; }

    /// <summary>How many activities are later than the clock.</summary>
    public long Future { get; private set; }

    /// <summary>How many activities are later than the instant at which their lead is looked at, so that they are not seen.</summary>
    public long Later { get; set; }

    /// <summary>Opens a list for the activity types of a schema; what is odd about it goes to the errors as warnings.</summary>
    public static ActivityFile Open(ActivityList list, LeadSchema schema, LeadFile leads, ToolRun run)
    {
        var options = list.Options with { LeadIdColumn = leads.IdName, HasPersonalIds = leads.HasPersonalIds };
        var activities = LeadFile.TryOpen(list.Path, run, stream => new ActivityFile(CsvActivities.Open(stream, list.Path, schema, options), stream, run));
        foreach (var warning in activities._activities.Warnings)
        {
            run.Warn(list.Path, warning);
        }

        return activities;
    }

    /// <summary>Reads the rows and keeps the activities of leads that there are.</summary>
    /// <param name="leads">The ids of the leads that there are; null for all.</param>
    /// <param name="asOf">Tells what lies in the future.</param>
    /// <param name="only">The one lead whose activities are kept, or null for all.</param>
    public IEnumerable<CsvActivity> Load(IReadOnlySet<string>? leads, AsOf asOf, string? only = null)
    {
        foreach (var row in LeadFile.Rows(_activities.Read(leads), Form.Path, _activities.RowCount, _run))
        {
            Count(row, asOf);
            if (row is { Activity: { } activity, IsRepeat: false } && (only is null || only == row.LeadId))
            {
                if (!_kept.TryGetValue(row.LeadId, out var list))
                {
                    _kept.Add(row.LeadId, list = []);
                }

                list.Add(new Kept(activity, row.Attributes));
            }

            yield return row;
        }
    }

    /// <summary>Gives a lead its activities, which are then kept no longer.</summary>
    public void GiveTo(LeadRecord lead)
    {
        if (_kept.Remove(lead.Id, out var list))
        {
            foreach (var (activity, attributes) in list)
            {
                lead.Add(activity, attributes);
            }
        }
    }

    public void Dispose()
    {
        _activities.Dispose();
        _stream.Dispose();
    }

    private void Count(CsvActivity row, AsOf asOf)
    {
        if (row.Activity is not { } activity)
        {
            Rejected++;
            return;
        }

        Read++;
        Repeats += row.IsRepeat ? 1 : 0;
        Future += !row.IsRepeat && asOf.IsFuture(activity) ? 1 : 0;
    }

    private readonly record struct Kept(LeadActivity Activity, IReadOnlyList<(string Attribute, LeadValue Value)> Attributes);
}
