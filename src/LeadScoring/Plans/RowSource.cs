using LeadScoring.Leads;

namespace LeadScoring.Plans;

/// <summary>Reads leads of a host's class into rows, as far as a plan asks.</summary>
internal sealed class RowSource<T>
    where T : class
{
    private readonly RowReader<T> _fields;
    private readonly ActivityReader<T>? _activities; // null when the plan asks for none

    /// <summary>Joins a model to a binding.</summary>
    /// <exception cref="ArgumentException">The binding lacks something that the model reads, or has it with another type; all is listed.</exception>
    public RowSource(ScoringModel model, LeadBinding<T> binding)
    {
        Plan = new ScoringPlan(model, binding.Layout, binding.ActivitySource?.Layout);
        _fields = binding.ReaderOf(Plan.Join.Slots);
        _activities = Plan.Activities is { } asked ? binding.ActivitySource!.ReaderOf(asked.Slots) : null;
    }

    public ScoringPlan Plan { get; }

    /// <summary>Reads a lead as it is at an instant; the row is not clean yet.</summary>
    public void Read(T lead, DateTimeOffset now, LeadRow row)
    {
        var milliseconds = Instant.MillisecondsOf(now);
        row.Now = milliseconds;
        _fields.Read(lead, row);
        if (_activities is not null)
        {
            row.Activities.Start(Plan.Activities!.Needs, milliseconds);
            _activities.Read(lead, row.Activities);
            row.Activities.Finish();
        }
    }

    /// <summary>Reads a lead as it is at an instant; activities after it are known then, but not seen. The row is clean.</summary>
    public void ReadAhead(T lead, DateTimeOffset now, LeadRow row)
    {
        var milliseconds = Instant.MillisecondsOf(now);
        row.Now = milliseconds;
        _fields.Read(lead, row);
        Clean(row);
        if (_activities is not null)
        {
            row.Activities.Start(Plan.Activities!.Needs, long.MaxValue);
            _activities.Read(lead, row.Activities);
            row.Activities.Finish();
            row.Activities.LookAt(milliseconds);
        }
    }

    /// <summary>Makes a row that was read ready for closures.</summary>
    public void Clean(LeadRow row)
    {
        Plan.Clean(row);
        row.Fault = null;
    }
}
