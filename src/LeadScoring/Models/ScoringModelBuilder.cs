using LeadScoring.Conditions;

namespace LeadScoring.Models;

/// <summary>Says what a scoring model has; see <see cref="ScoringModel.For{T}(LeadBinding{T}, Action{ScoringModelBuilder})"/>.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
public sealed class ScoringModelBuilder
{
    private readonly List<Dimension> _dimensions = [];
    private readonly List<ScoreOverride> _overrides = [];
    private readonly List<Gate> _gates = [];
    private ModelIdentity _identity = ModelIdentity.Unnamed;
    private Combination _combination = Combination.Sum;
    private Limit _limit = Models.Limit.Default;
    private string _zone = "UTC";

    internal ScoringModelBuilder(LeadSchema schema) => Words = new RuleWords(schema);

    internal RuleWords Words { get; }

    /// <summary>Names the model; the name goes with every result.</summary>
    /// <param name="name">The name.</param>
    /// <param name="version">A label of your own.</param>
    public ScoringModelBuilder Named(string name, string version = "")
    {
        _identity = new ModelIdentity(name, version);
        return this;
    }

    /// <summary>Lends host functions to the expression text of the rules that follow.</summary>
    /// <param name="functions">The functions.</param>
    public ScoringModelBuilder Functions(LeadFunctions functions)
    {
        ArgumentNullException.ThrowIfNull(functions);
        Words.Functions = functions;
        return this;
    }

    /// <summary>Adds a dimension.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rules">Says what is in it.</param>
    public ScoringModelBuilder Dimension(string name, Action<DimensionBuilder> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var builder = new DimensionBuilder(Words);
        rules(builder);
        _dimensions.Add(builder.Build(name));
        return this;
    }

    /// <summary>Adds a dimension that comes to no more than a ceiling.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="ceiling">The most that its rules come to together.</param>
    /// <param name="rules">Says what is in it.</param>
    public ScoringModelBuilder Dimension(string name, Points ceiling, Action<DimensionBuilder> rules) => Dimension(name, dimension =>
    {
        dimension.Limit(ceiling: ceiling);
        rules(dimension);
    });

    /// <summary>Says how the dimensions make one score; their sum unless said.</summary>
    /// <param name="combination">How.</param>
    public ScoringModelBuilder Combine(Combination combination)
    {
        ArgumentNullException.ThrowIfNull(combination);
        _combination = combination;
        return this;
    }

    /// <summary>Clamps the whole score; 0 to 100 unless said.</summary>
    /// <param name="floor">The least, inclusive; none when null.</param>
    /// <param name="ceiling">The most, inclusive; none when null.</param>
    /// <param name="mode">Whether gains and losses are clamped together or apart.</param>
    public ScoringModelBuilder Limit(Points? floor = null, Points? ceiling = null, LimitMode mode = LimitMode.Net)
    {
        _limit = new Limit(floor, ceiling, mode);
        return this;
    }

    /// <summary>Says whose calendar counts days, weeks and months; UTC's unless said.</summary>
    /// <param name="zone">An IANA name such as <c>Asia/Shanghai</c>, or an offset such as <c>+08:00</c>.</param>
    public ScoringModelBuilder Zone(string zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        _zone = zone;
        return this;
    }

    /// <summary>Adds an override.</summary>
    /// <param name="item">The override.</param>
    public ScoringModelBuilder Override(ScoreOverride item)
    {
        ArgumentNullException.ThrowIfNull(item);
        _overrides.Add(item);
        return this;
    }

    /// <summary>Adds a gate.</summary>
    /// <param name="gate">The gate.</param>
    public ScoringModelBuilder Gate(Gate gate)
    {
        ArgumentNullException.ThrowIfNull(gate);
        _gates.Add(gate);
        return this;
    }

    internal ScoringModel Build()
    {
        var model = new ScoringModel(Words.Schema, [.. _dimensions])
        {
            Identity = _identity,
            Zone = _zone,
            Combination = _combination,
            Limit = _limit,
            Overrides = [.. _overrides],
            Gates = [.. _gates],
        };
        var wrong = Words.Wrong.Concat(ModelProblems.OfAll(model).Select(problem => new Diagnostic(problem.Text, SourcePosition.None, problem.Arguments.AsSpan()))).ToList();
        return wrong.Count == 0 ? model : throw new LeadFormatException(wrong);
    }
}

/// <summary>What the sentences of a builder are read with, and what was wrong with them.</summary>
internal sealed class RuleWords(LeadSchema schema)
{
    public LeadSchema Schema { get; } = schema;

    public LeadFunctions Functions { get; set; } = LeadFunctions.None;

    public List<Diagnostic> Wrong { get; } = [];
}
