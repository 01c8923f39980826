using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Conditions;
using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Playbooks;

namespace LeadScoring.Tests.Check;

/// <summary>A playbook in which contradictions are frequent, and leads at the edges of what its conditions tell apart.</summary>
internal sealed record CheckCase(string Text, int Seed)
{
    private const int Leads = 60;

    private static readonly JsonSerializerOptions Shown = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly DateTimeOffset Now = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What the playbooks may call: a function that fails at times, and a rule that does so, too.</summary>
    public static PlaybookOptions Options { get; } = new()
    {
        Functions = LeadFunctions.None
            .With(LeadFunction.Predicate("shaky", [new FunctionParameter("number", FieldType.Number)], arguments => arguments.Number(0) is not { } number || (number == 2 ? throw new InvalidOperationException("it is 2") : number > 1)))
            .With(LeadFunction.Number("half", [new FunctionParameter("number", FieldType.Number)], arguments => arguments.Number(0) / 2)),
        RuleKinds = ScoringRuleKinds.None.With("visitsUp", _ => new VisitsUp()),
    };

    public static Arbitrary<CheckCase> Any { get; } = Arb.From(
        Gen.Choose(0, int.MaxValue).Select(Of),
        one => Smaller(one.Text).Where(text => Playbook.TryParse(text, Options, out _, out _)).Select(text => one with { Text = text }));

    public static CheckCase Of(int seed) => new(AnyCheckPlaybook.Of(new Random(seed)).ToJsonString(Shown), seed);

    public Playbook Read() => Playbook.Parse(Text, Options);

    /// <summary>Leads with values at the cuts and beside them, words in other spellings, other words, and none; and with activities at the edges of windows and gaps.</summary>
    public IEnumerable<LeadRecord> LeadsOf(LeadSchema schema)
    {
        var random = new Random(Seed);
        for (var i = 0; i < TestBudget.Of(Leads, Leads * 2); i++)
        {
            var lead = new LeadRecord(schema, $"L{i}");
            foreach (var field in schema.Fields)
            {
                lead[field.Name] = AnyCheckPlaybook.ValueOf(field.Type, random);
            }

            foreach (var (activity, attributes) in AnyCheckPlaybook.ActivitiesOf(schema, Now, random))
            {
                lead.Add(activity, attributes);
            }

            yield return lead;
        }
    }

    public override string ToString() => $"seed {Seed}\n{Text}";

    // Without one item of a list, or one member of an object, wherever it stands.
    private static IEnumerable<string> Smaller(string text)
    {
        for (var place = 0; ; place++)
        {
            var root = JsonNode.Parse(text)!;
            var left = place;
            if (!RemoveOne(root, ref left))
            {
                yield break;
            }

            yield return root.ToJsonString(Shown);
        }
    }

    private static bool RemoveOne(JsonNode node, ref int left)
    {
        switch (node)
        {
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    if (left-- == 0)
                    {
                        array.RemoveAt(i);
                        return true;
                    }

                    if (array[i] is { } item && RemoveOne(item, ref left))
                    {
                        return true;
                    }
                }

                return false;
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (left-- == 0)
                    {
                        members.Remove(name);
                        return true;
                    }

                    if (value is not null && RemoveOne(value, ref left))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private sealed class VisitsUp : IScoringRule
    {
        public IReadOnlyCollection<string> Reads { get; } = ["visits"];

        public Points Evaluate(LeadView lead) => (int)(lead.Number("visits") ?? throw new InvalidOperationException("no visits")) * 5;
    }
}
