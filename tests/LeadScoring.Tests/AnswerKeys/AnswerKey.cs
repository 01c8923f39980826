using System.Globalization;
using System.Text.Json;

namespace LeadScoring.Tests.AnswerKeys;

/// <summary>What others worked out for a real lead list: the rules with how often each holds, and points and tier of every lead.</summary>
internal sealed class AnswerKey
{
    private AnswerKey(IReadOnlyList<KeyRule> rules, IReadOnlyDictionary<string, (decimal Points, string Tier)> leads) => (Rules, Leads) = (rules, leads);

    public IReadOnlyList<KeyRule> Rules { get; }

    public IReadOnlyDictionary<string, (decimal Points, string Tier)> Leads { get; }

    /// <summary>Reads <c>rules-….json</c> and <c>scores-….csv</c> of a list.</summary>
    public static AnswerKey Read(string list, string name)
    {
        using var rules = JsonDocument.Parse(File.ReadAllText(SharedData.Path(list, "oracle", $"rules-{name}.json")));
        return new AnswerKey(
            [.. rules.RootElement.GetProperty("rules").EnumerateArray().Select(rule => new KeyRule(
                rule.GetProperty("text").GetString()!, rule.GetProperty("points").GetDecimal(), rule.GetProperty("fires").GetInt32()))],
            File.ReadLines(SharedData.Path(list, "oracle", $"scores-{name}.csv")).Skip(1).Select(line => line.Split(','))
                .ToDictionary(cells => cells[0], cells => (decimal.Parse(cells[1], CultureInfo.InvariantCulture), cells[2])));
    }
}

/// <summary>A rule of an answer key and how many leads it holds for.</summary>
internal sealed record KeyRule(string Name, decimal Points, int Fires);
