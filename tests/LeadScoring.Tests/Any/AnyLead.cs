using LeadScoring.Conditions;
using LeadScoring.Models;

namespace LeadScoring.Tests.Any;

/// <summary>Leads whose values are those that a model asks about, their neighbours, and those at the edge of what there is.</summary>
internal sealed class AnyLead
{
    private readonly ScoringModel _model;
    private readonly Dice _dice;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<string, List<double>> _numbers = [];
    private readonly Dictionary<string, List<string>> _texts = [];

    public AnyLead(ScoringModel model, DateTimeOffset now, Dice dice)
    {
        (_model, _now, _dice) = (model, now, dice);
        foreach (var field in model.Schema.Fields)
        {
            _numbers[field.Name] = [];
            _texts[field.Name] = [.. field.MissingSpellings, .. model.Schema.Stages?.Field == field.Name ? model.Schema.Stages.Stages.Select(stage => stage.Name) : []];
        }

        foreach (var node in Trees.Of(model).SelectMany(Trees.Below))
        {
            Collect(node);
        }

        foreach (var rule in model.Rules)
        {
            Collect(rule);
        }
    }

    public LeadRecord Next(string id)
    {
        var lead = new LeadRecord(_model.Schema, id);
        foreach (var field in _model.Schema.Fields.Where(_ => !_dice.Lucky(15)))
        {
            lead[field.Name] = field.Type switch
            {
                FieldType.Text => Text(field.Name),
                FieldType.TextSet => _dice.Many(0, 3, () => Text(field.Name)).ToArray(),
                FieldType.Boolean => _dice.Lucky(50),
                FieldType.Timestamp => Time(field.Name),
                _ => Number(field.Name),
            };
        }

        foreach (var (activity, attributes) in new AnyActivities(_model.Schema, _now, _dice).Some())
        {
            lead.Add(activity, attributes);
        }

        return lead;
    }

    /// <summary>A lead of another schema with the values that both have.</summary>
    public static LeadRecord Copy(LeadRecord lead, LeadSchema schema, Func<string, bool>? has = null, Func<int, bool>? takes = null)
    {
        var copy = new LeadRecord(schema, lead.Id);
        foreach (var field in lead.Schema.Fields.Where(field => has is null || has(field.Name)))
        {
            copy[field.Name] = lead[field.Name];
        }

        foreach (var recorded in lead.RecordedActivities.Where((_, i) => takes is null || takes(i)))
        {
            copy.Add(recorded.Activity, AnyActivities.AttributesOf(lead.Schema, recorded));
        }

        return copy;
    }

    /// <summary>The lead with fewer activities, and with one value after the other left out.</summary>
    public static IEnumerable<LeadRecord> Simpler(LeadRecord lead)
    {
        var count = lead.RecordedActivities.Count;
        if (count > 3)
        {
            yield return Copy(lead, lead.Schema, takes: i => i < count / 2);
            yield return Copy(lead, lead.Schema, takes: i => i >= count / 2);
        }

        for (var left = 0; left < count; left++)
        {
            yield return Copy(lead, lead.Schema, takes: i => i != left);
        }

        foreach (var field in lead.Schema.Fields.Where(field => !lead[field.Name].IsMissing))
        {
            yield return Copy(lead, lead.Schema, has: name => name != field.Name);
        }
    }

    private void Collect(object part)
    {
        switch (part)
        {
            case NumberTest test:
                AddNumbers(test, Trees.Below(test).OfType<Constant>().Select(constant => constant.Value));
                break;
            case NumberIn test:
                AddNumbers(test, test.Values);
                break;
            case BandRule bands:
                AddNumbers(bands.Value, bands.Bands.SelectMany(band => new[] { band.From, band.To }).OfType<double>());
                break;
            case TextTest test:
                _texts[test.Field].Add(test.Value);
                break;
            case TextIn test:
                _texts[test.Field].AddRange(test.Values);
                break;
            case SetContains test:
                _texts[test.Field].Add(test.Value);
                break;
            case LookupRule lookup:
                _texts[lookup.Field].AddRange(lookup.Entries.Select(entry => entry.Word));
                break;
        }
    }

    private void AddNumbers(object tree, IEnumerable<double> numbers)
    {
        var fields = Trees.Below(tree).Select(node => node switch
        {
            NumberField field => field.Field,
            TimestampField field => field.Field,
            DaysSince field => field.Field,
            TextLength field => field.Field,
            _ => null,
        }).OfType<string>();
        foreach (var field in fields)
        {
            _numbers[field].AddRange(numbers);
        }
    }

    private double Number(string field)
    {
        var number = _numbers[field] is { Count: > 0 } known && _dice.Lucky(75) ? _dice.Of(known) : _dice.Of(_dice.Lucky(60) ? Values.PlainNumbers : Values.Numbers);
        number = _dice.Between(0, 9) switch { 0 or 1 => Math.BitIncrement(number), 2 or 3 => Math.BitDecrement(number), 4 => -number, _ => number };
        return double.IsFinite(number) ? number : 0;
    }

    private string Text(string field)
    {
        var text = _texts[field] is { Count: > 0 } known && _dice.Lucky(70) ? _dice.Of(known) : _dice.Of(Values.Words);
        return _dice.Between(0, 12) switch
        {
            0 => text.ToUpperInvariant(),
            1 => text.ToLowerInvariant(),
            2 => text + "x",
            3 => "x" + text,
            4 => text + " " + _dice.Of(Values.Words),
            _ => text,
        };
    }

    // A constant is an instant, a number of days ago, or of milliseconds ago; one that is none of these is left.
    private DateTimeOffset Time(string field)
    {
        var known = _numbers[field];
        if (known.Count == 0 || _dice.Lucky(30))
        {
            return _dice.Of(Values.Instants);
        }

        var constant = _dice.Of(known);
        var now = (double)_now.ToUnixTimeMilliseconds();
        var milliseconds = _dice.Of(constant, now - (constant * 86_400_000), now - constant, now + constant, now) + _dice.Of(-1, 0, 0, 0, 1);
        return milliseconds is >= -62_135_596_800_000 and <= 253_402_300_799_999 ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds) : _dice.Of(Values.Instants);
    }
}
