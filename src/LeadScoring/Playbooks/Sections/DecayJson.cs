using System.Text.Json;
using LeadScoring.Models;
using LeadScoring.Playbooks.Json;

namespace LeadScoring.Playbooks.Sections;

/// <summary>A decay as JSON: <c>"none"</c>, or an object with at most one shape and a window.</summary>
internal static class DecayJson
{
    private static readonly string[] Shapes = ["halfLife", "linear", "stepLinear", "stepGeometric"];

    /// <summary>The <c>decay</c> of a rule, group or dimension; null when it says nothing.</summary>
    public static Decay? Read(MemberReader owner, PlaybookDraft draft)
    {
        if (owner.Optional("decay") is not { } value)
        {
            return null;
        }

        if (value.Kind == JsonKind.Text)
        {
            return MemberReader.WordOf(value, "decay", draft, "none") is null ? null : Decay.None;
        }

        return MemberReader.Read<Decay>(value, "decay", draft, reader =>
        {
            var window = reader.Duration("window");
            var shapes = Array.FindAll(Shapes, reader.Has);
            foreach (var shape in Shapes.Append("every"))
            {
                reader.Optional(shape); // so that a misspelt one finds its neighbour
            }

            if (shapes.Length > 1 || (shapes.Length == 0 && !reader.Has("window")) || reader.Has("every") != (shapes is ["stepLinear" or "stepGeometric"]))
            {
                draft.Add(PlaybookTexts.DecayUnclear, value);
                return null;
            }

            var decay = shapes.Length == 0 ? Decay.None : ReadShape(shapes[0], reader, draft);
            return window is { } length ? decay?.Within(length) : decay;
        });
    }

    public static void Write(Utf8JsonWriter json, Decay? decay)
    {
        if (decay is null)
        {
            return;
        }

        if (decay == Decay.None)
        {
            json.WriteString("decay", "none");
            return;
        }

        json.WriteStartObject("decay");
        switch (decay.Shape)
        {
            case DecayShape.HalfLife:
                JsonParts.WriteDuration(json, "halfLife", decay.Length);
                break;
            case DecayShape.Linear:
                JsonParts.WriteDuration(json, "linear", decay.Length);
                break;
            case DecayShape.StepLinear or DecayShape.StepGeometric:
                JsonParts.WriteNumber(json, decay.Shape == DecayShape.StepLinear ? "stepLinear" : "stepGeometric", decay.Rate);
                JsonParts.WriteText(json, "every", decay.IsMonthly ? "month" : null);
                JsonParts.WriteDuration(json, "every", decay.Length);
                break;
        }

        JsonParts.WriteDuration(json, "window", decay.Window);
        json.WriteEndObject();
    }

    private static Decay? ReadShape(string shape, MemberReader reader, PlaybookDraft draft)
    {
        if (shape is "halfLife" or "linear")
        {
            return reader.Duration(shape) is not { } length ? null : shape == "linear" ? Decay.Linear(length) : Decay.HalfLife(length);
        }

        var isMonthly = reader.Optional("every")!.Text == "month";
        var every = isMonthly ? null : reader.Duration("every");
        if (reader.Number(shape) is not { } rate || (every is null && !isMonthly))
        {
            return null;
        }

        if (rate is not (>= Decay.MinRate and <= 1))
        {
            draft.Add(PlaybookTexts.RateWrong, reader.Optional(shape)!, reader.Optional(shape)!.Text);
            return null;
        }

        return shape == "stepLinear" ? Decay.StepLinear(rate, every) : Decay.StepGeometric(rate, every);
    }
}
