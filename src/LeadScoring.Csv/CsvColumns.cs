using LeadScoring.Leads;

namespace LeadScoring.Csv;

/// <summary>What the header says: which column is the id and which field stands where.</summary>
internal sealed class CsvColumns
{
    public const int NoId = -1;

    private static readonly string[] IdNames =
    [
        "id", "lead id", "lead number", "lead no", "record id", "prospect id", "opportunity id", "contact id", "customer id", "case id", "uuid", "guid",
        "线索编号", "线索ID", "客户编号", "客户ID", "编号",
    ];

    private CsvColumns(Sequence<string> names, long line, int id, (LeadField Field, int Column)[] fields, IEnumerable<Diagnostic> warnings) =>
        (Names, Line, Id, Fields, Warnings) = (names, line, id, fields, [.. warnings]);

    public Sequence<string> Names { get; }

    /// <summary>The line of the header.</summary>
    public long Line { get; }

    /// <summary>The column with the ids, or <see cref="NoId"/>.</summary>
    public int Id { get; }

    /// <summary>The fields that have a column.</summary>
    public IReadOnlyList<(LeadField Field, int Column)> Fields { get; }

    public Sequence<Diagnostic> Warnings { get; }

    /// <summary>Reads the header, the first row.</summary>
    /// <exception cref="LeadFormatException">There is none, its quotes are broken, or it leaves open where the ids or a field's values are.</exception>
    public static CsvColumns Read(CsvCursor cursor, string source, LeadSchema schema, string? idColumn)
    {
        var (names, line) = (ReadNames(cursor, source), cursor.Line);
        var (errors, warnings) = (new List<Diagnostic>(), Odd(names, line).ToList());
        var id = FindId(names, line, idColumn, errors);
        var fields = new List<(LeadField, int)>();
        foreach (var field in schema.Fields)
        {
            var match = ColumnMatch.Of(field, names);
            if (match.Index is { } column)
            {
                fields.Add((field, column));
            }
            else if (match.Rivals.Count > 0)
            {
                errors.Add(Several(CsvTexts.SeveralColumns, field.Name, names, match, line));
            }
            else
            {
                warnings.Add(match.Nearest is null
                    ? CsvTexts.Warning(CsvTexts.NoColumn, CsvTexts.At(line), field.Name)
                    : CsvTexts.Warning(CsvTexts.NoColumnNear, CsvTexts.At(line), field.Name, match.Nearest));
            }
        }

        return errors.Count == 0 ? new CsvColumns(names, line, id, [.. fields], warnings) : throw new LeadFormatException(errors);
    }

    /// <summary>Reads the names of the columns, the first row.</summary>
    /// <exception cref="LeadFormatException">There is none, or its quotes are broken.</exception>
    public static Sequence<string> ReadNames(CsvCursor cursor, string source)
    {
        if (!cursor.Read())
        {
            throw CsvTexts.Error(CsvTexts.Empty, SourcePosition.None, source);
        }

        return cursor.Problem is { } problem ? throw new LeadFormatException([problem]) : Sequence.Of<string>(cursor.Cells());
    }

    /// <summary>The column that somebody means by a name.</summary>
    public static ColumnMatch Match(string name, Sequence<string> names)
    {
        var exact = names.TakeWhile(other => other != name).Count();
        return exact < names.Count ? new ColumnMatch(exact, [], null)
            : string.IsNullOrWhiteSpace(name) || name.AsSpan().IndexOfAny('`', '\n', '\r') >= 0 ? new ColumnMatch(null, [], null)
            : ColumnMatch.Of(new LeadField(name, FieldType.Text), names);
    }

    /// <summary>Warnings about columns without a name or with one that is taken.</summary>
    public static IEnumerable<Diagnostic> Odd(Sequence<string> names, long line)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var nameless = new List<int>();
        for (var i = 0; i < names.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(names[i]))
            {
                nameless.Add(i + 1);
            }
            else if (!first.TryAdd(names[i], i + 1))
            {
                yield return CsvTexts.Warning(CsvTexts.RepeatedColumn, CsvTexts.At(line, i + 1), names[i], CsvTexts.Of(first[names[i]]), CsvTexts.Of(i + 1));
            }
        }

        if (nameless.Count == 1)
        {
            yield return CsvTexts.Warning(CsvTexts.NamelessColumn, CsvTexts.At(line, nameless[0]), CsvTexts.Of(nameless[0]));
        }
        else if (nameless.Count > 1)
        {
            yield return CsvTexts.Warning(CsvTexts.NamelessColumns, CsvTexts.At(line, nameless[0]), CsvTexts.Of(nameless.Count), CsvTexts.Of(nameless[0]));
        }
    }

    private static int FindId(Sequence<string> names, long line, string? wanted, List<Diagnostic> errors)
    {
        if (wanted is null)
        {
            return IdNames.Select(name => Match(name, names).Index ?? NoId).FirstOrDefault(index => index != NoId, NoId);
        }

        var match = Match(wanted, names);
        if (wanted.Length > 0 && match.Index is null)
        {
            errors.Add(match.Rivals.Count > 0 ? Several(CsvTexts.SeveralIdColumns, wanted, names, match, line)
                : match.Nearest is null ? new Diagnostic(CsvTexts.NoIdColumn, CsvTexts.At(line), wanted)
                : new Diagnostic(CsvTexts.NoIdColumnNear, CsvTexts.At(line), wanted, match.Nearest));
        }

        return match.Index ?? NoId;
    }

    private static Diagnostic Several(DiagnosticText text, string name, Sequence<string> names, ColumnMatch match, long line) =>
        new(text, CsvTexts.At(line, match.Rivals[0] + 1), name, names[match.Rivals[0]], names[match.Rivals[1]]);
}
