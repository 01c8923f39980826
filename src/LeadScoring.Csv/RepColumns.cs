using LeadScoring.Leads;

namespace LeadScoring.Csv;

/// <summary>What the header of a list of reps says: which column holds what.</summary>
internal sealed class RepColumns
{
    private const int None = -1;

    // By the names that RosterProblem.Part has for them, where it has any.
    private static readonly LeadField[] Known =
    [
        Field("rep", "rep id", "id", "编号", "工号"),
        Field("name", "rep name", "姓名", "名称"),
        Field("active", "is active", "enabled", "启用", "在职"),
        Field("team", "团队", "小组"),
        Field("level", "级别", "等级"),
        Field("weight", "权重"),
        Field("capacity", "容量"),
        Field("skills", "skill", "技能"),
        Field("languages", "language", "语言"),
        Field("products", "product", "产品"),
        Field("territories", "territory", "区域", "地区"),
        Field("conflicts", "回避"),
        Field("home", "位置"),
        Field("latitude", "lat", "纬度"),
        Field("longitude", "lon", "lng", "经度"),
        Field("calendar", "日历"),
        Field("leave", "请假"),
        Field("rampUp", "爬坡期"),
        Field("rampShare", "爬坡比例"),
        Field("rampLimit", "爬坡上限"),
    ];

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private RepColumns(Sequence<string> names) => Names = names;

    public Sequence<string> Names { get; }

    public Sequence<Diagnostic> Warnings { get; private set; } = [];

    /// <summary>Reads the header, the first row.</summary>
    /// <exception cref="LeadFormatException">There is none, its quotes are broken, no column has ids, or it leaves open where something stands.</exception>
    public static RepColumns Read(CsvCursor cursor, string source)
    {
        var (columns, line) = (new RepColumns(CsvColumns.ReadNames(cursor, source)), cursor.Line);
        List<Diagnostic> errors = [];
        foreach (var field in Known)
        {
            var match = ColumnMatch.Of(field, columns.Names);
            if (match.Index is { } column)
            {
                columns._columns[field.Name] = column;
            }
            else if (match.Rivals is [var first, var second, ..])
            {
                errors.Add(new Diagnostic(CsvTexts.SeveralRepColumns, CsvTexts.At(line, first + 1), field.Name, columns.Names[first], columns.Names[second]));
            }
            else if (field.Name == "rep")
            {
                errors.Add(new Diagnostic(CsvTexts.NoRepColumn, CsvTexts.At(line), source, string.Join(", ", field.Aliases.Prepend(field.Name))));
            }
        }

        columns.Warnings = [.. CsvColumns.Odd(columns.Names, line), .. columns.NearlyKnown(line)];
        return errors.Count == 0 ? columns : throw new LeadFormatException(errors);
    }

    /// <summary>The column of something, or null.</summary>
    public int? Of(string what) => _columns.TryGetValue(what, out var column) ? column : null;

    private IEnumerable<Diagnostic> NearlyKnown(long line) =>
        from field in Known
        where !_columns.ContainsKey(field.Name)
        let near = Enumerable.Range(0, Names.Count).FirstOrDefault(i => !_columns.ContainsValue(i) && ColumnMatch.Of(field, [Names[i]]).Nearest is not null, None)
        where near != None
        select CsvTexts.Warning(CsvTexts.NearlyRepColumn, CsvTexts.At(line, near + 1), Names[near], field.Name);

    private static LeadField Field(string name, params string[] aliases) => new(name, FieldType.Text) { Aliases = Sequence.Of<string>(aliases) };
}
