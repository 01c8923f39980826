using System.Globalization;
using System.Text;
using LeadScoring.Csv;
using LeadScoring.Tiers;

namespace LeadScoring.Cli.Starter;

/// <summary>Writes a playbook that can be used at once for the list that it was made from.</summary>
internal sealed class StarterPlaybook
{
    private readonly string _file;
    private readonly List<CsvColumn> _columns; // those that have a field, without the ids
    private readonly StarterRules _rules;
    private readonly Language _language;

    public StarterPlaybook(CsvProfile profile, Language language)
    {
        (_file, _language) = (profile.Name, language);
        var fields = profile.Columns.Where(column => column.Field is not null && column.Name != profile.IdColumn).ToLookup(column => JsonLine.IsNote(column.Field!.Name));
        (_columns, LeftOut) = ([.. fields[false]], [.. fields[true].Select(column => column.Name)]);
        _rules = new StarterRules(_columns, language);
    }

    /// <summary>How many fields the rules read.</summary>
    public int FieldCount => _rules.Reads.Count;

    /// <summary>How many fields there are beside them, under <c>x-other-fields</c>.</summary>
    public int OtherFieldCount => _columns.Count - FieldCount;

    /// <summary>The columns whose names a playbook takes for notes, so that no field can have them.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    public int RuleCount => _rules.Fit.Count + _rules.Engagement.Count;

    public string Write()
    {
        var text = new StringBuilder();
        text.Append("{\n");
        text.Append(Line(1, "x-note", JsonLine.Text(StarterTexts.Note.In(_language, Path.GetFileName(_file)))));
        text.Append(Line(1, "format", "1"));
        text.Append(Line(1, "name", JsonLine.Text(Path.GetFileNameWithoutExtension(_file))));
        text.Append(Line(1, "version", JsonLine.Text("1")));
        AppendFields(text, "fields", [], _columns.Where(column => _rules.Reads.Contains(column.Field!.Name)));
        if (OtherFieldCount > 0)
        {
            var note = $"    \"x-note\": {JsonLine.Text(StarterTexts.OthersNote.In(_language))}";
            AppendFields(text, "x-other-fields", [note], _columns.Where(column => !_rules.Reads.Contains(column.Field!.Name)));
        }

        AppendScoring(text);
        AppendTiers(text);
        return text.ToString();
    }

    private static void AppendFields(StringBuilder text, string name, IEnumerable<string> notes, IEnumerable<CsvColumn> columns) => text
        .Append(CultureInfo.InvariantCulture, $"  \"{name}\": {{\n")
        .AppendJoin(",\n", [.. notes, .. columns.Select(column => $"    {JsonLine.Text(column.Field!.Name)}: {FieldOf(column.Field)}")])
        .Append("\n  },\n");

    private void AppendScoring(StringBuilder text)
    {
        (string Name, Say Note, List<string> Rules)[] dimensions =
            [("fit", StarterTexts.FitNote, _rules.Fit), ("engagement", StarterTexts.EngagementNote, _rules.Engagement)];
        text.Append("  \"scoring\": {\n    \"dimensions\": {\n");
        text.AppendJoin(",\n", dimensions.Where(item => item.Rules.Count > 0).Select(item => DimensionOf(item.Name, item.Note.In(_language), item.Rules)));
        text.Append("\n    }\n  },\n");
    }

    // High from 80 and Medium from 50 of the 100 points that a score has at most; in proportion where the rules give less.
    private void AppendTiers(StringBuilder text)
    {
        var most = Math.Min(100, _rules.Most);
        text.Append("  \"tiers\": {\n");
        if (most < 100)
        {
            text.Append(Line(2, "x-note", JsonLine.Text(StarterTexts.TiersNote.In(_language))));
        }

        text.Append(Line(2, StarterTexts.High.In(_language), TierOf(most * 0.8m, "assign")));
        text.Append(Line(2, StarterTexts.Medium.In(_language), TierOf(most * 0.5m, "nurture")));
        text.Append(Line(2, StarterTexts.Low.In(_language), JsonLine.Object(("treatment", JsonLine.Text("park")))).TrimEnd(',', '\n'));
        text.Append("\n  }");
        if (most * 0.5m <= TierChanges.Usual.Hysteresis.ToDecimal()) // else no lead could leave Medium again
        {
            text.Append(CultureInfo.InvariantCulture, $",\n  \"tierChanges\": {{ \"hysteresis\": {most * 0.05m:0.###} }}");
        }

        text.Append("\n}\n");
    }

    private static string TierOf(decimal from, string treatment) =>
        JsonLine.Object(("from", from.ToString("0.#", CultureInfo.InvariantCulture)), ("treatment", JsonLine.Text(treatment)));

    private static string Line(int depth, string name, string json) => $"{new string(' ', depth * 2)}{JsonLine.Text(name)}: {json},\n";

    private static string DimensionOf(string name, string note, List<string> rules) =>
        $"      {JsonLine.Text(name)}: {{\n        \"x-note\": {JsonLine.Text(note)},\n        \"rules\": [\n"
        + string.Join(",\n", rules.Select(rule => $"          {rule}"))
        + "\n        ]\n      }";

    private static string FieldOf(LeadField field)
    {
        List<(string Name, string Json)> members = [("type", JsonLine.Text(TypeOf(field.Type)))];
        if (field.Mode == TextMode.Exact)
        {
            members.Add(("mode", JsonLine.Text("exact")));
        }

        if (field.Aliases.Count > 0)
        {
            members.Add(("aliases", JsonLine.List(field.Aliases)));
        }

        if (field.MissingSpellings.Count > 0)
        {
            members.Add(("missing", JsonLine.List(field.MissingSpellings)));
        }

        if (field.IsPersonal)
        {
            members.Add(("personal", "true"));
        }

        if (field.Zone != "UTC")
        {
            members.Add(("zone", JsonLine.Text(field.Zone)));
        }

        if (field.Separator != ';')
        {
            members.Add(("separator", JsonLine.Text(field.Separator.ToString())));
        }

        return members.Count == 1 ? members[0].Json : JsonLine.Object(members);
    }

    private static string TypeOf(FieldType type) => type switch
    {
        FieldType.Number => "number",
        FieldType.Boolean => "boolean",
        FieldType.Timestamp => "timestamp",
        FieldType.TextSet => "textSet",
        _ => "text",
    };
}
