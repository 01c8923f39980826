using LeadScoring.Plans;
using LeadScoring.Tiers;

namespace LeadScoring.Scoring;

/// <summary>Makes segmenters.</summary>
public static class Segmenter
{
    /// <summary>Joins segments to the host's class.</summary>
    /// <typeparam name="T">The host's class.</typeparam>
    /// <param name="segments">The segments, such as those of a playbook.</param>
    /// <param name="schema">The fields and activity types that they speak of.</param>
    /// <param name="binding">How the fields and activities of a lead are read.</param>
    /// <exception cref="LeadFormatException">The schema lacks something that a segment asks for; all is listed.</exception>
    /// <exception cref="ArgumentException">The binding lacks fields that the segments read, or has them with another type; all are listed.</exception>
    public static Segmenter<T> Of<T>(Segments segments, LeadSchema schema, LeadBinding<T> binding)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(segments);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(binding);
        return new Segmenter<T>(segments, schema, binding);
    }

    /// <summary>Joins the segments of a playbook to records of its fields.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="schema">The schema that the records are made with.</param>
    public static Segmenter<LeadRecord> Of(Segments segments, LeadSchema schema) => Of(segments, schema, LeadBinding.For(schema));
}

/// <summary>Says which segments leads are in.</summary>
/// <typeparam name="T">The host's class.</typeparam>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed class Segmenter<T>
    where T : class
{
    private readonly Segments _segments;
    private readonly RowSource<T>? _source; // null when there are no segments

    internal Segmenter(Segments segments, LeadSchema schema, LeadBinding<T> binding)
    {
        _segments = segments;
        if (segments.Items.Count > 0)
        {
            // A model of one rule a segment: it is checked, joined and read as any other.
            var model = ScoringModel.For(schema, made => made.Dimension("segments", rules =>
            {
                foreach (var segment in segments.Items)
                {
                    rules.Rule(segment.Name, segment.When, 1);
                }
            }));
            _source = new RowSource<T>(model, binding);
        }
    }

    /// <summary>The names of the segments that a lead is in, in their order: the first that fits, or every one, as the segments say. A segment whose condition cannot be evaluated is none.</summary>
    /// <param name="lead">The lead; not changed meanwhile.</param>
    /// <param name="now">The instant at which the lead is looked at, cut to whole milliseconds.</param>
    /// <exception cref="ArgumentException">A value of the lead cannot be: an infinite number, a local time, a record of another schema.</exception>
    public Sequence<string> SegmentsOf(T lead, DateTimeOffset now) => SegmentsOf(lead, now, out _);

    /// <inheritdoc cref="SegmentsOf(T, DateTimeOffset)"/>
    /// <param name="lead">The lead; not changed meanwhile.</param>
    /// <param name="now">The instant at which the lead is looked at, cut to whole milliseconds.</param>
    /// <param name="faults">The segments whose condition could not be evaluated, each with why.</param>
    public Sequence<string> SegmentsOf(T lead, DateTimeOffset now, out Sequence<SegmentFault> faults)
    {
        ArgumentNullException.ThrowIfNull(lead);
        faults = [];
        if (_source is null)
        {
            return [];
        }

        var workspace = Workspace.Take();
        var row = workspace.Row;
        _source.Read(lead, now, row);
        _source.Clean(row);
        List<string> found = [];
        List<SegmentFault> failed = [];
        foreach (var rule in _source.Plan.Rules)
        {
            row.Fault = null;
            if (rule.Compiled.Points(row) != 0)
            {
                found.Add(rule.Compiled.Rule.Name);
                if (_segments.Match == SegmentMatch.First)
                {
                    break;
                }
            }
            else if (row.Fault is { } fault)
            {
                failed.Add(new SegmentFault(rule.Compiled.Rule.Name, fault.ToDiagnostic()));
            }
        }

        workspace.GiveBack();
        faults = [.. failed];
        return [.. found];
    }
}

/// <summary>A segment whose condition could not be evaluated for a lead.</summary>
/// <param name="Segment">The segment's name.</param>
/// <param name="Fault">Why.</param>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public sealed record SegmentFault(string Segment, Diagnostic Fault);
