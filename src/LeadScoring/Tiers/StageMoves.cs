using LeadScoring.Leads;

namespace LeadScoring.Tiers;

/// <summary>Whether a lead may go to a stage.</summary>
public enum StageMoveOutcome
{
    /// <summary>It may; the host can set the stage.</summary>
    Allowed,

    /// <summary>No move leads from the lead's stage to the other, or there is no such stage.</summary>
    NotAllowed,

    /// <summary>A move leads there, but the lead has no value in fields that the stage requires.</summary>
    MissingFields,
}

/// <summary>What came of asking whether a lead may go to a stage.</summary>
/// <param name="From">The stage that the lead is in.</param>
/// <param name="To">The stage that was asked for, as the playbook spells it if there is one.</param>
/// <param name="Outcome">Whether the lead may go there.</param>
/// <param name="MissingFields">The names of the fields that the stage requires and the lead lacks, in the order of the schema; empty for the other outcomes.</param>
/// <param name="Problem">Why the lead may not go there, for people to read; null when it may.</param>
public sealed record StageMove(string From, string To, StageMoveOutcome Outcome, Sequence<string> MissingFields, Diagnostic? Problem);

/// <summary>Makes what asks whether leads may go to a stage.</summary>
public static class StageMoves
{
    /// <summary>Joins the stages and required fields of a schema to the host's class.</summary>
    /// <typeparam name="T">The host's class.</typeparam>
    /// <param name="schema">Knows the stages, and which fields are required from which.</param>
    /// <param name="binding">How the fields of a lead are read.</param>
    /// <exception cref="ArgumentException">The schema has no stages, or the binding lacks the stage's field or a required one, or has it with another type.</exception>
    public static StageMoves<T> Of<T>(LeadSchema schema, LeadBinding<T> binding)
        where T : class => new(schema, binding);

    /// <summary>Joins the stages and required fields of a schema to its records.</summary>
    /// <param name="schema">Knows the stages, and which fields are required from which.</param>
    /// <exception cref="ArgumentException">The schema has no stages.</exception>
    public static StageMoves<LeadRecord> Of(LeadSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new StageMoves<LeadRecord>(schema, LeadBinding.For(schema));
    }
}

/// <summary>Says whether leads may go to a stage; changes none.</summary>
/// <typeparam name="T">The host's class.</typeparam>
/// <remarks>Immutable; safe for concurrent use. Make one for each playbook and keep it.</remarks>
public sealed class StageMoves<T>
    where T : class
{
    private readonly RowReader<T> _reader;
    private readonly BoundSlot _stage;
    private readonly (BoundSlot Slot, int From)[] _required; // in the order of the schema, each with the place of its first stage

    internal StageMoves(LeadSchema schema, LeadBinding<T> binding)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(binding);
        Stages = schema.Stages is { Stages.Count: > 0 } stages ? stages : throw new ArgumentException("The schema has no stages.", nameof(schema));
        _stage = BoundSlot.Of(schema.Find(Stages.Field) ?? new LeadField(Stages.Field, FieldType.Text), binding.Layout);
        _required = [.. schema.Fields.Where(field => Stages.IndexOf(field.RequiredFrom) >= 0).Select(field => (BoundSlot.Of(field, binding.Layout), Stages.IndexOf(field.RequiredFrom)))];
        _reader = binding.ReaderOf([.. _required.Select(required => required.Slot.Slot).Append(_stage.Slot).Distinct()]);
    }

    /// <summary>The stages.</summary>
    public LeadStages Stages { get; }

    /// <summary>Whether a lead may go to a stage from the one that its stage field names. It may stay where it is, whatever it lacks.</summary>
    /// <remarks>A stage requires what is required from it or from one before it in the order; one in which leads are lost or closed, only what is required from itself.</remarks>
    /// <param name="lead">The lead.</param>
    /// <param name="to">The stage; upper and lower case do not matter.</param>
    /// <exception cref="ArgumentException">A value of the lead cannot be: an infinite number, a local time, a record of another schema.</exception>
    public StageMove Ask(T lead, string to)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(to);
        var row = new LeadRow();
        _reader.Read(lead, row);
        var (from, target) = (Stages.StageOf(_stage.TextIn(row)), Stages.IndexOf(to));
        if (target < 0)
        {
            var names = Stages.Stages.Select(stage => stage.Name).ToList();
            var problem = NearestName.Of(to, names) is { } near ? Problem(StageTexts.UnknownNear, to, near) : Problem(StageTexts.Unknown, to, Listed(names));
            return new StageMove(from.Name, to, StageMoveOutcome.NotAllowed, [], problem);
        }

        var stage = Stages.Stages[target];
        if (!Stages.CanMove(from.Name, to))
        {
            return new StageMove(from.Name, stage.Name, StageMoveOutcome.NotAllowed, [], Problem(StageTexts.NotAllowed, from.Name, Listed(from.MovesTo), stage.Name));
        }

        Sequence<string> missing = ReferenceEquals(from, stage) ? [] : [.. _required.Where(required => Asks(target, required.From) && !required.Slot.HasValueIn(row)).Select(required => required.Slot.Name)];
        return missing.Count == 0
            ? new StageMove(from.Name, stage.Name, StageMoveOutcome.Allowed, [], Problem: null)
            : new StageMove(from.Name, stage.Name, StageMoveOutcome.MissingFields, missing, Problem(StageTexts.MissingFields, stage.Name, Listed(missing)));
    }

    // A lead may be lost before all is known that a customer needs.
    private bool Asks(int target, int from) => from == target || (from < target && Stages.Stages[target].Outcome is StageOutcome.Open or StageOutcome.Won);

    private static string Listed(IEnumerable<string> names) => $"'{string.Join("', '", names)}'";

    private static Diagnostic Problem(DiagnosticText text, params ReadOnlySpan<string> arguments) => new(text, SourcePosition.None, arguments);
}

/// <summary>A field of a schema, and where the binding has it.</summary>
internal sealed record BoundSlot(string Name, int Slot, Sequence<LeadField> Fields)
{
    public static BoundSlot Of(LeadField field, LeadLayout layout)
    {
        var slot = layout.SlotFor(field);
        return slot >= 0 && layout[slot].Type == field.Type
            ? new BoundSlot(field.Name, slot, [field, layout[slot]]) // both may say which spellings mean that there is no value
            : throw new ArgumentException($"The binding has no field '{field.Name}' that is a {field.Type}.");
    }

    public string? TextIn(LeadRow row) => row.Text(Slot) is { } text && !Fields.Any(field => field.MeansMissing(text)) ? text : null;

    public bool HasValueIn(LeadRow row) => Fields[0].Type == FieldType.Text ? TextIn(row) is not null : row.Has(Slot);
}

/// <summary>Why a lead may not go to a stage.</summary>
internal static class StageTexts
{
    public static readonly DiagnosticText Unknown = new("LS5201", "there is no stage '{0}'; there are {1}", "没有阶段“{0}”；现有 {1}");
    public static readonly DiagnosticText UnknownNear = new("LS5201", "there is no stage '{0}'; did you mean '{1}'?", "没有阶段“{0}”；是否指“{1}”？");
    public static readonly DiagnosticText NotAllowed = new("LS5202", "from '{0}' a lead goes to {1}, not to '{2}'", "处于“{0}”的线索可转到 {1}，不能转到“{2}”");
    public static readonly DiagnosticText MissingFields = new("LS5203", "a lead in the stage '{0}' needs a value in {1}", "进入阶段“{0}”的线索须填写 {1}");
}
