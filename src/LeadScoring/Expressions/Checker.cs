using LeadScoring.Conditions;

namespace LeadScoring.Expressions;

/// <summary>Turns pieces into trees and reports what does not fit the vocabulary. Both sides of everything are checked, whatever became of the other.</summary>
internal sealed partial class Checker(Vocabulary vocabulary, string text, ProblemList problems)
{
    public const int MaxTestDepth = 4;

    private int _testDepth;

    /// <summary>The condition that a piece states, or null when there were problems.</summary>
    public Condition? Condition(Syntax syntax)
    {
        switch (syntax)
        {
            case ChainSyntax chain:
                return Parts(chain.Parts) is not { } parts ? null : chain.IsAll ? new AllOf(parts) : new AnyOf(parts);
            case UnarySyntax { Operator: TokenKind.Not, Operand: ChainSyntax { IsAll: false } chain }:
                return Parts(chain.Parts) is { } none ? new NoneOf(none) : null;
            case UnarySyntax { Operator: TokenKind.Not } not:
                return Condition(not.Operand) is { } part ? new NoneOf([part]) : null;
            default:
                return ToCondition(Check(syntax), syntax);
        }
    }

    /// <summary>The number that a piece states, or null when there were problems.</summary>
    public NumericExpression? Number(Syntax syntax, NumericKind kind)
    {
        var operand = Check(syntax);
        switch (operand)
        {
            case ErrorOperand:
                return null;
            case NumberOperand number when number.Value.Kind == kind:
                return number.Value;
            case NumberOperand:
                problems.Add(ExpressionTexts.KindExpected, syntax, NumberOperand.KindWord(kind), problems.Quote(syntax), operand.Type);
                return null;
            case NullOperand:
                problems.Add(ExpressionTexts.NullCompared, syntax);
                return null;
            case ConditionOperand when kind == NumericKind.Number:
                problems.Add(ExpressionTexts.NumberExpectedChoice, syntax, problems.Quote(syntax));
                return null;
            case var _ when kind == NumericKind.Number:
                problems.Add(ExpressionTexts.NumberExpected, syntax, problems.Quote(syntax), operand.Type);
                return null;
            default:
                problems.Add(ExpressionTexts.KindExpected, syntax, NumberOperand.KindWord(kind), problems.Quote(syntax), operand.Type);
                return null;
        }
    }

    /// <summary>What a piece is.</summary>
    public Operand Check(Syntax syntax) => syntax switch
    {
        NumberSyntax number => new NumberOperand(new Constant(number.Value)),
        TextSyntax constant => new TextOperand(constant.Value),
        BooleanSyntax constant => new BooleanOperand(constant.Value),
        NullSyntax => NullOperand.Instance,
        NameSyntax name => Field(name),
        BinarySyntax { Operator.Kind: TokenKind.In } membership => OfCondition(In(membership)),
        BinarySyntax { Operator.Kind: >= TokenKind.Equal and <= TokenKind.GreaterOrEqual } comparison => OfCondition(Compare(comparison)),
        BinarySyntax arithmetic => Calculate(arithmetic),
        ChainSyntax or UnarySyntax { Operator: TokenKind.Not } => OfCondition(Condition(syntax)),
        UnarySyntax minus => Negate(minus),
        ChoiceSyntax choice => Choose(choice),
        CallSyntax call => Call(call),
        ListSyntax list => List(list),
        MemberSyntax member => Member(member),
        NamedSyntax named => Named(named),
        _ => ErrorOperand.Instance,
    };

    private static Operand OfCondition(Condition? condition) => condition is null ? ErrorOperand.Instance : new ConditionOperand(condition);

    private static Operand OfNumber(NumericExpression? number) => number is null ? ErrorOperand.Instance : new NumberOperand(number);

    private ErrorOperand Report(DiagnosticText problem, Syntax place, params ReadOnlySpan<string> arguments)
    {
        problems.Add(problem, place, arguments);
        return ErrorOperand.Instance;
    }

    private Sequence<Condition>? Parts(List<Syntax> parts)
    {
        var conditions = new Condition[parts.Count];
        var complete = true;
        for (var i = 0; i < conditions.Length; i++)
        {
            var part = Condition(parts[i]);
            complete &= part is not null;
            conditions[i] = part!;
        }

        return complete ? new Sequence<Condition>(conditions) : null;
    }

    private Condition? ToCondition(Operand operand, Syntax syntax)
    {
        switch (operand)
        {
            case ConditionOperand condition:
                return condition.Condition;
            case BooleanOperand constant:
                return constant.Value ? LeadScoring.Conditions.Condition.Always : LeadScoring.Conditions.Condition.Never;
            case ErrorOperand:
                return null;
            case ListOperand:
                problems.Add(ExpressionTexts.ListAlone, syntax);
                return null;
            case NullOperand:
                problems.Add(ExpressionTexts.NullCompared, syntax);
                return null;
            default:
                problems.Add(syntax is NameSyntax ? ExpressionTexts.ConditionExpectedHas : ExpressionTexts.ConditionExpected, syntax, problems.Quote(syntax), operand.Type);
                return null;
        }
    }

