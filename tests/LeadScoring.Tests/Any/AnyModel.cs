using LeadScoring.Models;
using LeadScoring.Tiers;

namespace LeadScoring.Tests.Any;

/// <summary>Models of one to eight dimensions with every kind of rule, limit, combination, gate and override.</summary>
internal sealed class AnyModel
{
    private static readonly string[] Tiers = ["High", "Medium", "Low", "极低"];

    private readonly LeadSchema _schema;
    private readonly Dice _dice;
    private readonly TierLadder _ladder;
    private readonly bool _isLarge;
    private int _names;

    private AnyModel(LeadSchema schema, TierLadder ladder, Dice dice) =>
        (_schema, _ladder, _dice, _isLarge) = (schema, ladder, dice, dice.Lucky(15));

    public static TierLadder Ladder(Dice dice)
    {
        var count = dice.Between(1, Tiers.Length);
        var floors = Enumerable.Range(0, count - 1).Select(_ => (Points)(dice.Between(-20, 100) / 2m)).Distinct().ToList();
        return TierLadder.Of([
            .. floors.Select((from, i) => new Tier(Tiers[i], from, dice.Of(Enum.GetValues<Treatment>()))),
            new Tier(Tiers[floors.Count], From: null, Treatment.Park)]);
    }

    public static ScoringModel Of(LeadSchema schema, TierLadder ladder, Dice dice) => new AnyModel(schema, ladder, dice).Model();

    /// <summary>Puts a model together by its builder, which checks it.</summary>
    public static ScoringModel Build(ScoringModel parts) => ScoringModel.For(parts.Schema, builder =>
    {
        builder.Combine(parts.Combination).Limit(parts.Limit.Floor, parts.Limit.Ceiling, parts.Limit.Mode);
        foreach (var dimension in parts.Dimensions)
        {
            builder.Dimension(dimension.Name, inner =>
            {
                inner.Limit(dimension.Limit.Floor, dimension.Limit.Ceiling, dimension.Limit.Mode);
                foreach (var rule in dimension.Rules)
                {
                    inner.Add(rule);
                }

                foreach (var group in dimension.Groups)
                {
                    inner.Group(group.Name, rules =>
                    {
                        rules.Limit(group.Limit.Floor, group.Limit.Ceiling, group.Limit.Mode);
                        foreach (var rule in group.Rules)
                        {
                            rules.Add(rule);
                        }
                    });
                }
            });
        }

        foreach (var item in parts.Overrides)
        {
            builder.Override(item);
        }

        foreach (var gate in parts.Gates)
        {
            builder.Gate(gate);
        }
    });

    private ScoringModel Model()
    {
        var dimensions = _dice.Many(1, _dice.Lucky(15) ? ScoringModel.MaxDimensions : 4, () => 0).Select((_, i) => Dimension($"d{i}")).ToList();
        var combination = Combination(dimensions);
        var isNet = combination is not (SumCombination or MatrixCombination);
        if (combination is WeightedCombination)
        {
            dimensions = [.. dimensions.Select(dimension => dimension with { Limit = WithCeiling(dimension.Limit) })];
        }

        return Build(new ScoringModel(_schema, [.. dimensions])
        {
            Combination = combination,
            Limit = _dice.Lucky(50) ? Models.Limit.Default : Limit(isNet),
            Overrides = [.. _dice.Many(0, 3, Override)],
            Gates = [.. _dice.Many(0, 3, Gate)],
        });
    }

    private Dimension Dimension(string name) => new(
        name,
        Limit(),
        [.. _dice.Many(0, 5, Rule)],
        [.. _dice.Many(0, 3, () => 0).Select((_, i) => new RuleGroup($"g{i}", Limit(), [.. _dice.Many(0, 4, Rule)]))]);

    private ScoringRule Rule()
    {
        var (floor, ceiling) = _dice.Lucky(80) ? (null, null) : Bounds();
        return Kind() with { Floor = floor, Ceiling = ceiling };
    }

    private ScoringRule Kind()
    {
        var texts = _schema.Fields.Where(field => field.Type == FieldType.Text).ToList();
        switch (_dice.Between(0, 99))
        {
            case < 45:
                return new ConditionRule(Name("rule"), AnyTree.Condition(_schema, _dice), Points());
            case < 60 when texts.Count > 0:
                var field = _dice.Of(texts);
                var mode = _dice.Lucky(50) ? TextMode.Exact : TextMode.IgnoreCase;
                var comparer = mode == TextMode.Exact ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
                var words = _dice.Some(Values.Words, 1, 6).Distinct(comparer);
                return new LookupRule(Name("lookup"), field.Name, words.Select(word => new LookupEntry(word, Points())))
                {
                    Mode = mode,
                    Otherwise = _dice.Lucky(40) ? Points() : LeadScoring.Points.Zero,
                };
            case < 75:
                return new BandRule(Name("bands"), AnyTree.Number(_schema, _dice), _dice.Many(1, 4, Band));
            case < 85:
                return new ExpressionRule(Name("points"), AnyTree.Number(_schema, _dice));
            case < 95:
                var isStaged = _schema.Fields.Any(known => known.RequiredFrom is not null) && _dice.Lucky(60);
                return new CompletenessRule(Name("complete"), Points(), isStaged ? [] : _dice.Some(_schema.Fields, 1, 4).Select(known => known.Name));
            default:
                var custom = PlainRule.Any(_schema, _dice);
                return new CustomRule(Name("custom"), custom) { Kind = "plain", Config = custom.Config };
        }
    }

