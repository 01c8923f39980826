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
        builder.Zone(parts.Zone).Combine(parts.Combination).Limit(parts.Limit.Floor, parts.Limit.Ceiling, parts.Limit.Mode);
        foreach (var dimension in parts.Dimensions)
        {
            builder.Dimension(dimension.Name, inner =>
            {
                inner.Limit(dimension.Limit.Floor, dimension.Limit.Ceiling, dimension.Limit.Mode);
                if (dimension.Decay is { } decay)
                {
                    inner.Decays(decay);
                }

                if (dimension.Inactivity is { } penalty)
                {
                    inner.Inactivity(penalty);
                }

                foreach (var rule in dimension.Rules)
                {
                    inner.Add(rule);
                }

                foreach (var group in dimension.Groups)
                {
                    inner.Group(group.Name, rules =>
                    {
                        rules.Limit(group.Limit.Floor, group.Limit.Ceiling, group.Limit.Mode);
                        if (group.Decay is { } usual)
                        {
                            rules.Decays(usual);
                        }

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
            Zone = _dice.Of(Values.Zones),
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
        [.. _dice.Many(0, 3, () => 0).Select((_, i) => new RuleGroup($"g{i}", Limit(), [.. _dice.Many(0, 4, Rule)]) { Decay = UsualDecay() })])
    {
        Decay = UsualDecay(),
        Inactivity = HasActivities && _dice.Lucky(30) ? Inactivity() : null,
    };

    private bool HasActivities => _schema.Activities.Count > 0;

    private Decay? UsualDecay() => HasActivities && _dice.Lucky(40) ? Decay() : null;

    private ScoringRule Rule()
    {
        var (floor, ceiling) = _dice.Lucky(80) ? (null, null) : Bounds();
        return Kind() with { Floor = floor, Ceiling = ceiling, ValidFor = Validity(), Verified = Verified() };
    }

    private Validity? Validity() => FieldOf(FieldType.Timestamp, percent: 15) is { } field
        ? new Validity(field.Name, _dice.Of(Values.Lengths)) { IsStrict = _dice.Lucky(50) }
        : null;

    private VerificationFactor? Verified()
    {
        if (FieldOf(FieldType.Text, percent: 12) is not { } field)
        {
            return null;
        }

        var words = _dice.Some(Values.Words, 0, 4).Distinct(StringComparer.OrdinalIgnoreCase).Where(word => !word.Any(char.IsSurrogate));
        return new VerificationFactor(field.Name, [.. words.Select(word => new WordFactor(word, Factor()))]) { Otherwise = _dice.Lucky(50) ? 1 : Factor() };
    }

    private double Factor() => _dice.Of(0, 1, 0.5, 0.25, 0.1, 1.0 / 3, 1.2345, 2, 1000);

    private LeadField? FieldOf(FieldType type, int percent) =>
        _dice.Lucky(percent) && _schema.Fields.Where(field => field.Type == type).ToList() is { Count: > 0 } fields ? _dice.Of(fields) : null;

    private ScoringRule Kind()
    {
        if (HasActivities && _dice.Lucky(35))
        {
            return Activity();
        }

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

    private ActivityRule Activity()
    {
        var filter = AnyTree.Activities(_schema, _dice);
        var attributes = _schema.AttributesOf(filter.Type).Fields.Where(field => field.Type != FieldType.TextSet).ToList();
        var points = Points();
        return new ActivityRule(Name("activity"), filter.Type, points)
        {
            Where = filter.Where,
            Decay = _dice.Lucky(50) ? Decay() : null,
            IsSticky = points < LeadScoring.Points.Zero && _dice.Lucky(30),
            Caps = [.. _dice.Many(0, 3, Cap)],
            KeepsOldest = _dice.Lucky(30),
            MinimumGap = _dice.Lucky(20) ? _dice.Of(Values.Lengths) : null,
            DistinctBy = _dice.Lucky(25) ? _dice.Of(attributes).Name : null,
            Burst = _dice.Lucky(20) ? new BurstFilter(_dice.Between(2, 4), _dice.Of([TimeSpan.Zero, .. Values.Lengths])) { KeepsFirst = _dice.Lucky(60) } : null,
        };
    }

    private ActivityCap Cap()
    {
        var cap = _dice.Lucky(50) ? ActivityCap.Count(_dice.Between(1, 4)) : ActivityCap.Points(_dice.Of<Points>(1, 7, 20, 100, LeadScoring.Points.FromThousandths(1), 1_000_000));
        return _dice.Between(0, 5) switch
        {
            < 2 => cap,
            2 or 3 => cap.Per(_dice.Of(Values.Lengths)),
            _ => cap.Per(_dice.Of(CapPeriod.Day, CapPeriod.Week, CapPeriod.Month), _dice.Lucky(50) ? null : _dice.Of(Values.Zones)),
        };
    }

    private Decay Decay()
    {
        var rate = _dice.Of(0.001, 0.1, 0.25, 1.0 / 3, 0.5, 0.999, 1);
        var decay = _dice.Between(0, 5) switch
        {
            0 => Models.Decay.None,
            1 => Models.Decay.Linear(_dice.Of(Values.Lengths)),
            2 or 3 => Models.Decay.HalfLife(_dice.Of(Values.Lengths)),
            4 => Models.Decay.StepLinear(rate, _dice.Lucky(30) ? null : _dice.Of(Values.Lengths)),
            _ => Models.Decay.StepGeometric(rate, _dice.Lucky(30) ? null : _dice.Of(Values.Lengths)),
        };
        return _dice.Lucky(35) ? decay.Within(_dice.Of(Values.Lengths)) : decay;
    }

    private InactivityPenalty Inactivity() => new(_dice.Of(Values.Lengths), _dice.Of<Points>(-1, -5, -40, LeadScoring.Points.FromThousandths(-1)))
    {
        Activities = AnyTree.Activities(_schema, _dice) with { Within = null },
        Since = FieldOf(FieldType.Timestamp, percent: 60)?.Name,
    };

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
