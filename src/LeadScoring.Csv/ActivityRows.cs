using System.Globalization;
using LeadScoring.Leads;

namespace LeadScoring.Csv;

/// <summary>Makes an activity of each row, and keeps those with an id.</summary>
internal sealed class ActivityRows
{
    private const string NotANumber = "LS5102";
    private const string NotATime = "LS5106";

    private readonly ActivityColumns _columns;
    private readonly CsvActivityOptions _options;
    private readonly IReadOnlySet<string>? _leads;
    private readonly FieldText _time;
    private readonly FieldText? _value;
    private readonly DateOrder? _order;
    private readonly Dictionary<string, TypeCell?> _types = new(StringComparer.Ordinal); // by cell
    private readonly LeadSchema _schema;
    private readonly Dictionary<(string Lead, string Id), Told> _told = [];
    private long _row;

    public ActivityRows(LeadSchema schema, ActivityColumns columns, CsvActivityOptions options, DateOrder? order, IReadOnlySet<string>? leads)
    {
        (_schema, _columns, _options, _order, _leads) = (schema, columns, options, order, leads);
        _time = new FieldText(new LeadField("time", FieldType.Timestamp) { Zone = options.Zone }, order);
        _value = columns.Value == ActivityColumns.None ? null : new FieldText(new LeadField("value", FieldType.Number));
        foreach (var type in schema.Activities)
        {
            TypeOf(type.Name);
        }
    }

    public CsvActivity Read(CsvCursor cursor)
    {
        _row++;
        var (cells, line) = (cursor.Cells(), cursor.Line);
        var whole = cursor.Problem ?? (cells.Length == _columns.Names.Count ? null
            : new Diagnostic(CsvTexts.CellCount, CsvTexts.At(line), CsvTexts.Of(cells.Length), CsvTexts.Of(_columns.Names.Count)));
        if (whole is not null)
        {
            return new CsvActivity(_row, line, cells, "") { Rejections = [new CsvRejection("", whole)] };
        }

        var row = new Row(this, cells, line);
        var lead = row.Lead();
        var type = row.Type();
        var time = row.Time();
        var value = row.Value();
        var sequence = row.Sequence();
        var id = row.Id();
        var attributes = type is null ? [] : row.Attributes(type.Attributes);
        if (row.Rejections is null)
        {
            var activity = new LeadActivity(type!.Name, time, value) { Sequence = sequence, Id = id };
            var isRepeat = id is not null && row.IsRepeat(lead, activity, attributes);
            if (row.Rejections is null)
            {
                return new CsvActivity(_row, line, cells, lead) { Activity = activity, Attributes = attributes, IsRepeat = isRepeat };
            }
        }

        return new CsvActivity(_row, line, cells, lead) { Rejections = [.. row.Rejections] };
    }

    // What a cell of the type's column means; null when it is no type.
    private TypeCell? TypeOf(string cell)
    {
        if (!_types.TryGetValue(cell, out var type))
        {
            _types[cell] = type = _schema.FindActivity(cell) is { } found
                ? new TypeCell(
                    cell,
                    [
                        .. found.Attributes.Where(attribute => _columns.Of(attribute) != ActivityColumns.None)
                            .Select(attribute => new AttributeCell(new FieldText(attribute, _order), attribute.Name, _columns.Of(attribute))),
                    ])
                : null;
        }

        return type;
    }

    private sealed record TypeCell(string Name, AttributeCell[] Attributes);

    private readonly record struct AttributeCell(FieldText Text, string Name, int Column);

    private readonly record struct Told(LeadActivity Activity, IReadOnlyList<(string Attribute, LeadValue Value)> Attributes, long Line);

