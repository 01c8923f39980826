using LeadScoring.Conditions;

namespace LeadScoring.Expressions;

/// <summary>Comparisons and memberships.</summary>
internal sealed partial class Checker
{
    private Condition? Compare(BinarySyntax comparison)
    {
        var (left, right) = (Check(comparison.Left), Check(comparison.Right));
        if (left is ErrorOperand || right is ErrorOperand)
        {
            return null;
        }

        if (left is NullOperand || right is NullOperand)
        {
            problems.Add(ExpressionTexts.NullCompared, left is NullOperand ? comparison.Left : comparison.Right);
            return null;
        }

        var @operator = comparison.Operator.Kind;
        if (left is NumberOperand a && right is NumberOperand b && a.Value.Kind == b.Value.Kind)
        {
            return CompareNumbers(comparison, a.Value, @operator, b.Value);
        }

        if (@operator is TokenKind.Equal or TokenKind.NotEqual)
        {
            var equality = Equality(comparison, left, right);
            return equality is null || @operator == TokenKind.Equal ? equality : new NoneOf([equality]);
        }

        if (Advice(left, right) is not null || (left is NumberOperand && right is NumberOperand))
        {
            ReportCannotCompare(comparison, left, right);
        }
        else
        {
            var (wrong, place) = left is NumberOperand ? (right, comparison.Right) : (left, comparison.Left);
            var (start, end) = (comparison.Operator.Start, comparison.Operator.End);
            problems.Add(ExpressionTexts.CannotOrder, start, end, text[start..end], problems.Quote(place), wrong.Type);
        }

        return null;
    }

    // A bare constant on the left changes sides; in parentheses it is taken as it stands.
    private Condition? CompareNumbers(BinarySyntax comparison, NumericExpression left, TokenKind @operator, NumericExpression right)
    {
        var leftIsBare = left is Constant && !comparison.Left.InParentheses;
        if (leftIsBare && right is Constant && !comparison.Right.InParentheses)
        {
            problems.Add(ExpressionTexts.ConstantsCompared, comparison);
            return null;
        }

        if (leftIsBare && right is not Constant)
        {
            (left, @operator, right) = (right, Flip(@operator), left);
        }

        var test = new NumberTest(left, OperatorOf(@operator), right);
        return @operator == TokenKind.NotEqual ? new NoneOf([test]) : test;
    }

    private static TokenKind Flip(TokenKind @operator) => @operator switch
    {
        TokenKind.Less => TokenKind.Greater,
        TokenKind.LessOrEqual => TokenKind.GreaterOrEqual,
        TokenKind.Greater => TokenKind.Less,
        TokenKind.GreaterOrEqual => TokenKind.LessOrEqual,
        _ => @operator,
    };

    private static NumberOperator OperatorOf(TokenKind @operator) => @operator switch
    {
        TokenKind.Less => NumberOperator.Less,
        TokenKind.LessOrEqual => NumberOperator.LessOrEqual,
        TokenKind.Greater => NumberOperator.Greater,
        TokenKind.GreaterOrEqual => NumberOperator.GreaterOrEqual,
        _ => NumberOperator.Equal,
    };

    private Condition? Equality(BinarySyntax comparison, Operand left, Operand right)
    {
        switch (left, right)
        {
            case (TextOperand or BooleanOperand, TextOperand or BooleanOperand) when left.GetType() == right.GetType():
                problems.Add(ExpressionTexts.ConstantsCompared, comparison);
                return null;
            case (TextFieldOperand { IsSet: false } field, TextOperand constant):
                return new TextTest(field.Field, TextOperator.Equal, constant.Value, field.Mode);
            case (TextOperand constant, TextFieldOperand { IsSet: false } field):
                return new TextTest(field.Field, TextOperator.Equal, constant.Value, field.Mode);
            case (TextFieldOperand { IsSet: false } field, TextFieldOperand { IsSet: false } other):
                return CompareFields(comparison, field, TextOperator.Equal, other);
            case (TextFieldOperand { IsSet: true }, TextOperand or TextFieldOperand):
            case (TextOperand or TextFieldOperand, TextFieldOperand { IsSet: true }):
                var set = left is TextFieldOperand { IsSet: true } ? comparison.Left : comparison.Right;
                problems.Add(ExpressionTexts.SetCompared, set, problems.Quote(set));
                return null;
            case (LastActivityOperand last, not LastActivityOperand):
                return LastIs(last, (comparison.Right, right));
            case (not LastActivityOperand, LastActivityOperand last):
                return LastIs(last, (comparison.Left, left));
            case (ConditionOperand condition, BooleanOperand constant):
                return Is(condition, constant.Value);
            case (BooleanOperand constant, ConditionOperand condition):
                return Is(condition, constant.Value);
            case (ConditionOperand, ConditionOperand):
                problems.Add(ExpressionTexts.ConditionsCompared, comparison);
                return null;
            default:
                ReportCannotCompare(comparison, left, right);
                return null;
        }
    }

