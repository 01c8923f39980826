using LeadScoring.Conditions;
using LeadScoring.Csv;

namespace LeadScoring.Cli.Starter;

/// <summary>The presets as rules for the columns of a list: industry +15, decision maker +10, company size +5, and what people did.</summary>
internal sealed class StarterRules
{
    private const int WordsOfALookup = 3;
    private const int FieldsOfCompleteness = 10;

    private const string Deciders =
        "(^|[^a-z])(ceo|cfo|cto|cio|cmo|coo|vp|chief|president|director|head|owner|founder|partner)([^a-z]|$)|董事|总裁|总经理|总监|创始人|负责人";

    private readonly Language _language;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public StarterRules(IReadOnlyList<CsvColumn> columns, Language language)
    {
        _language = language;
        foreach (var column in columns)
        {
            AddFit(column.Field!, column.Samples);
            AddEngagement(column.Field!);
        }

        if (Fit.Count + Engagement.Count == 0 && columns.Count > 0)
        {
            AddCompleteness(columns);
        }
    }

    /// <summary>The names of the fields that the rules read.</summary>
    public HashSet<string> Reads { get; } = new(StringComparer.Ordinal);

    /// <summary>The most points that all rules come to together.</summary>
    public int Most { get; private set; }

    /// <summary>Who the lead is.</summary>
    public List<string> Fit { get; } = [];

    /// <summary>What the lead did.</summary>
    public List<string> Engagement { get; } = [];

    private void AddFit(LeadField field, Sequence<string> commonWords)
    {
        if (ColumnNames.IsIndustry(field))
        {
            // As they stand in the cells, blanks at their ends too; among the words of a lookup, x-ray is no note.
            string[] words = [.. commonWords.Where(word => !string.IsNullOrWhiteSpace(word)).Distinct(StringComparer.OrdinalIgnoreCase).Take(WordsOfALookup)];
            if (words.Length == 0)
            {
                return;
            }

            var points = JsonLine.Object([.. words.Select(word => (word, "15"))]);
            Add(Fit, StarterTexts.Industry, 15, [field.Name], ("lookup", JsonLine.Text(field.Name)), ("points", points));
        }
        else if (ColumnNames.IsTitle(field))
        {
            Add(Fit, StarterTexts.Decider, 10, [field.Name], ("when", JsonLine.Text($"{Name(field)}.matches('{Deciders}')")), ("points", "10"));
        }
        else if (ColumnNames.IsSize(field))
        {
            Add(Fit, StarterTexts.Size, 5, [field.Name], ("when", JsonLine.Text($"{Name(field)} >= 50")), ("points", "5"));
        }
    }

    private void AddEngagement(LeadField field)
    {
        if (ColumnNames.BehaviourOf(field) is not { } preset)
        {
            return;
        }

        var name = new Say(preset.English, preset.Chinese);
        if (field.Type == FieldType.Boolean)
        {
            Add(Engagement, name, preset.Points, [field.Name], ("when", JsonLine.Text(Name(field))), ("points", JsonLine.Number(preset.Points)));
        }
        else
        {
            var points = JsonLine.Text($"has({Name(field)}) ? {Name(field)} * {preset.Points} : 0");
            Add(Engagement, name, preset.AtMost, [field.Name], ("pointsOf", points), ("floor", "0"), ("ceiling", JsonLine.Number(preset.AtMost)));
        }
    }

    // A list with none of the usual columns still gets a rule that tells leads apart.
    private void AddCompleteness(IReadOnlyList<CsvColumn> columns)
    {
        List<string> fields = [.. columns.Select(column => column.Field!.Name).Take(FieldsOfCompleteness)];
        Add(Fit, StarterTexts.Complete, 10, fields, ("completeness", JsonLine.List(fields)), ("points", "10"));
    }

    private void Add(List<string> rules, Say name, int most, IReadOnlyList<string> reads, params (string Name, string Json)[] members)
    {
        var plain = name.In(_language);
        var free = plain;
        for (var number = 2; !_names.Add(free); number++)
        {
            free = $"{plain} {number}";
        }

        rules.Add(JsonLine.Object([("rule", JsonLine.Text(free)), .. members]));
        Reads.UnionWith(reads);
        Most += most;
    }

    /// <summary>The field as expressions name it.</summary>
    private static string Name(LeadField field) => new NumberField(field.Name).ToString();
}