    private Operand Field(NameSyntax name)
    {
        if (Find(name) is not { } field)
        {
            return ErrorOperand.Instance;
        }

        return field.Type switch
        {
            FieldType.Number => new NumberOperand(new NumberField(field.Name)),
            FieldType.Timestamp => new NumberOperand(new TimestampField(field.Name)),
            FieldType.Boolean => new ConditionOperand(new BooleanTest(field.Name, Value: true), field.Name),
            _ => new TextFieldOperand(field.Name, field.Type == FieldType.TextSet, field.Mode, isExplicit: false),
        };
    }

    private LeadField? Find(NameSyntax name)
    {
        if (vocabulary.Schema.Find(name.Name) is { } field)
        {
            return field;
        }

        if (!problems.IsFull)
        {
            var written = Shorten(name.Name);
            var nearest = NearestName.Of(name.Name, vocabulary.Schema.Fields.Select(known => known.Name));
            ReportUnknown(ExpressionTexts.UnknownField, ExpressionTexts.UnknownFieldMeant, name, written, nearest);
        }

        return null;
    }

    private void ReportUnknown(DiagnosticText plain, DiagnosticText meant, Syntax place, string written, string? nearest)
    {
        if (nearest is null)
        {
            problems.Add(plain, place, written);
        }
        else
        {
            problems.Add(meant, place, written, nearest);
        }
    }

    private static string Shorten(string name) => name.Length <= 60 ? name : string.Concat(name.AsSpan(0, char.IsHighSurrogate(name[59]) ? 59 : 60), "…");

    private Operand Negate(UnarySyntax minus)
    {
        var operand = Check(minus.Operand);
        return operand switch
        {
            ErrorOperand => operand,
            NumberOperand { Value.Kind: not NumericKind.Timestamp } number => new NumberOperand(new Negate(number.Value)),
            _ => Report(ExpressionTexts.CannotNegate, minus, problems.Quote(minus.Operand), operand.Type),
        };
    }

    private Operand Calculate(BinarySyntax arithmetic)
    {
        var (left, right) = (Check(arithmetic.Left), Check(arithmetic.Right));
        if (left is ErrorOperand || right is ErrorOperand)
        {
            return ErrorOperand.Instance;
        }

        var @operator = arithmetic.Operator.Kind switch
        {
            TokenKind.Plus => ArithmeticOperator.Add,
            TokenKind.Minus => ArithmeticOperator.Subtract,
            TokenKind.Star => ArithmeticOperator.Multiply,
            TokenKind.Slash => ArithmeticOperator.Divide,
            _ => ArithmeticOperator.Remainder,
        };
        if (left is NumberOperand a && right is NumberOperand b && Arithmetic.KindOf(a.Value.Kind, @operator, b.Value.Kind) is not null)
        {
            return new NumberOperand(new Arithmetic(a.Value, @operator, b.Value));
        }

        var (start, end) = (arithmetic.Operator.Start, arithmetic.Operator.End);
        problems.Add(ExpressionTexts.CannotCalculate, start, end, text[start..end], left.Type, right.Type);
        return ErrorOperand.Instance;
    }

    private Operand Choose(ChoiceSyntax choice)
    {
        if (_testDepth == MaxTestDepth)
        {
            return Report(ExpressionTexts.TestsTooDeep, choice, MaxTestDepth.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        _testDepth++;
        var test = Condition(choice.Test);
        _testDepth--;
        var (whenTrue, whenFalse) = (Check(choice.WhenTrue), Check(choice.WhenFalse));
        var fits = IsBranch(whenTrue, choice.WhenTrue) & IsBranch(whenFalse, choice.WhenFalse);
        if (!fits)
        {
            return ErrorOperand.Instance;
        }

        if (whenTrue is NumberOperand a && whenFalse is NumberOperand b && a.Value.Kind == b.Value.Kind)
        {
            return test is null ? ErrorOperand.Instance : new NumberOperand(new Conditional(test, a.Value, b.Value));
        }

        if (whenTrue is NumberOperand || whenFalse is NumberOperand)
        {
            return Report(ExpressionTexts.BranchesDiffer, choice, whenTrue.Type, whenFalse.Type);
        }

        // A question about the chosen side: the first answer that the test allows.
        var (yes, no) = (ToCondition(whenTrue, choice.WhenTrue)!, ToCondition(whenFalse, choice.WhenFalse)!);
        return test is null
            ? ErrorOperand.Instance
            : new ConditionOperand(new AnyOf([new AllOf([test, yes]), new AllOf([new NoneOf([test]), no])]));
    }

    private bool IsBranch(Operand operand, Syntax syntax)
    {
        if (operand is TextOperand or TextFieldOperand or ListOperand or NullOperand)
        {
            problems.Add(ExpressionTexts.BranchType, syntax, problems.Quote(syntax), operand.Type);
        }

        return operand is NumberOperand or ConditionOperand or BooleanOperand;
    }

    private ListOperand List(ListSyntax list)
    {
        foreach (var item in list.Items)
        {
            Check(item);
        }

        return ListOperand.Instance;
    }

    private ErrorOperand Member(MemberSyntax member)
    {
        if (member.Target is NameSyntax name)
        {
            return Report(ExpressionTexts.NoParts, member, Shorten($"{name.Name}.{member.Member}"));
        }

        Check(member.Target);
        return Report(ExpressionTexts.UnknownMethod, member, Shorten(member.Member));
    }

    private ErrorOperand Named(NamedSyntax named)
    {
        Check(named.Value);
        return Report(ExpressionTexts.NoSuchArgument, named, Shorten(named.Name));
    }
}
