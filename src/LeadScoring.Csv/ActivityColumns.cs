using LeadScoring.Leads;

namespace LeadScoring.Csv;

/// <summary>What the header of a list of activities says: which column holds what.</summary>
internal sealed class ActivityColumns
{
    public const int None = -1;

    private static readonly (string Role, string[] Names)[] Roles =
    [
        ("lead", ["lead", "lead id", "线索", "线索编号", "线索ID"]),
        ("type", ["type", "activity", "activity type", "event", "类型", "活动", "活动类型", "事件"]),
        ("time", ["time", "timestamp", "timestamp utc", "at", "occurred at", "date", "时间", "发生时间", "日期"]),
        ("value", ["value", "数值"]),
        ("sequence", ["sequence", "seq", "序号"]),
        ("id", ["id", "activity id", "event id", "活动编号", "事件编号"]),
    ];

    private const int Needed = 3; // the first of the roles

    private readonly LeadSchema _schema;
    private readonly CsvActivityOptions _options;
    private readonly List<Diagnostic> _errors = [];
    private readonly List<Diagnostic> _warnings;
    private readonly Dictionary<string, int> _attributes = new(StringComparer.Ordinal);
    private readonly int[] _roles = [None, None, None, None, None, None];

    private ActivityColumns(Sequence<string> names, long line, LeadSchema schema, CsvActivityOptions options) =>
        (Names, Line, _schema, _options, _warnings) = (names, line, schema, options, [.. CsvColumns.Odd(names, line)]);

    public Sequence<string> Names { get; }

    /// <summary>The line of the header.</summary>
    public long Line { get; }

    public int Lead => _roles[0];

    public int Type => _roles[1];

    public int Time => _roles[2];

    public int Value => _roles[3];

    public int Sequence => _roles[4];

    public int Id => _roles[5];

    public Sequence<Diagnostic> Warnings => [.. _warnings];

    /// <summary>The columns that hold times.</summary>
    public IEnumerable<(LeadField Field, int Column)> Times =>
        _schema.Activities.SelectMany(type => type.Attributes)
            .Where(attribute => attribute.Type == FieldType.Timestamp && _attributes.ContainsKey(attribute.Name))
            .Select(attribute => (attribute, _attributes[attribute.Name]))
            .Prepend((new LeadField("time", FieldType.Timestamp), Time))
            .DistinctBy(time => time.Item2);

    /// <summary>Reads the header, the first row.</summary>
    /// <exception cref="LeadFormatException">There is none, its quotes are broken, or it leaves open where something stands.</exception>
    public static ActivityColumns Read(CsvCursor cursor, string source, LeadSchema schema, CsvActivityOptions options)
    {
        if (schema.Activities.Count == 0)
        {
            throw CsvTexts.Error(CsvTexts.NoActivityTypes, SourcePosition.None, source);
        }

        var columns = new ActivityColumns(CsvColumns.ReadNames(cursor, source), cursor.Line, schema, options);
        columns.CheckTold();
        for (var role = 0; role < Roles.Length; role++)
        {
            columns._roles[role] = columns.Find(role);
        }

        columns.FindAttributes();
        return columns._errors.Count == 0 ? columns : throw new LeadFormatException(columns._errors);
    }

    /// <summary>The column of an attribute, or <see cref="None"/>.</summary>
    public int Of(LeadField attribute) => _attributes.GetValueOrDefault(attribute.Name, None);

    private void CheckTold()
    {
        string[] known = [.. Roles.Select(role => role.Role), .. _schema.Activities.SelectMany(type => type.Attributes).Select(attribute => attribute.Name).Distinct(StringComparer.Ordinal)];
        foreach (var told in _options.Columns.Keys.Where(told => !known.Contains(told, StringComparer.Ordinal)))
        {
            Add(CsvTexts.NoRole, CsvTexts.NoRoleNear, CsvColumns.Match(told, [.. known]) is var match && match.Index is { } index ? known[index] : match.Nearest, told);
        }
    }

    private int Find(int place)
    {
        var (role, usual) = Roles[place];
        if (_options.Columns.TryGetValue(role, out var told))
        {
            return told.Length == 0 && place >= Needed ? None : Told(role, told);
        }

        IEnumerable<string> names = place == 0 && _options.LeadIdColumn is { } ids ? [.. usual, ids] : usual;
        foreach (var name in names)
        {
            var match = CsvColumns.Match(name, Names);
            if (match.Rivals.Count > 0)
            {
                return Several(CsvTexts.SeveralRoleColumns, role, match);
            }

            if (match.Index is { } column && (place == 0 || column != Lead))
            {
                return column;
            }
        }

        if (place < Needed)
        {
            var near = names.Select(name => CsvColumns.Match(name, Names).Nearest).FirstOrDefault(nearest => nearest is not null);
            Add(CsvTexts.NoRoleColumn, CsvTexts.NoRoleColumnNear, near, role, string.Join(", ", names));
        }

        return None;
    }

    private int Told(string role, string name)
    {
        var match = CsvColumns.Match(name, Names);
        if (match.Rivals.Count > 0)
        {
            return Several(CsvTexts.SeveralRoleColumns, role, match);
        }

        if (match.Index is null)
        {
            Add(CsvTexts.NoToldColumn, CsvTexts.NoToldColumnNear, match.Nearest, role, name);
        }

        return match.Index ?? None;
    }

    private void FindAttributes()
    {
        foreach (var attribute in _schema.Activities.SelectMany(type => type.Attributes).DistinctBy(attribute => attribute.Name))
        {
            if (_options.Columns.TryGetValue(attribute.Name, out var told) && Roles.All(role => role.Role != attribute.Name))
            {
                if (told.Length > 0)
                {
                    _attributes[attribute.Name] = Told(attribute.Name, told);
                }

                continue;
            }

            var match = ColumnMatch.Of(attribute, Names);
            if (match.Index is { } column)
            {
                _attributes[attribute.Name] = column;
            }
            else if (match.Rivals.Count > 0)
            {
                Several(CsvTexts.SeveralAttributeColumns, attribute.Name, match);
            }
            else
            {
                _warnings.Add(match.Nearest is null
                    ? CsvTexts.Warning(CsvTexts.NoAttributeColumn, CsvTexts.At(Line), attribute.Name)
                    : CsvTexts.Warning(CsvTexts.NoAttributeColumnNear, CsvTexts.At(Line), attribute.Name, match.Nearest));
            }
        }
    }

    private int Several(DiagnosticText text, string role, ColumnMatch match)
    {
        _errors.Add(new Diagnostic(text, CsvTexts.At(Line, match.Rivals[0] + 1), role, Names[match.Rivals[0]], Names[match.Rivals[1]]));
        return None;
    }

    private void Add(DiagnosticText text, DiagnosticText textNear, string? near, params ReadOnlySpan<string> arguments) =>
        _errors.Add(near is null ? new Diagnostic(text, CsvTexts.At(Line), arguments) : new Diagnostic(textNear, CsvTexts.At(Line), [.. arguments, near]));
}
