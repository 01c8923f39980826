using LeadScoring.Leads;

namespace LeadScoring;

/// <summary>The values of one field, or one attribute of activities, that a host has as a column already.</summary>
/// <remarks>What it holds is read when a table is made of it, and not kept. Safe for concurrent use while nobody changes that.</remarks>
/// <example><code>LeadColumn.Texts("industry", codes, ["Chemicals", "Energy"])</code></example>
public sealed class LeadColumn
{
    private readonly Action<int, int, LeadRow> _read; // a place, and the slot of the row that takes the value

    private LeadColumn(string name, FieldType type, int count, Action<int, int, LeadRow> read)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, Type, Count, _read) = (name, type, count, read);
    }

    /// <summary>The name of the field.</summary>
    public string Name { get; }

    /// <summary>The type that the field has.</summary>
    public FieldType Type { get; }

    /// <summary>How many values there are.</summary>
    public int Count { get; }

    /// <summary>Texts as codes of a list of words.</summary>
    /// <param name="name">The name of a text field.</param>
    /// <param name="codes">The place of each text among the words, from 0; −1 is missing.</param>
    /// <param name="words">The words.</param>
    public static LeadColumn Texts(string name, ReadOnlyMemory<int> codes, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new LeadColumn(name, FieldType.Text, codes.Length, (place, slot, row) =>
        {
            var code = codes.Span[place];
            if (code < -1 || code >= words.Count)
            {
                throw new ArgumentException($"Column '{name}', place {place}: the code is {code}; it is -1 for a missing text, or from 0 to {words.Count - 1}.");
            }

            row.SetText(slot, code < 0 ? null : words[code]);
        });
    }

    /// <summary>Texts; null is missing.</summary>
    /// <param name="name">The name of a text field.</param>
    /// <param name="values">The texts.</param>
    public static LeadColumn Texts(string name, ReadOnlyMemory<string?> values) =>
        new(name, FieldType.Text, values.Length, (place, slot, row) => row.SetText(slot, values.Span[place]));

    /// <summary>Numbers; NaN is missing.</summary>
    /// <param name="name">The name of a number field.</param>
    /// <param name="values">The numbers, none of them infinite.</param>
    public static LeadColumn Numbers(string name, ReadOnlyMemory<double> values) =>
        new(name, FieldType.Number, values.Length, (place, slot, row) =>
        {
            if (double.IsInfinity(values.Span[place]))
            {
                throw new ArgumentException($"Column '{name}', place {place}: the number is infinite; it is finite, or missing.");
            }

            row.SetNumber(slot, values.Span[place]);
        });

    /// <summary>Truths; null is missing.</summary>
    /// <param name="name">The name of a boolean field.</param>
    /// <param name="values">The truths.</param>
    public static LeadColumn Booleans(string name, ReadOnlyMemory<bool?> values) =>
        new(name, FieldType.Boolean, values.Length, (place, slot, row) => row.SetTruth(slot, values.Span[place]));

    /// <summary>Instants, cut to whole milliseconds; null is missing.</summary>
    /// <param name="name">The name of a timestamp field.</param>
    /// <param name="values">The instants.</param>
    public static LeadColumn Timestamps(string name, ReadOnlyMemory<DateTimeOffset?> values) =>
        new(name, FieldType.Timestamp, values.Length, (place, slot, row) => row.SetInstant(slot, values.Span[place]));

    /// <summary>Sets of texts; null is the empty set.</summary>
    /// <param name="name">The name of a text set's field.</param>
    /// <param name="values">The sets.</param>
    public static LeadColumn TextSets(string name, ReadOnlyMemory<IReadOnlyList<string>?> values) =>
        new(name, FieldType.TextSet, values.Length, (place, slot, row) => row.SetTexts(slot, values.Span[place]));

    /// <summary>Puts the value of a place into a row.</summary>
    /// <exception cref="ArgumentException">The value cannot be.</exception>
    internal void Read(int place, int slot, LeadRow row) => _read(place, slot, row);
}

/// <summary>What leads did, as a host has it in columns already: a row of the table, a type and an instant for each activity, in any order.</summary>
/// <remarks>What it holds is read when a table is made of it, and not kept. Safe for concurrent use while nobody changes that.</remarks>
public sealed class LeadActivityColumns
{
    /// <summary>Describes activities.</summary>
    /// <param name="rows">Whose each is: a row of the table, from 0.</param>
    /// <param name="types">The type of each, as texts of any name; none missing.</param>
    /// <param name="times">When each was, cut to whole milliseconds.</param>
    /// <exception cref="ArgumentException">There are not as many of one as of another, or the types are no texts.</exception>
    public LeadActivityColumns(ReadOnlyMemory<int> rows, LeadColumn types, ReadOnlyMemory<DateTimeOffset> times)
    {
        ArgumentNullException.ThrowIfNull(types);
        if (types.Type != FieldType.Text)
        {
            throw new ArgumentException($"The types of activities are texts, and column '{types.Name}' is of {types.Type}.", nameof(types));
        }

        if (types.Count != rows.Length || times.Length != rows.Length)
        {
            throw new ArgumentException($"There are {rows.Length} rows, {types.Count} types and {times.Length} times; each activity has one of each.", nameof(rows));
        }

        (Rows, Types, Times) = (rows, types, times);
    }

    /// <summary>Whose each is: a row of the table, from 0.</summary>
    public ReadOnlyMemory<int> Rows { get; }

    /// <summary>The type of each.</summary>
    public LeadColumn Types { get; }

    /// <summary>When each was.</summary>
    public ReadOnlyMemory<DateTimeOffset> Times { get; }

    /// <summary>The number that goes with each, NaN for none; empty when none has one.</summary>
    public ReadOnlyMemory<double> Values { get; init; }

    /// <summary>What tells each from all others of its lead, null for nothing; empty when none has one.</summary>
    public ReadOnlyMemory<string?> Ids { get; init; }

    /// <summary>Which of several of one instant comes first, for each; empty when all are 0.</summary>
    public ReadOnlyMemory<long> Sequences { get; init; }

    /// <summary>The attributes, each missing for activities of types that do not have it; those that are left out are missing.</summary>
    public Sequence<LeadColumn> Attributes { get; init; } = [];
}
