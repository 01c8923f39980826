using System.Diagnostics.CodeAnalysis;
using LeadScoring.Leads;

namespace LeadScoring;

/// <summary>Makes bindings: how to read the fields of a lead from a class that exists already.</summary>
public static class LeadBinding
{
    /// <summary>
    /// Binds the public properties of a class by convention: texts, numbers, booleans, times, enumerations left out, and
    /// lists of texts, under their names in camel case. Change or add to it with <c>Map</c>, <c>Compute</c> and <c>With</c>.
    /// </summary>
    /// <typeparam name="T">The host's class.</typeparam>
    public static LeadBinding<T> For<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>()
        where T : class => new(PropertyConvention.Read<T>());

    /// <summary>Binds nothing yet: every field is said by <c>Map</c>, <c>Compute</c> or <c>ReadWith</c>. Uses no reflection.</summary>
    /// <typeparam name="T">The host's class.</typeparam>
    public static LeadBinding<T> Empty<T>()
        where T : class => new([]);

    /// <summary>Binds the records of a schema.</summary>
    /// <param name="schema">The schema that the records are made with.</param>
    public static LeadBinding<LeadRecord> For(LeadSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        // Which spellings mean that there is no value depends on the type; the record knows it.
        var attributes = schema.AttributesOf(type: null).Fields.Where(field => field != ActivityType.Value && field != ActivityType.Time)
            .Select(field => field with { MissingSpellings = [], BlankIsMissing = false });
        return new LeadBinding<LeadRecord>(
            [.. schema.Fields.Select((field, slot) => new BoundField<LeadRecord>(field, new RecordField(schema, slot), Path: null))],
            activities: new ActivitySource<LeadRecord, RecordActivity>(
                record => record.RecordedActivities,
                activity => activity.Activity,
                new LeadBinding<RecordActivity>(attributes.Select(field => new BoundField<RecordActivity>(field, new RecordAttribute(field), Path: null)))),
            like: schema);
    }
}

