using System.Globalization;
using LeadScoring.Conditions;

namespace LeadScoring.Models;

/// <summary>Something in a model that is not right, and the part of the model that it is about.</summary>
internal sealed record ModelProblem(object Subject, DiagnosticText Text, Sequence<string> Arguments);

/// <summary>Finds all that is wrong with a model, whichever way it came in.</summary>
internal sealed partial class ModelProblems : IRuleVisitor<bool>
{
    private const long MaxLimit = 1_000_000_000_000; // thousandths: far beyond every sum of rules, and far within 64 bits
    private const double MinWeight = 1e-6;
    private const double MaxWeight = 1e6;

    private readonly ScoringModel _model;
    private readonly List<ModelProblem> _problems = [];

    private readonly NameCheck _names; // of rules, gates and overrides

    private ModelProblems(ScoringModel model) => (_model, _names) = (model, new NameCheck(this, "rule, gate or override"));

    /// <summary>Finds what is wrong with a model and with the stages of its schema.</summary>
    public static List<ModelProblem> OfAll(ScoringModel model)
    {
        var finder = new ModelProblems(model);
        finder.CheckStages();
        return [.. finder._problems, .. Of(model)];
    }

    /// <summary>Finds what is wrong with a model whose schema was checked where it was read.</summary>
    public static List<ModelProblem> Of(ScoringModel model)
    {
        var finder = new ModelProblems(model);
        finder.CheckDimensions();
        finder.CheckCombination();
        finder.CheckLimit(model.Limit, "score", model);
        finder.CheckGatesAndOverrides();
        return finder._problems;
    }

    public bool Visit(ConditionRule rule) => CheckPoints(rule, rule.Points);

    public bool Visit(LookupRule rule)
    {
        if (rule.Entries.Count == 0)
        {
            Add(rule, ModelTexts.LookupEmpty, rule.Name);
        }

        var words = new HashSet<string>(rule.Mode.Comparer());
        foreach (var entry in rule.Entries)
        {
            CheckPoints(rule, entry.Points);
            if (!words.Add(entry.Word))
            {
                Add(rule, ModelTexts.LookupWordTwice, rule.Name, entry.Word);
            }
        }

        return CheckPoints(rule, rule.Otherwise);
    }

    public bool Visit(BandRule rule)
    {
        if (rule.Bands.Count == 0)
        {
            Add(rule, ModelTexts.BandsEmpty, rule.Name);
        }

        foreach (var band in rule.Bands)
        {
            CheckPoints(rule, band.Points);
            if (!double.IsFinite(band.From ?? 0) || !double.IsFinite(band.To ?? 0))
            {
                Add(rule, ModelTexts.BandNotFinite, rule.Name);
            }
            else if (band.From >= band.To)
            {
                Add(rule, ModelTexts.BandTurnedAround, rule.Name, Text(band.From), Text(band.To));
            }
        }

        return CheckPlain(rule, rule.Name, rule.Value);
    }

    public bool Visit(ExpressionRule rule) => CheckPlain(rule, rule.Name, rule.Value);

    public bool Visit(CompletenessRule rule)
    {
        if (rule.Fields.Count == 0 && _model.Schema.Fields.All(field => field.RequiredFrom is null))
        {
            Add(rule, ModelTexts.NothingRequired, rule.Name);
        }
        else if (rule.Fields.Count == 0 && _model.Schema.Stages is null)
        {
            Add(rule, ModelTexts.NoStages, rule.Name);
        }

        return CheckPoints(rule, rule.Points);
    }

    public bool Visit(CustomRule rule) => true;

    private static string Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private void CheckStages()
    {
        if (_model.Schema.Stages is not { } stages)
        {
            return;
        }

        if (_model.Schema.Find(stages.Field) is not { Type: FieldType.Text })
        {
            Add(_model, ModelTexts.StageFieldWrong, stages.Field);
        }

        foreach (var field in _model.Schema.Fields)
        {
            if (field.RequiredFrom is { } from && stages.IndexOf(from) < 0)
            {
                Add(_model, ModelTexts.UnknownStage, field.Name, from);
            }
        }
    }

