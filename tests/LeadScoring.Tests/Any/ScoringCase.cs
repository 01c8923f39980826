using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace LeadScoring.Tests.Any;

/// <summary>A model, leads of its schema, and an instant: what the properties of scoring are about.</summary>
internal sealed record ScoringCase(ScoringModel Model, TierLadder Ladder, Sequence<LeadRecord> Leads, DateTimeOffset Now)
{
    /// <summary>Cases of every kind; each grows from one number.</summary>
    public static Arbitrary<ScoringCase> Any { get; } = Arb.From(Gen.Choose(0, int.MaxValue).Select(Of), Simpler);

    public static ScoringCase Of(int seed)
    {
        var dice = new Dice(seed);
        var schema = AnySchema.Of(dice);
        var ladder = AnyModel.Ladder(dice);
        var model = AnyModel.Of(schema, ladder, dice);
        var now = dice.Of(Values.Instants);
        var leads = new AnyLead(model, now, dice);
        return new ScoringCase(model, ladder, [.. Enumerable.Range(0, 12).Select(i => leads.Next($"L{i}"))], now);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"now {Now:O} zone {Model.Zone}");
        foreach (var field in Model.Schema.Fields)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {field}");
        }

        foreach (var type in Model.Schema.Activities)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {type}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"  {Model.Schema.Stages}");
        foreach (var dimension in Model.Dimensions)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"dimension {dimension.Name} {dimension.Limit} {dimension.Decay} {dimension.Inactivity}");
            foreach (var rule in dimension.Rules)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {rule}");
            }

            foreach (var group in dimension.Groups)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  group {group.Name} {group.Limit} {group.Decay}");
                foreach (var rule in group.Rules)
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"    {rule}");
                }
            }
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"{Model.Combination} {Model.Limit}");
        foreach (var item in Model.Overrides)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{item}");
        }

        foreach (var gate in Model.Gates)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{gate}");
        }

        foreach (var lead in Leads)
        {
            var values = lead.Schema.Fields.Where(field => !lead[field.Name].IsMissing)
                .Select(field => $"{field.Name} = {(lead[field.Name].Text is { } said ? $"'{said}'" : lead[field.Name])}");
            text.AppendLine(CultureInfo.InvariantCulture, $"lead {lead.Id}: {string.Join(", ", values)}");
            foreach (var recorded in lead.RecordedActivities)
            {
                var attributes = AnyActivities.AttributesOf(lead.Schema, recorded).Where(item => !item.Value.IsMissing).Select(item => $"{item.Attribute} = {item.Value}");
                text.AppendLine(CultureInfo.InvariantCulture, $"  {recorded.Activity} {string.Join(", ", attributes)}");
            }
        }

        return text.ToString();
    }

    private static IEnumerable<ScoringCase> Simpler(ScoringCase one)
    {
        if (one.Leads.Count > 1)
        {
            foreach (var lead in one.Leads)
            {
                yield return one with { Leads = [lead] };
            }

            yield break;
        }

        foreach (var model in SimplerModels.Of(one.Model))
        {
            yield return one with { Model = model };
        }

        foreach (var lead in AnyLead.Simpler(one.Leads[0]))
        {
            yield return one with { Leads = [lead] };
        }
    }
}
