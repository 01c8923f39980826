using LeadScoring.Conditions;
using LeadScoring.Leads;

namespace LeadScoring.Plans;

/// <summary>The fields of a model joined to the slots of a binding.</summary>
internal sealed class FieldJoin
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _personal = new(StringComparer.Ordinal);

    private FieldJoin(LeadLayout layout) => Layout = layout;

    public LeadLayout Layout { get; }

    /// <summary>The names of the fields that the model reads.</summary>
    public IReadOnlyCollection<string> Fields => _slots.Keys;

    /// <summary>Every slot that the model reads.</summary>
    public IReadOnlyCollection<int> Slots => new HashSet<int>(_slots.Values);

    public int SlotOf(string field) => _slots[field];

    /// <summary>Whether model or binding say that the field's values are about a person.</summary>
    public bool IsPersonal(string field) => _personal.Contains(field);

    /// <summary>What is said about an exception of a plug-in that reads these fields: its message, or where that may quote a person's data its type.</summary>
    public string TextOf(Exception exception, IEnumerable<FieldUse> reads) =>
        reads.Any(use => IsPersonal(use.Field)) ? exception.GetType().Name : exception.Message;

    /// <summary>Joins the fields that are read; adds each that is not bound, is bound twice, or has another type to the misfits.</summary>
    public static FieldJoin Of(LeadSchema schema, LeadLayout layout, IEnumerable<FieldUse> uses, List<string> misfits, string what = "field")
    {
        var join = new FieldJoin(layout);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            var name = use.Field;
            if (!seen.Add(name))
            {
                continue;
            }

            var field = schema.Find(name)!;
            var slot = ReferenceEquals(schema, layout.Schema) ? schema.SlotOf(name) : layout.SlotFor(field);
            if (slot < 0)
            {
                misfits.Add(Unbound(field, slot, layout, what));
            }
            else if (layout[slot].Type != field.Type)
            {
                misfits.Add($"{what} '{name}' is a {field.Type} in the model and a {layout[slot].Type} in the binding");
            }
            else
            {
                join._slots.Add(name, slot);
                if (field.IsPersonal || layout[slot].IsPersonal)
                {
                    join._personal.Add(name);
                }
            }
        }

        return join;
    }

    private static string Unbound(LeadField field, int slot, LeadLayout layout, string what)
    {
        if (slot == FieldNames.Ambiguous)
        {
            return $"several {what}s of the binding are called like '{field.Name}'";
        }

        var near = NearestName.Of(field.Name, layout.Schema.Fields.Select(known => known.Name));
        return $"{what} '{field.Name}' ({field.Type}) is not bound" + (near is null ? "" : $" (did you mean '{near}'?)");
    }
}
