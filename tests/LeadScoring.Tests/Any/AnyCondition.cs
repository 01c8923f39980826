using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Conditions;

namespace LeadScoring.Tests;

/// <summary>Random trees over the fields of a schema: every node, both text modes, odd texts and numbers. Every tree has a spelling of its own.</summary>
public static class AnyCondition
{
    private static readonly string[] OddTexts =
        ["", " ", "CTO", "cto", "it's", "\"", "\\", "\\n", "a\nb", "\r\n\t", "\0", "\u2028", "é", "ß", "İ", "K", "销售总监", "😀", "\ud83d", "\ude00\ud83d", "`x`", "{0}", "r'x'"];

    private static readonly string[] Patterns =
        ["", "a", "^CTO$", @"\d+", "(?i)director|head of", @"^[^@\s]+@[^@\s]+\.[a-z]{2,}$", "[[:alpha:]_]{1,3}?", @"\x{1F600}|[一-龥]", "it's", "(a|b)*c", "\"\\\\\"", "a\nb"];

    private static readonly double[] OddNumbers =
        [0, 1, -1, 0.1, 100, -0.5, 1e21, 1e-7, 123456789.125, double.MaxValue, double.MinValue, double.Epsilon, 9_007_199_254_740_993, 1.0 / 3];

    /// <summary>Conditions of any depth up to about five.</summary>
    public static Arbitrary<Condition> Conditions(LeadSchema schema, LeadFunctions? functions = null) =>
        Arb.From(Gen.Sized(size => new Trees(schema, functions ?? LeadFunctions.None).Condition(Depth(size))), TreeShrinker.Shrink);

    /// <summary>Numbers, timestamps or durations of any depth up to about five.</summary>
    public static Arbitrary<NumericExpression> Numbers(LeadSchema schema, LeadFunctions? functions = null, NumericKind kind = NumericKind.Number) =>
        Arb.From(Gen.Sized(size => new Trees(schema, functions ?? LeadFunctions.None).Number(kind, Depth(size))), TreeShrinker.Shrink);

    /// <summary>Texts with what makes trouble in literals.</summary>
    public static Gen<string> Text { get; } = Gen.OneOf(
        Gen.Elements(OddTexts),
        Gen.Choose(0, 8).SelectMany(length => Gen.OneOf(Gen.Elements("'\"\\nrux07`aé\n\t\ud83d\ude00".ToCharArray()), Gen.Choose(0, 0xFFFF).Select(unit => (char)unit))
            .ArrayOf(length).Select(letters => new string(letters))));

    /// <summary>Finite numbers, the extremes included.</summary>
    public static Gen<double> Double { get; } = Gen.OneOf(
        Gen.Elements(OddNumbers),
        Gen.Choose(-1_000, 1_000).Select(number => (double)number),
        Gen.Choose(int.MinValue, int.MaxValue).Two().Select(halves => BitConverter.Int64BitsToDouble(((long)halves.Item1 << 32) ^ (uint)halves.Item2)).Where(double.IsFinite));

    private static int Depth(int size) => Math.Min(5, 1 + (size / 20));

    private sealed class Trees(LeadSchema schema, LeadFunctions functions)
    {
        private static readonly Gen<TextMode> Mode = Gen.Elements(TextMode.IgnoreCase, TextMode.Exact);
        private static readonly Gen<TextOperator> TextOperators = Gen.Elements(Enum.GetValues<TextOperator>());
        private static readonly Gen<NumberOperator> NumberOperators = Gen.Elements(Enum.GetValues<NumberOperator>());
        private static readonly Gen<NumericKind> Kinds = Gen.Elements(Enum.GetValues<NumericKind>());

        private readonly string[] _texts = Names(schema, FieldType.Text);
        private readonly string[] _numbers = Names(schema, FieldType.Number);
        private readonly string[] _booleans = Names(schema, FieldType.Boolean);
        private readonly string[] _timestamps = Names(schema, FieldType.Timestamp);
        private readonly string[] _sets = Names(schema, FieldType.TextSet);
        private readonly string[] _types = [.. schema.Activities.Select(type => type.Name)];
        private readonly LeadFunction[] _predicates = [.. Callable(schema, functions).Where(function => function.IsPredicate)];
        private readonly LeadFunction[] _counters = [.. Callable(schema, functions).Where(function => !function.IsPredicate)];

        public Gen<Condition> Condition(int depth) => Later(() =>
            Gen.OneOf([.. depth == 0 ? Leaves() : Leaves().Concat(Branches(depth - 1)).Concat(Branches(depth - 1))]));

        public Gen<NumericExpression> Number(NumericKind kind, int depth) => Later(() =>
            Gen.OneOf([.. depth == 0 ? NumberLeaves(kind) : NumberLeaves(kind).Concat(NumberBranches(kind, depth - 1))]));

        // Only the generators on the chosen way are made.
        private static Gen<T> Later<T>(Func<Gen<T>> generator) => Gen.Constant(generator).SelectMany(make => make());

