using LeadScoring.Conditions;
using LeadScoring.Models;

namespace LeadScoring.Plans;

/// <summary>The classes into which a model's rules and gates cut the values of its fields: what the tables of a plan are made of.</summary>
internal static class ModelClasses
{
    public static IReadOnlyCollection<FieldClasses> Of(ScoringModel model)
    {
        var collector = ClassCollector.Gather(model.Rules.OfType<ConditionRule>().Select(rule => rule.When).Concat(model.Gates.Select(gate => gate.Condition)));
        Dictionary<string, FieldClasses> classes = new(StringComparer.Ordinal);
        foreach (var found in collector.Fields)
        {
            Include(found);
        }

        foreach (var rule in model.Rules)
        {
            if (rule is LookupRule lookup)
            {
                var words = new FieldClasses(lookup.Field);
                words.AddWords(lookup.Entries.Select(entry => entry.Word), lookup.Mode);
                Include(words);
            }
            else if (rule is BandRule band && ClassCollector.FieldOf(band.Value) is { } field)
            {
                var cuts = new FieldClasses(field);
                foreach (var bound in band.Bands.SelectMany(item => new[] { item.From, item.To }).OfType<double>())
                {
                    cuts.CutAt(bound);
                }

                Include(cuts);
            }
        }

        return classes.Values;

        void Include(FieldClasses found)
        {
            if (!classes.TryGetValue(found.Field, out var known))
            {
                classes.Add(found.Field, known = new FieldClasses(found.Field));
            }

            known.Include(found);
        }
    }
}