    private void CheckDimensions()
    {
        if (_model.Dimensions.Count is < 1 or > ScoringModel.MaxDimensions)
        {
            Add(_model, ModelTexts.DimensionCount, _model.Dimensions.Count.ToString(CultureInfo.InvariantCulture));
        }

        var names = new NameCheck(this, "dimension");
        foreach (var dimension in _model.Dimensions)
        {
            names.Add(dimension, dimension.Name);
            CheckLimit(dimension.Limit, dimension.Name, dimension);
            var groups = new NameCheck(this, "group");
            foreach (var group in dimension.Groups)
            {
                groups.Add(group, group.Name);
                CheckLimit(group.Limit, group.Name, group);
            }
        }

        CheckDecayAndInactivity();
        foreach (var rule in _model.Rules)
        {
            _names.Add(rule, rule.Name);
            rule.Accept(this);
            CheckLimit(new Limit(rule.Floor, rule.Ceiling), rule.Name, rule);
            CheckUses(rule, rule.Name, RuleFields.Of(rule, _model.Schema));
            CheckPatterns(rule, rule.Name, PatternsOf(rule));
            CheckTrust(rule);
            CheckActivities(rule, rule.Name, RuleFields.ActivitiesOf(rule));
        }
    }

    private void CheckGatesAndOverrides()
    {
        foreach (var gate in _model.Gates)
        {
            _names.Add(gate, gate.Name);
            CheckLimit(new Limit(gate.AtMost, Ceiling: null), gate.Name, gate);
            CheckUses(gate, gate.Name, FieldUses.Of(gate.Condition));
            CheckPatterns(gate, gate.Name, PatternUses.Of(gate.Condition));
            CheckActivities(gate, gate.Name, FieldUses.ActivitiesOf(gate.Condition));
        }

        foreach (var item in _model.Overrides)
        {
            _names.Add(item, item.Name);
            CheckUses(item, item.Name, FieldUses.Of(item.When));
            CheckPatterns(item, item.Name, PatternUses.Of(item.When));
            CheckActivities(item, item.Name, FieldUses.ActivitiesOf(item.When));
            if (item.Until is { } until)
            {
                CheckUses(item, item.Name, [new FieldUse(until, FieldType.Timestamp)]);
            }

            if (item.Score is { } score)
            {
                CheckUses(item, item.Name, FieldUses.Of(score));
                CheckPlain(item, item.Name, score);
                CheckPatterns(item, item.Name, PatternUses.Of(score));
                CheckActivities(item, item.Name, FieldUses.ActivitiesOf(score));
            }
            else if (item.Tier is null)
            {
                Add(item, ModelTexts.OverrideEmpty, item.Name);
            }
        }
    }

    private void CheckCombination()
    {
        switch (_model.Combination)
        {
            case WeightedCombination weighted:
                CheckWeights(weighted);
                break;
            case MatrixCombination matrix:
                CheckMatrix(matrix);
                return;
            case SumCombination:
                return;
        }

        if (_model.Limit.Mode == LimitMode.Split)
        {
            Add(_model, ModelTexts.SplitTotal);
        }
    }

    private void CheckWeights(WeightedCombination weighted)
    {
        foreach (var dimension in _model.Dimensions)
        {
            var count = weighted.Weights.Count(weight => weight.Dimension == dimension.Name);
            if (count != 1)
            {
                Add(weighted, ModelTexts.WeightsDiffer, dimension.Name, count.ToString(CultureInfo.InvariantCulture));
            }

            if (dimension.Limit.Ceiling is not { } ceiling || ceiling <= Points.Zero)
            {
                Add(dimension, ModelTexts.CeilingNeeded, dimension.Name);
            }
        }

        foreach (var weight in weighted.Weights)
        {
            CheckDimensionExists(weighted, weight.Dimension);
            if (weight.Weight is not (>= MinWeight and <= MaxWeight))
            {
                Add(weighted, ModelTexts.WeightNotPositive, weight.Dimension, Text(weight.Weight));
            }
        }
    }

    private void CheckMatrix(MatrixCombination matrix)
    {
        var names = new NameCheck(this, "graded dimension");
        foreach (var graded in matrix.Dimensions)
        {
            names.Add(matrix, graded.Dimension);
            CheckDimensionExists(matrix, graded.Dimension);
            var floors = graded.Grades.Select(grade => grade.From).ToList();
            if (floors.Count == 0 || floors[^1] is not null || floors[..^1].Any(floor => floor is null)
                || floors[..^1].Zip(floors.Skip(1)).Any(pair => pair.First <= pair.Second))
            {
                Add(matrix, ModelTexts.GradesWrong, graded.Dimension);
            }
        }

        var combinations = matrix.Combinations().ToHashSet();
        var cells = new HashSet<Sequence<string>>();
        foreach (var cell in matrix.Cells)
        {
            var name = string.Join(' ', cell.Grades);
            if (!combinations.Contains(cell.Grades))
            {
                Add(matrix, ModelTexts.CellUnknown, name);
            }
            else if (!cells.Add(cell.Grades))
            {
                Add(matrix, ModelTexts.CellTwice, name);
            }
        }

        foreach (var missing in combinations.Where(grades => !cells.Contains(grades)))
        {
            Add(matrix, ModelTexts.CellMissing, string.Join(' ', missing));
        }
    }