/// <summary>How to read the fields of a lead from the host's class.</summary>
/// <typeparam name="T">The host's class.</typeparam>
/// <remarks>
/// Made once for each class and joined to any number of models, by field name and type. A model finds a field under its own name, then
/// under its aliases, then under a name that differs only in case, blanks, hyphens and underscores. Immutable: each method gives a new
/// binding. Safe for concurrent use as far as the host's getters are.
/// </remarks>
public sealed partial class LeadBinding<T>
    where T : class
{
    private readonly Sequence<BoundField<T>> _fields;
    private readonly LeadReader<T>? _reader; // fills the slots of the fields without a getter

    internal LeadBinding(IEnumerable<BoundField<T>> fields, LeadReader<T>? reader = null, ActivitySource<T>? activities = null, LeadSchema? like = null)
    {
        (_fields, _reader, ActivitySource) = ([.. fields], reader, activities);
        Schema = new LeadSchema(_fields.Select(bound => bound.Field), like?.Activities ?? []) { Stages = like?.Stages };
        Layout = new LeadLayout(Schema);
    }

    /// <summary>The fields that can be read.</summary>
    public LeadSchema Schema { get; }

    internal LeadLayout Layout { get; }

    /// <summary>Where activities come from, or null when there are none.</summary>
    internal ActivitySource<T>? ActivitySource { get; }

    /// <summary>Says more about a field that is bound already: its text mode, missing spellings, whether it is personal.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="change">Gives the changed field; its type stays.</param>
    /// <exception cref="ArgumentException">There is no such field, or its type was changed.</exception>
    public LeadBinding<T> With(string field, Func<LeadField, LeadField> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var slot = Schema.SlotOf(field);
        if (slot < 0)
        {
            throw new ArgumentException($"The binding has no field '{field}'.", nameof(field));
        }

        var changed = change(_fields[slot].Field);
        return changed.Type == _fields[slot].Field.Type
            ? new LeadBinding<T>(_fields.Select((bound, i) => i == slot ? bound with { Field = changed } : bound), _reader, ActivitySource, Schema)
            : throw new ArgumentException($"Field '{field}' is a {_fields[slot].Field.Type} and stays one.", nameof(change));
    }

    /// <summary>Reads several fields by one call for each lead, which is the fastest way in.</summary>
    /// <param name="reader">Writes the fields of a lead, each by its place in <paramref name="fields"/>; a field that it leaves out is missing.</param>
    /// <param name="fields">The fields that the reader writes. They replace fields of the same names.</param>
    /// <exception cref="InvalidOperationException">The binding has a reader already.</exception>
    public LeadBinding<T> ReadWith(LeadReader<T> reader, params IEnumerable<LeadField> fields)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (_reader is not null)
        {
            throw new InvalidOperationException("A binding has one reader.");
        }

        Sequence<LeadField> read = [.. fields];
        return new LeadBinding<T>(
            read.Select(field => new BoundField<T>(field, Getter: null, Path: null))
                .Concat(_fields.Where(bound => read.All(field => field.Name != bound.Field.Name))),
            reader,
            ActivitySource,
            Schema);
    }

    /// <summary>Reads what leads did, for rules and conditions over activities.</summary>
    /// <typeparam name="TActivity">The host's class of activities.</typeparam>
    /// <param name="activities">The activities of a lead, in any order; null for none. Not changed while the lead is scored.</param>
    /// <param name="read">Says what an activity is, such as <c>t => new LeadActivity(t.Kind, t.When)</c>; called for each activity of each lead.</param>
    /// <param name="attributes">How attributes are read, such as <c>LeadBinding.For&lt;Touch&gt;()</c>; none when null. Activities of every type have the same;
    /// <c>value</c> and <c>time</c> are the activity's own.</param>
    /// <remarks>A model finds an attribute as it finds a field. Activities of types that a model does not name are seen only by what asks for any type.</remarks>
    public LeadBinding<T> Activities<TActivity>(Func<T, IReadOnlyList<TActivity>?> activities, Func<TActivity, LeadActivity> read, LeadBinding<TActivity>? attributes = null)
        where TActivity : class
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(read);
        var source = new ActivitySource<T, TActivity>(activities, read, attributes ?? LeadBinding.Empty<TActivity>());
        var others = new ActivityType(ActivityType.Others, source.Layout.Schema.Fields.Where(field => field != ActivityType.Value && field != ActivityType.Time));
        return new LeadBinding<T>(_fields, _reader, source, new LeadSchema(Schema.Fields, [others]) { Stages = Schema.Stages });
    }

    /// <summary>Says in which stages a lead's life goes, for rules that ask what a stage requires.</summary>
    /// <param name="field">The name of the text field that names the stage.</param>
    /// <param name="stages">The stages in order; new, prospect, intent, customer and churned when there are none.</param>
    public LeadBinding<T> Stages(string field, params IEnumerable<LeadStage> stages)
    {
        Sequence<LeadStage> order = [.. stages];
        var like = new LeadSchema(Schema.Fields, Schema.Activities) { Stages = new LeadStages(field, order.Count > 0 ? order : LeadStages.Usual) };
        return new LeadBinding<T>(_fields, _reader, ActivitySource, like);
    }

    /// <summary>The binding with fields that are filled in elsewhere, in place of its own of the same names.</summary>
    /// <exception cref="ArgumentException">The reader writes one of them.</exception>
    internal LeadBinding<T> WithOwnFields(params LeadField[] fields)
    {
        var others = _fields.Where(bound => Array.TrueForAll(fields, field => field.Name != bound.Field.Name)).ToList();
        return _fields.FirstOrDefault(bound => bound.Getter is null && !others.Contains(bound)) is { } taken
            ? throw new ArgumentException($"Every activity has a {taken.Field.Name} of its own; the reader cannot write an attribute of that name.")
            : new LeadBinding<T>(others.Concat(fields.Select(field => new BoundField<T>(field, Getter: null, Path: null))), _reader);
    }

    /// <summary>The member path that a field was mapped to, such as <c>Contact.Title</c>, or null when it is computed.</summary>
    internal string? PathOf(int slot) => _fields[slot].Path;

    /// <summary>What reads the slots that a plan needs, and no others.</summary>
    internal RowReader<T> ReaderOf(IReadOnlyCollection<int> slots) => new(
        Layout,
        slots.Any(slot => _fields[slot].Getter is null) ? _reader : null,
        [.. slots.Where(slot => _fields[slot].Getter is not null).Select(slot => new SlotGetter<T>(slot, _fields[slot].Getter!))]);

    private LeadBinding<T> Add(string name, FieldType type, FieldGetter<T> getter, string? path)
    {
        var bound = new BoundField<T>(new LeadField(name, type), getter, path);
        var slot = Schema.SlotOf(name);
        if (slot >= 0 && _fields[slot].Getter is null && _fields[slot].Field.Type != type)
        {
            throw new ArgumentException($"The reader writes '{name}' as a {_fields[slot].Field.Type}; it cannot become a {type}.", nameof(name));
        }

        return new LeadBinding<T>(slot < 0 ? _fields.Append(bound) : _fields.Select((field, i) => i == slot ? bound : field), _reader, ActivitySource, Schema);
    }
}