    /// <summary>The row at hand and all that is wrong with it.</summary>
    private ref struct Row(ActivityRows rows, string[] cells, long line)
    {
        private readonly ActivityColumns _columns = rows._columns;

        public List<CsvRejection>? Rejections { get; private set; }

        public string Lead()
        {
            var lead = cells[_columns.Lead];
            if (string.IsNullOrWhiteSpace(lead))
            {
                Reject(_columns.Lead, CsvTexts.NoLead);
            }
            else if (HasNoNul(_columns.Lead) && rows._leads is { } known && !known.Contains(lead))
            {
                Reject(_columns.Lead, CsvTexts.UnknownLead, rows._options.HasPersonalIds ? "***" : CsvTexts.Shown(lead));
            }

            return lead;
        }

        public TypeCell? Type()
        {
            var cell = cells[_columns.Type];
            if (string.IsNullOrWhiteSpace(cell))
            {
                Reject(_columns.Type, CsvTexts.NoType);
                return null;
            }

            if (!HasNoNul(_columns.Type))
            {
                return null;
            }

            var type = rows.TypeOf(cell);
            if (type is null)
            {
                Sequence<string> names = [.. rows._schema.Activities.Select(activity => activity.Name)];
                var match = CsvColumns.Match(cell, names);
                if ((match.Index is { } index ? names[index] : match.Nearest) is { } near)
                {
                    Reject(_columns.Type, CsvTexts.UnknownTypeNear, CsvTexts.Shown(cell), near);
                }
                else
                {
                    Reject(_columns.Type, CsvTexts.UnknownType, CsvTexts.Shown(cell));
                }
            }

            return type;
        }

        public DateTimeOffset Time()
        {
            if (!rows._time.TryRead(cells[_columns.Time], out var value, out var reason))
            {
                Reject(_columns.Time, reason, NotATime, CsvTexts.BadTime);
            }
            else if (value.IsMissing)
            {
                Reject(_columns.Time, CsvTexts.NoTime);
            }

            return value.Timestamp ?? default;
        }

        public double? Value()
        {
            if (rows._value is not { } text)
            {
                return null;
            }

            if (!text.TryRead(cells[_columns.Value], out var value, out var reason))
            {
                Reject(_columns.Value, reason, NotANumber, CsvTexts.BadValue);
            }

            return value.Number;
        }

        public long Sequence()
        {
            if (_columns.Sequence == ActivityColumns.None || string.IsNullOrWhiteSpace(cells[_columns.Sequence]))
            {
                return 0;
            }

            if (!long.TryParse(cells[_columns.Sequence].AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var sequence))
            {
                Reject(_columns.Sequence, CsvTexts.BadSequence, CsvTexts.Shown(cells[_columns.Sequence]));
            }

            return sequence;
        }

        public string? Id()
        {
            if (_columns.Id == ActivityColumns.None || string.IsNullOrWhiteSpace(cells[_columns.Id]))
            {
                return null;
            }

            return HasNoNul(_columns.Id) ? cells[_columns.Id] : null;
        }

        public (string Attribute, LeadValue Value)[] Attributes(AttributeCell[] attributes)
        {
            var values = new (string, LeadValue)[attributes.Length];
            var count = 0;
            foreach (var attribute in attributes)
            {
                if (!attribute.Text.TryRead(cells[attribute.Column], out var value, out var reason))
                {
                    (Rejections ??= []).Add(new CsvRejection(attribute.Name, reason with { Position = CsvTexts.At(line, attribute.Column + 1) }));
                }
                else if (!value.IsMissing && !(value.Type == FieldType.TextSet && value.TextSet.Count == 0))
                {
                    values[count++] = (attribute.Name, value);
                }
            }

            return count == values.Length ? values : values[..count];
        }

        /// <summary>Whether the activity was told before; rejects the row when something else was told under its id.</summary>
        public bool IsRepeat(string lead, LeadActivity activity, (string Attribute, LeadValue Value)[] attributes)
        {
            if (rows._told.TryAdd((lead, activity.Id!), new Told(activity, attributes, line)))
            {
                return false;
            }

            var told = rows._told[(lead, activity.Id!)];
            if (told.Activity == activity && told.Attributes.SequenceEqual(attributes))
            {
                return true;
            }

            Reject(_columns.Id, CsvTexts.OtherUnderId, CsvTexts.Shown(activity.Id!), CsvTexts.Of(told.Line));
            return false;
        }

        private bool HasNoNul(int column)
        {
            if (!cells[column].Contains('\0', StringComparison.Ordinal))
            {
                return true;
            }

            Reject(column, CsvTexts.NulInCell);
            return false;
        }

        // What the core says of a field, and where it says how to change the playbook, what is right for a column.
        private void Reject(int column, Diagnostic reason, string code, DiagnosticText instead) =>
            (Rejections ??= []).Add(new CsvRejection(
                _columns.Names[column],
                reason.Code == code
                    ? new Diagnostic(instead, CsvTexts.At(line, column + 1), _columns.Names[column], reason.Arguments[1])
                    : reason with { Position = CsvTexts.At(line, column + 1) }));

        private void Reject(int column, DiagnosticText text, params ReadOnlySpan<string> arguments) =>
            (Rejections ??= []).Add(new CsvRejection(_columns.Names[column], new Diagnostic(text, CsvTexts.At(line, column + 1), [_columns.Names[column], .. arguments])));
    }
}