    private static Condition Is(ConditionOperand condition, bool value) => condition.Field is { } field
        ? new BooleanTest(field, value)
        : value ? condition.Condition : new NoneOf([condition.Condition]);

    private TextFieldTest? CompareFields(Syntax place, TextFieldOperand field, TextOperator @operator, TextFieldOperand other)
    {
        if (field.IsExplicit && other.IsExplicit && field.Mode != other.Mode)
        {
            problems.Add(ExpressionTexts.ModesDiffer, place);
            return null;
        }

        var decides = field.IsExplicit ? field : other.IsExplicit ? other : field.Mode == TextMode.Exact ? field : other;
        return new TextFieldTest(field.Field, @operator, other.Field, decides.Mode);
    }

    private void ReportCannotCompare(BinarySyntax comparison, Operand left, Operand right)
    {
        var (first, second) = (problems.Quote(comparison.Left), problems.Quote(comparison.Right));
        if (Advice(left, right) is { } advice)
        {
            problems.Add(ExpressionTexts.CannotCompareAdvice, comparison, first, left.Type, second, right.Type, advice);
        }
        else
        {
            problems.Add(ExpressionTexts.CannotCompare, comparison, first, left.Type, second, right.Type);
        }
    }

    // A constant that only lacks its word: '2026-01-31' for a timestamp, 36 for a duration.
    private static string? Advice(Operand left, Operand right) => (left, right) switch
    {
        (NumberOperand { Value.Kind: NumericKind.Timestamp }, TextOperand) or (TextOperand, NumberOperand { Value.Kind: NumericKind.Timestamp }) =>
            "timestamp('2026-01-31T09:00:00Z')",
        (NumberOperand { Value.Kind: NumericKind.Duration }, TextOperand or NumberOperand { Value: Constant { Kind: NumericKind.Number } }) => "duration('36h')",
        (TextOperand or NumberOperand { Value: Constant { Kind: NumericKind.Number } }, NumberOperand { Value.Kind: NumericKind.Duration }) => "duration('36h')",
        _ => null,
    };

    private Condition? In(BinarySyntax membership)
    {
        var left = Check(membership.Left);
        if (membership.Right is ListSyntax list)
        {
            return InList(membership, left, list);
        }

        var right = Check(membership.Right);
        if (left is ErrorOperand || right is ErrorOperand)
        {
            return null;
        }

        switch (left, right)
        {
            case (TextOperand constant, TextFieldOperand { IsSet: true } set):
                return new SetContains(set.Field, constant.Value, set.Mode);
            case (_, TextFieldOperand { IsSet: true }):
                problems.Add(ExpressionTexts.TextInSet, membership.Left, problems.Quote(membership.Left));
                return null;
            default:
                problems.Add(ExpressionTexts.ListExpected, membership.Right, problems.Quote(membership.Right), right.Type);
                return null;
        }
    }

    private Condition? InList(BinarySyntax membership, Operand left, ListSyntax list)
    {
        if (list.Items.Count == 0)
        {
            problems.Add(ExpressionTexts.ListEmpty, list);
        }

        switch (left)
        {
            case TextFieldOperand { IsSet: false } field:
                var texts = new string[list.Items.Count];
                return Fill(membership.Left, left, list, texts, static item => (item as TextOperand)?.Value)
                    ? new TextIn(field.Field, new Sequence<string>(texts), field.Mode)
                    : null;
            case LastActivityOperand last:
                return LastIs(last, list.Items.Select(item => (item, Check(item))));
            case NumberOperand number when number.Value is not Constant || membership.Left.InParentheses:
                var numbers = new Constant[list.Items.Count];
                var kind = number.Value.Kind;
                return Fill(membership.Left, left, list, numbers, item => item is NumberOperand { Value: Constant constant } && constant.Kind == kind ? constant : null)
                    ? new NumberIn(number.Value, [.. numbers.Select(constant => constant.Value)])
                    : null;
        }

        List(list);
        switch (left)
        {
            case ErrorOperand:
                break;
            case TextOperand or NumberOperand or BooleanOperand:
                problems.Add(ExpressionTexts.ConstantsCompared, membership.Left);
                break;
            case NullOperand:
                problems.Add(ExpressionTexts.NullCompared, membership.Left);
                break;
            default:
                problems.Add(ExpressionTexts.CannotBeIn, membership.Left, problems.Quote(membership.Left), left.Type);
                break;
        }

        return null;
    }

    // Takes the constants of a list; false when an item is none of the right type, or there is no item.
    private bool Fill<T>(Syntax value, Operand type, ListSyntax list, T[] constants, Func<Operand, T?> constantOf)
        where T : class
    {
        var complete = list.Items.Count > 0;
        for (var i = 0; i < constants.Length; i++)
        {
            var item = Check(list.Items[i]);
            if (constantOf(item) is { } constant)
            {
                constants[i] = constant;
                continue;
            }

            complete = false;
            if (item is not ErrorOperand)
            {
                problems.Add(ExpressionTexts.ListItem, list.Items[i], problems.Quote(list.Items[i]), type.Type, problems.Quote(value));
            }
        }

        return complete;
    }
}
