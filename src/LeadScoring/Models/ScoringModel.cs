using LeadScoring.Models;

namespace LeadScoring;

/// <summary>Dimensions of rules and how they make one score.</summary>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public sealed record ScoringModel
{
    /// <summary>The most dimensions that a model has.</summary>
    public const int MaxDimensions = 8;

    internal ScoringModel(LeadSchema schema, Sequence<Dimension> dimensions) => (Schema, Dimensions) = (schema, dimensions);

    /// <summary>Which playbook the model came from.</summary>
    public ModelIdentity Identity { get; internal init; } = ModelIdentity.Unnamed;

    /// <summary>The fields that the rules may read.</summary>
    public LeadSchema Schema { get; internal init; }

    /// <summary>The zone whose calendar counts days, weeks and months: an IANA name or an offset such as <c>+08:00</c>; UTC unless said.</summary>
    public string Zone { get; internal init; } = "UTC";

    /// <summary>From 1 to <see cref="MaxDimensions"/> dimensions.</summary>
    public Sequence<Dimension> Dimensions { get; internal init; }

    /// <summary>How the dimensions make one number.</summary>
    public Combination Combination { get; internal init; } = Combination.Sum;

    /// <summary>What the combined number is clamped to.</summary>
    public Limit Limit { get; internal init; } = Limit.Default;

    /// <summary>What sets scores and tiers by hand; the first that applies counts.</summary>
    public Sequence<ScoreOverride> Overrides { get; internal init; } = [];

    /// <summary>What shuts leads out.</summary>
    public Sequence<Gate> Gates { get; internal init; } = [];

    /// <summary>Every rule, dimension by dimension.</summary>
    public IEnumerable<ScoringRule> Rules => Dimensions.SelectMany(dimension => dimension.AllRules);

    /// <summary>The most that the score of a lead may be once a gate has shut it out.</summary>
    internal Points CapOf(Gate gate) => gate.AtMost ?? Limit.Floor ?? Points.Zero;

    /// <summary>The place of a dimension, or −1.</summary>
    internal int IndexOf(string dimension)
    {
        var index = Dimensions.Count - 1;
        while (index >= 0 && Dimensions[index].Name != dimension)
        {
            index--;
        }

        return index;
    }

    /// <summary>Makes a model over the fields of a binding.</summary>
    /// <typeparam name="T">The host's class.</typeparam>
    /// <param name="binding">Knows the fields.</param>
    /// <param name="build">Says what the model has.</param>
    /// <exception cref="LeadFormatException">Something in the model is not right; everything that is wrong is listed.</exception>
    public static ScoringModel For<T>(LeadBinding<T> binding, Action<ScoringModelBuilder> build)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(binding);
        return For(binding.Schema, build);
    }

    /// <summary>Makes a model over the fields of a schema.</summary>
    /// <param name="schema">The fields.</param>
    /// <param name="build">Says what the model has.</param>
    /// <exception cref="LeadFormatException">Something in the model is not right; everything that is wrong is listed.</exception>
    public static ScoringModel For(LeadSchema schema, Action<ScoringModelBuilder> build)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(build);
        var builder = new ScoringModelBuilder(schema);
        build(builder);
        return builder.Build();
    }
}
