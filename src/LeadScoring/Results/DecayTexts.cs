using System.Globalization;
using LeadScoring.Conditions;
using LeadScoring.Models;

namespace LeadScoring.Results;

/// <summary>A decay in a few words, the same in each language, as the words of the playbook are.</summary>
internal static class DecayTexts
{
    public static string Of(Decay decay)
    {
        var shape = decay.Shape switch
        {
            DecayShape.HalfLife => $"halfLife {Text(decay.Length)}",
            DecayShape.Linear => $"linear {Text(decay.Length)}",
            DecayShape.StepLinear => string.Create(CultureInfo.InvariantCulture, $"stepLinear {decay.Rate} every {Text(decay.Length)}"),
            DecayShape.StepGeometric => string.Create(CultureInfo.InvariantCulture, $"stepGeometric {decay.Rate} every {Text(decay.Length)}"),
            _ => "",
        };
        return decay.Window is null ? shape : $"{shape} window {Text(decay.Window)}".TrimStart();
    }

    private static string Text(TimeSpan? length) => length is { } time ? DurationText.OfDays(time) : "month";
}