    private void CheckDimensionExists(object subject, string name)
    {
        if (_model.Dimensions.All(dimension => dimension.Name != name))
        {
            Add(subject, ModelTexts.UnknownDimension, name);
        }
    }

    private void CheckLimit(Limit limit, string name, object subject)
    {
        foreach (var bound in new[] { limit.Floor, limit.Ceiling })
        {
            if (bound is { } points && (subject is ScoringRule ? !points.IsRuleSized : points.Thousandths is < -MaxLimit or > MaxLimit))
            {
                Add(subject, subject is ScoringRule ? ModelTexts.PointsOutOfRange : ModelTexts.LimitOutOfRange, name, points.ToString());
            }
        }

        if (limit.Floor is { } floor && limit.Ceiling is { } ceiling && floor > ceiling)
        {
            Add(subject, ModelTexts.LimitTurnedAround, name, floor.ToString(), ceiling.ToString());
        }
        else if (limit.Mode == LimitMode.Split && (limit.Ceiling < Points.Zero || limit.Floor > Points.Zero))
        {
            Add(subject, ModelTexts.SplitLimitSigns, name);
        }
    }

    private bool CheckPoints(ScoringRule rule, Points points)
    {
        if (!points.IsRuleSized)
        {
            Add(rule, ModelTexts.PointsOutOfRange, rule.Name, points.ToString());
        }

        return points.IsRuleSized;
    }

    private bool CheckPlain(object subject, string name, NumericExpression expression)
    {
        if (expression.Kind != NumericKind.Number)
        {
            Add(subject, ModelTexts.NotPlainNumber, name, expression.Kind.ToString());
        }

        return expression.Kind == NumericKind.Number;
    }

    private void CheckUses(object subject, string name, IEnumerable<FieldUse> uses) => CheckUses(subject, name, uses, _model.Schema);

    private void CheckUses(object subject, string name, IEnumerable<FieldUse> uses, LeadSchema schema)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            if (!seen.Add(use.Field))
            {
                continue;
            }

            if (schema.Find(use.Field) is not { } field)
            {
                if (NearestName.Of(use.Field, schema.Fields.Select(known => known.Name)) is { } near)
                {
                    Add(subject, ModelTexts.UnknownFieldNear, name, use.Field, near);
                }
                else
                {
                    Add(subject, ModelTexts.UnknownField, name, use.Field);
                }
            }
            else if (use.Type is { } type && type != field.Type)
            {
                Add(subject, ModelTexts.WrongFieldType, name, use.Field, type.ToString(), field.Type.ToString());
            }
        }
    }

    private void CheckPatterns(object subject, string name, IEnumerable<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (TextPattern.Check(pattern) is { } problem)
            {
                Add(subject, ModelTexts.PatternWrong, name, pattern, problem.Text.Format(Language.English, problem.Arguments));
            }
        }
    }

    private static IEnumerable<string> PatternsOf(ScoringRule rule) => rule switch
    {
        ConditionRule condition => PatternUses.Of(condition.When),
        BandRule band => PatternUses.Of(band.Value),
        ExpressionRule expression => PatternUses.Of(expression.Value),
        ActivityRule { Where: { } where } => PatternUses.Of(where),
        _ => [],
    };

    private void Add(object subject, DiagnosticText text, params ReadOnlySpan<string> arguments) =>
        _problems.Add(new ModelProblem(subject, text, Sequence.Of(arguments)));

    /// <summary>Finds names that are blank or taken.</summary>
    private sealed class NameCheck(ModelProblems problems, string kind)
    {
        private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

        public void Add(object subject, string name)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                problems.Add(subject, ModelTexts.NameBlank, kind);
            }
            else if (!_taken.Add(name))
            {
                problems.Add(subject, ModelTexts.NameTaken, name, kind);
            }
        }
    }
}