        // Only a field can be a text set.
        private static IEnumerable<LeadFunction> Callable(LeadSchema schema, LeadFunctions functions) => functions.Names.Select(name => functions.Find(name)!)
            .Where(function => function.Parameters.All(parameter => parameter.Type != FieldType.TextSet || Names(schema, FieldType.TextSet).Length > 0));

        private static string[] Names(LeadSchema schema, FieldType type) =>
            [.. schema.Fields.Where(field => field.Type == type).Select(field => field.Name)];

        private IEnumerable<Gen<Condition>> Leaves()
        {
            yield return Gen.Elements(LeadScoring.Conditions.Condition.Always, LeadScoring.Conditions.Condition.Never);
            yield return Gen.Elements(schema.Fields.ToArray()).Select(Condition (field) => new HasValue(field.Name));
            yield return Gen.Elements(schema.Fields.ToArray()).Select(Condition (field) => new Require(field.Name));
            if (_texts.Length > 0)
            {
                var text = Gen.Elements(_texts);
                yield return from field in text from @operator in TextOperators from value in Text from mode in Mode select (Condition)new TextTest(field, @operator, value, mode);
                yield return from field in text from @operator in TextOperators from other in text from mode in Mode select (Condition)new TextFieldTest(field, @operator, other, mode);
                yield return from field in text from values in Text.NonEmptyListOf() from mode in Mode select (Condition)new TextIn(field, [.. values], mode);
                yield return from field in text from pattern in Gen.Elements(Patterns) from mode in Mode select (Condition)new TextMatches(field, pattern, mode);
            }

            if (_booleans.Length > 0)
            {
                yield return from field in Gen.Elements(_booleans) from value in Gen.Elements(true, false) select (Condition)new BooleanTest(field, value);
            }

            if (_sets.Length > 0)
            {
                yield return from field in Gen.Elements(_sets) from value in Text from mode in Mode select (Condition)new SetContains(field, value, mode);
            }
        }

        private IEnumerable<Gen<Condition>> Branches(int depth)
        {
            var parts = Gen.Choose(0, 3).SelectMany(count => Condition(depth).ArrayOf(count)).Select(items => new Sequence<Condition>(items));
            yield return parts.Select(Condition (items) => new AllOf(items));
            yield return parts.Select(Condition (items) => new AnyOf(items));
            yield return parts.Select(Condition (items) => new NoneOf(items));
            yield return Condition(depth).Select(Condition (part) => new NoneOf([part]));
            yield return
                from kind in Kinds
                from left in Number(kind, depth)
                from @operator in NumberOperators
                from right in Number(kind, depth)
                select (Condition)new NumberTest(left, @operator, right);
            yield return
                from kind in Kinds
                from value in Number(kind, depth)
                from values in Values(kind).NonEmptyListOf()
                select (Condition)new NumberIn(value, [.. values]);
            if (_types.Length > 0)
            {
                yield return Activities(depth).Select(Condition (activities) => new HasActivity(activities));
                yield return from activities in Activities(depth) from types in Gen.Elements(_types).NonEmptyListOf() select (Condition)new LastActivityIn(activities, [.. types.Take(3)]);
            }

            if (_predicates.Length > 0)
            {
                yield return from function in Gen.Elements(_predicates) from arguments in Arguments(function, depth) select (Condition)new FunctionTest(function, arguments);
            }
        }

        private IEnumerable<Gen<NumericExpression>> NumberLeaves(NumericKind kind)
        {
            yield return Values(kind).Select(NumericExpression (value) => new Constant(value, kind));
            if (kind == NumericKind.Timestamp && _timestamps.Length > 0)
            {
                yield return Gen.Elements(_timestamps).Select(NumericExpression (field) => new TimestampField(field));
            }

            if (kind != NumericKind.Number)
            {
                yield break;
            }

            if (_numbers.Length > 0)
            {
                yield return Gen.Elements(_numbers).Select(NumericExpression (field) => new NumberField(field));
            }

            if (_texts.Length > 0)
            {
                yield return Gen.Elements(_texts).Select(NumericExpression (field) => new TextLength(field));
            }

            if (_sets.Length > 0)
            {
                yield return Gen.Elements(_sets).Select(NumericExpression (field) => new SetSize(field));
            }

            if (_timestamps.Length > 0)
            {
                yield return Gen.Elements(_timestamps).Select(NumericExpression (field) => new DaysSince(field));
            }
        }