    private Band Band()
    {
        var numbers = _dice.Lucky(80) ? Values.PlainNumbers : Values.Numbers;
        var bounds = _dice.Some(numbers, 2, 2).Order().ToList();
        return new Band(_dice.Lucky(20) ? null : bounds[0], _dice.Lucky(30) ? null : bounds[1], Points());
    }

    private Gate Gate() => new(Name("gate"), _dice.Of(Enum.GetValues<GateKind>()), AnyTree.Condition(_schema, _dice))
    {
        AtMost = _dice.Lucky(40) ? Points() : null,
        Tier = _dice.Lucky(40) ? _dice.Of(_ladder.Tiers).Name : null,
    };

    private ScoreOverride Override()
    {
        var times = _schema.Fields.Where(field => field.Type == FieldType.Timestamp).ToList();
        var score = _dice.Lucky(60) ? AnyTree.Number(_schema, _dice) : null;
        return new ScoreOverride(Name("override"), AnyTree.Condition(_schema, _dice))
        {
            Score = score,
            Tier = score is null || _dice.Lucky(40) ? _dice.Of(_ladder.Tiers).Name : null,
            Until = times.Count > 0 && _dice.Lucky(50) ? _dice.Of(times).Name : null,
        };
    }

    private Combination Combination(List<Dimension> dimensions) => _dice.Between(0, 9) switch
    {
        < 4 => Models.Combination.Sum,
        4 => Models.Combination.Minimum,
        5 => Models.Combination.Geometric,
        < 8 => new WeightedCombination([.. dimensions.OrderBy(_ => _dice.Fraction()).Select(dimension => new DimensionWeight(dimension.Name, _dice.Of(1, 2, 0.1, 0.7, 3.5, 1000)))]),
        _ => Matrix(dimensions),
    };

    private MatrixCombination Matrix(List<Dimension> dimensions)
    {
        var graded = _dice.Some(dimensions, 1, 3).Select(dimension => new DimensionGrades(dimension.Name, Grades())).ToList();
        var cells = graded.Aggregate(
            (IEnumerable<Sequence<string>>)[Sequence<string>.Empty],
            (cells, next) => cells.SelectMany(cell => next.Grades.Select(grade => (Sequence<string>)[.. cell, grade.Name])));
        return new MatrixCombination(graded, cells.Select(cell => new MatrixCell(cell, _dice.Of(_ladder.Tiers).Name)));
    }

    private Sequence<Grade> Grades()
    {
        var floors = _dice.Many(0, 3, () => Points()).Distinct().OrderDescending().ToList();
        return [.. floors.Select((from, i) => new Grade($"{(char)('A' + i)}", from)), new Grade($"{(char)('A' + floors.Count)}", From: null)];
    }

    private Limit Limit(bool isNet = false)
    {
        if (_dice.Lucky(45))
        {
            return Models.Limit.None;
        }

        var (floor, ceiling) = Bounds();
        var mode = isNet || floor > LeadScoring.Points.Zero || ceiling < LeadScoring.Points.Zero || _dice.Lucky(50) ? LimitMode.Net : LimitMode.Split;
        return new Limit(floor, ceiling, mode);
    }

    private Limit WithCeiling(Limit limit) =>
        limit.Ceiling > LeadScoring.Points.Zero ? limit : new Limit(Floor: null, _dice.Of(1, 30, 60, 100), limit.Mode);

    private (Points? Floor, Points? Ceiling) Bounds()
    {
        var bounds = new[] { Points(), Points() }.Order().ToList();
        return (_dice.Lucky(40) ? null : bounds[0], _dice.Lucky(30) ? null : bounds[1]);
    }

    private Points Points() => _dice.Between(0, 9) switch
    {
        < 7 => _dice.Between(-40, 60),
        7 => LeadScoring.Points.FromThousandths(_dice.Thousandths(40_000)),
        8 => 0,
        _ => _isLarge ? LeadScoring.Points.FromThousandths(_dice.Of(1_000_000_000, -1_000_000_000, 999_999_999, -999_999_999)) : 15,
    };

    private string Name(string kind) => $"{kind} {++_names}{_dice.Of("", "", "", " 规则", " \"q\"", " – ä😀", "\\n")}";
}