/// <summary>Writes the fields of one lead.</summary>
/// <typeparam name="T">The host's class.</typeparam>
/// <param name="lead">The lead.</param>
/// <param name="row">Takes the values.</param>
public delegate void LeadReader<in T>(T lead, LeadRowWriter row);

/// <summary>Takes the fields of one lead, each by its place among the fields that the reader was registered with.</summary>
/// <remarks>Valid only during the call that hands it out.</remarks>
public readonly ref struct LeadRowWriter
{
    private readonly LeadRow _row;

    internal LeadRowWriter(LeadRow row) => _row = row;

    /// <summary>Writes a number; null and NaN are missing.</summary>
    /// <param name="place">The field's place, from 0.</param>
    /// <param name="value">A finite number, or none.</param>
    /// <exception cref="ArgumentException">The field is no number, or the number is infinite.</exception>
    public void Number(int place, double? value) => _row.SetNumber(place, value ?? double.NaN);

    /// <summary>Writes a text; null is missing.</summary>
    /// <param name="place">The field's place, from 0.</param>
    /// <param name="value">The text, or none.</param>
    /// <exception cref="ArgumentException">The field is no text.</exception>
    public void Text(int place, string? value) => _row.SetText(place, value);

    /// <summary>Writes a truth; null is missing.</summary>
    /// <param name="place">The field's place, from 0.</param>
    /// <param name="value">True, false, or none.</param>
    /// <exception cref="ArgumentException">The field is no boolean.</exception>
    public void Boolean(int place, bool? value) => _row.SetTruth(place, value);

    /// <summary>Writes an instant; null is missing.</summary>
    /// <param name="place">The field's place, from 0.</param>
    /// <param name="value">The instant, or none.</param>
    /// <exception cref="ArgumentException">The field is no timestamp.</exception>
    public void Timestamp(int place, DateTimeOffset? value) => _row.SetInstant(place, value);

    /// <summary>Writes a value of any type; a missing one, too.</summary>
    /// <param name="place">The field's place, from 0.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is of another type than the field.</exception>
    public void Value(int place, LeadValue value) => _row.SetValue(place, value);

    /// <summary>Writes a set of texts; null is the empty set.</summary>
    /// <param name="place">The field's place, from 0.</param>
    /// <param name="value">The texts, repeats count; not changed while the lead is scored.</param>
    /// <exception cref="ArgumentException">The field is no text set.</exception>
    public void TextSet(int place, IReadOnlyList<string>? value) => _row.SetTexts(place, value);
}
