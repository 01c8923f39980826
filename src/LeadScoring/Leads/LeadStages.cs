namespace LeadScoring.Leads;

/// <summary>How a lead's life has ended, if it has.</summary>
public enum StageOutcome
{
    /// <summary>Not ended.</summary>
    Open,

    /// <summary>The lead became a customer.</summary>
    Won,

    /// <summary>The lead went elsewhere.</summary>
    Lost,

    /// <summary>The lead was put aside for another reason.</summary>
    Closed,
}

/// <summary>One stage of a lead's life.</summary>
/// <param name="Name">The name, as it stands in the lead's stage field; compared ignoring case.</param>
/// <param name="Outcome">How the lead's life has ended in this stage, if it has.</param>
/// <param name="MovesTo">The stages that a lead may go to from here; every one when empty.</param>
public sealed record LeadStage(string Name, StageOutcome Outcome, Sequence<string> MovesTo);

/// <summary>The stages of a lead's life, in order, and the field that says where a lead is.</summary>
/// <param name="Field">The name of a text field. A lead whose value is missing or no stage is in the first stage.</param>
/// <param name="Stages">The stages; at least one.</param>
public sealed record LeadStages(string Field, Sequence<LeadStage> Stages)
{
    /// <summary>new, prospect, intent, customer (won) and churned (lost), in this order.</summary>
    public static Sequence<LeadStage> Usual { get; } =
    [
        new("new", StageOutcome.Open, []),
        new("prospect", StageOutcome.Open, []),
        new("intent", StageOutcome.Open, []),
        new("customer", StageOutcome.Won, []),
        new("churned", StageOutcome.Lost, []),
    ];

    /// <summary>Whether a move leads from one stage to another. Every lead may stay where it is.</summary>
    /// <param name="from">The stage that the lead is in; a missing or unknown one is the first. Upper and lower case do not matter.</param>
    /// <param name="to">The stage that it would go to; no move leads to one that there is not.</param>
    public bool CanMove(string? from, string? to)
    {
        var (stage, target) = (StageOf(from), IndexOf(to));
        return target >= 0 && (ReferenceEquals(stage, Stages[target]) || stage.MovesTo.Count == 0 || stage.MovesTo.Any(name => IndexOf(name) == target));
    }

    /// <summary>The stage that a value of the field means.</summary>
    internal LeadStage StageOf(string? value) => Stages[Math.Max(0, IndexOf(value))];

    /// <summary>The place of a stage in the order, from 0, or −1 when there is no such stage.</summary>
    internal int IndexOf(string? name)
    {
        for (var i = 0; name is not null && i < Stages.Count; i++)
        {
            if (string.Equals(Stages[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