        private IEnumerable<Gen<NumericExpression>> NumberBranches(NumericKind kind, int depth)
        {
            foreach (var (left, @operator, right) in
                from left in Enum.GetValues<NumericKind>()
                from @operator in Enum.GetValues<ArithmeticOperator>()
                from right in Enum.GetValues<NumericKind>()
                where Arithmetic.KindOf(left, @operator, right) == kind
                select (left, @operator, right))
            {
                yield return from a in Number(left, depth) from b in Number(right, depth) select (NumericExpression)new Arithmetic(a, @operator, b);
            }

            yield return
                from test in Condition(depth)
                from whenTrue in Number(kind, depth)
                from whenFalse in Number(kind, depth)
                select (NumericExpression)new Conditional(test, whenTrue, whenFalse);
            if (kind != NumericKind.Timestamp)
            {
                yield return Number(kind, depth).Select(NumericExpression (operand) => new Negate(operand));
            }

            if (kind != NumericKind.Duration && _types.Length > 0)
            {
                yield return from activities in Activities(depth) from number in Asked(activities, kind) select number;
            }

            if (kind == NumericKind.Number)
            {
                yield return Number(kind, depth).Select(NumericExpression (operand) => new Truncate(operand));
                yield return
                    from instant in Number(NumericKind.Timestamp, depth)
                    from part in Gen.Elements(Enum.GetValues<CalendarPart>())
                    from zone in Gen.Elements("UTC", "Asia/Shanghai", "+08:00", "-03:30")
                    select (NumericExpression)new DatePart(instant, part, zone);
                if (_counters.Length > 0)
                {
                    yield return from function in Gen.Elements(_counters) from arguments in Arguments(function, depth) select (NumericExpression)new FunctionNumber(function, arguments);
                }
            }
        }

        private Gen<ActivityFilter> Activities(int depth) =>
            from type in Gen.Elements([null, .. _types])
            from within in Gen.Elements<TimeSpan?>(null, null, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(7), new TimeSpan(1, 2, 3, 4, 5), TimeSpan.FromDays(36_525))
            from isFiltered in Gen.Elements(true, false)
            from test in isFiltered ? new Trees(schema.AttributesOf(type), functions).Condition(depth) : Gen.Constant(LeadScoring.Conditions.Condition.Always)
            select new ActivityFilter(type) { Within = within, Where = isFiltered ? test : null };

        private Gen<NumericExpression> Asked(ActivityFilter activities, NumericKind kind)
        {
            var attributes = schema.AttributesOf(activities.Type).Fields.Where(field => field.Type != FieldType.TextSet).ToList();
            return kind == NumericKind.Timestamp ? Gen.Constant<NumericExpression>(new ActivityNumber(ActivityQuestion.LastAt, activities)) :
                from question in Gen.Elements(Enum.GetValues<ActivityQuestion>().Where(question => question != ActivityQuestion.LastAt).ToArray())
                from attribute in Gen.Elements(attributes.Where(field => question == ActivityQuestion.Distinct || field.Type == FieldType.Number).Append(null).ToArray())
                from mode in Mode
                select (NumericExpression)new ActivityNumber(question, activities, question is ActivityQuestion.Count or ActivityQuestion.DaysSince ? null : attribute?.Name)
                {
                    Mode = question == ActivityQuestion.Distinct && attribute?.Type == FieldType.Text ? mode : TextMode.IgnoreCase,
                };
        }

        private static Gen<double> Values(NumericKind kind) => kind switch
        {
            NumericKind.Number => Double,
            NumericKind.Timestamp => Gen.OneOf(
                Gen.Elements(0.0, -1, 1_769_850_000_000, -62_135_596_800_000, 253_402_300_799_999),
                Gen.Choose(int.MinValue, int.MaxValue).Select(part => part * 28_000.0)),
            _ => Gen.OneOf(
                Gen.Elements(0.0, 1, -1, 1_500, 5_400_000, 129_600_000, 9_007_199_254_740_992, -9_007_199_254_740_994, 1e18, -1e300, double.MaxValue),
                Gen.Choose(int.MinValue, int.MaxValue).Select(part => (double)part)),
        };

        private Gen<Sequence<FunctionArgument>> Arguments(LeadFunction function, int depth) =>
            Gen.CollectToArray(function.Parameters.Select(parameter => Argument(parameter.Type, depth))).Select(arguments => new Sequence<FunctionArgument>(arguments));

        private Gen<FunctionArgument> Argument(FieldType type, int depth)
        {
            var choices = new List<Gen<FunctionArgument>>();
            if (Names(schema, type) is { Length: > 0 } names)
            {
                choices.Add(Gen.Elements(names).Select(FunctionArgument (field) => new FieldArgument(field, type)));
            }

            switch (type)
            {
                case FieldType.Text:
                    choices.Add(Text.Select(FunctionArgument (text) => new ConstantArgument(text)));
                    break;
                case FieldType.Boolean:
                    choices.Add(Gen.Elements(true, false).Select(FunctionArgument (truth) => new ConstantArgument(truth)));
                    break;
                case FieldType.Number:
                    choices.Add(Number(NumericKind.Number, depth).Select(FunctionArgument (number) => new NumberArgument(number)));
                    break;
                case FieldType.Timestamp:
                    choices.Add(Number(NumericKind.Timestamp, depth).Select(FunctionArgument (time) => new NumberArgument(time)));
                    break;
            }

            return Gen.OneOf([.. choices]);
        }
    }
}
