using LeadScoring.Conditions;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Asks a compiled condition in the situation at hand.</summary>
internal delegate Outcomes Asking();

/// <summary>Takes conditions apart into questions, and collects the variables on which their answers depend.</summary>
internal sealed class ConditionVariables : IConditionVisitor<Asking>
{
    private readonly Dictionary<object, Variable> _variables = [];
    private readonly Dictionary<Condition, Question> _questions = [];

    /// <summary>The variables that the conditions are about.</summary>
    public IEnumerable<Variable> Variables => _variables.Values;

    /// <summary>In how many places a question is asked.</summary>
    public long Places { get; private set; }

    /// <summary>What a number is called as a variable: a field by its name, anything else by itself.</summary>
    public static object KeyOf(NumericExpression expression) => (object?)ClassCollector.FieldOf(expression) ?? expression;

    public Asking Compile(Condition condition) => condition.Accept(this);

    /// <summary>Joins questions to the variables that settle them, once all conditions are compiled.</summary>
    public void JoinQuestions()
    {
        foreach (var question in _questions.Values.Where(question => question.Unknown != Outcomes.Any))
        {
            foreach (var field in FieldUses.Of(question.Test).Select(use => use.Field).Distinct(StringComparer.Ordinal).Where(_ => NeedsItsFields(question.Test)))
            {
                Join(question, field);
            }

            switch (question.Test)
            {
                case NumberTest { Left: Constant } test:
                    Join(question, KeyOf(test.Right));
                    break;
                case NumberTest test:
                    Join(question, KeyOf(test.Left));
                    break;
                case NumberIn test:
                    Join(question, KeyOf(test.Value));
                    break;
            }

            if (question.Places > 1 && IsOpaque(question.Test))
            {
                var truth = new Variable(question.Test);
                _variables.Add(question.Test, truth);
                question.Join(truth);
            }
        }
    }

    public Asking Visit(NumberTest node)
    {
        if (node.Left is Constant != node.Right is Constant)
        {
            var (value, constant) = node.Left is Constant left ? (node.Right, left.Value) : (node.Left, ((Constant)node.Right).Value);
            Cut(value, constant);
        }

        return node is { Left: Constant a, Right: Constant b }
            ? Always(Question.Compare(a.Value, node.Operator, b.Value))
            : Ask(node, CanFault(node.Left) || CanFault(node.Right) ? Outcomes.Any : Outcomes.Open);
    }

    public Asking Visit(NumberIn node)
    {
        foreach (var value in node.Values)
        {
            Cut(node.Value, value);
        }

        return Ask(node, CanFault(node.Value) ? Outcomes.Any : Outcomes.Open);
    }

    public Asking Visit(BooleanTest node) => Ask(node, Outcomes.Open, node.Field);

    public Asking Visit(TextTest node)
    {
        if (node.Operator == TextOperator.Equal)
        {
            Variable(node.Field).Classes.AddWords([node.Value], node.Mode);
        }

        return Ask(node, Outcomes.Open);
    }

    public Asking Visit(TextIn node)
    {
        Variable(node.Field).Classes.AddWords(node.Values, node.Mode);
        return Ask(node, Outcomes.Open);
    }

    public Asking Visit(TextFieldTest node) => Ask(node, Outcomes.Open);

    public Asking Visit(TextMatches node) => Ask(node, Outcomes.Open);

    public Asking Visit(SetContains node) => Ask(node, Outcomes.Open);

    public Asking Visit(HasValue node) => Ask(node, Outcomes.Open, node.Field);

    public Asking Visit(Require node) => Ask(node, Outcomes.True | Outcomes.Fault, node.Field);

    public Asking Visit(FunctionTest node) => Ask(node, Outcomes.Any);

    public Asking Visit(HasActivity node) => Ask(node, CanFault(node.Activities) ? Outcomes.Any : Outcomes.Open);

    public Asking Visit(LastActivityIn node) => Ask(node, CanFault(node.Activities) ? Outcomes.Any : Outcomes.Open);

    public Asking Visit(AllOf node) => Chain(node.Parts, goesOn: Outcomes.True, stops: Outcomes.False);

    public Asking Visit(AnyOf node) => Chain(node.Parts, goesOn: Outcomes.False, stops: Outcomes.True);

    public Asking Visit(NoneOf node)
    {
        var any = Chain(node.Parts, goesOn: Outcomes.False, stops: Outcomes.True);
        return () =>
        {
            var outcomes = any();
            return (outcomes & Outcomes.Fault)
                | (outcomes.HasFlag(Outcomes.True) ? Outcomes.False : Outcomes.None)
                | (outcomes.HasFlag(Outcomes.False) ? Outcomes.True : Outcomes.None);
        };
    }

    private static Asking Always(bool holds) => () => holds ? Outcomes.True : Outcomes.False;

    // A function may fail, and so may whatever has one, or a dereference, inside.
    private static bool CanFault(NumericExpression expression) => expression switch
    {
        FunctionNumber or ActivityNumber { Question: ActivityQuestion.Sum } => true,
        ActivityNumber number => CanFault(number.Activities),
        DatePart part => CanFault(part.Instant),
        Conditional conditional => CanFault(conditional.Test) || CanFault(conditional.WhenTrue) || CanFault(conditional.WhenFalse),
        Arithmetic arithmetic => CanFault(arithmetic.Left) || CanFault(arithmetic.Right),
        Negate negate => CanFault(negate.Operand),
        Truncate truncate => CanFault(truncate.Operand),
        _ => false,
    };

    private static bool CanFault(ActivityFilter activities) => activities.Where is { } where && CanFault(where);

    private static bool CanFault(Condition condition) => condition switch
    {
        Require or FunctionTest => true,
        HasActivity exists => CanFault(exists.Activities),
        LastActivityIn last => CanFault(last.Activities),
        AllOf all => all.Parts.Any(CanFault),
        AnyOf any => any.Parts.Any(CanFault),
        NoneOf none => none.Parts.Any(CanFault),
        NumberTest test => CanFault(test.Left) || CanFault(test.Right),
        NumberIn test => CanFault(test.Value),
        _ => false,
    };

    // Whether the answer is no as soon as one of the fields has no value; a presence or a dereference asks for just that.
    private static bool NeedsItsFields(Condition test) => test switch
    {
        NumberTest numbers => IsStrict(numbers.Left) && IsStrict(numbers.Right),
        NumberIn numbers => IsStrict(numbers.Value),
        _ => true,
    };

    // Whether the answer stays open when the classes of all fields are known.
    private static bool IsOpaque(Condition test) => test switch
    {
        TextTest text => text.Operator != TextOperator.Equal,
        NumberTest numbers => numbers is { Left: not Constant, Right: not Constant },
        TextFieldTest or TextMatches or SetContains or HasActivity or LastActivityIn => true,
        _ => false,
    };

    private static bool IsStrict(NumericExpression expression) => expression switch
    {
        SetSize or Conditional or FunctionNumber => false,
        Arithmetic arithmetic => IsStrict(arithmetic.Left) && IsStrict(arithmetic.Right),
        Negate negate => IsStrict(negate.Operand),
        Truncate truncate => IsStrict(truncate.Operand),
        _ => true,
    };

    private Asking Chain(Sequence<Condition> parts, Outcomes goesOn, Outcomes stops)
    {
        var asked = parts.Select(Compile).ToArray();
        return () =>
        {
            var stopped = Outcomes.None;
            foreach (var ask in asked)
            {
                var outcomes = ask();
                stopped |= outcomes & (stops | Outcomes.Fault);
                if (!outcomes.HasFlag(goesOn))
                {
                    return stopped;
                }
            }

            return stopped | goesOn;
        };
    }

    private Asking Ask(Condition test, Outcomes unknown, string? field = null)
    {
        if (field is not null)
        {
            Variable(field);
        }

        if (!_questions.TryGetValue(test, out var question))
        {
            _questions.Add(test, question = new Question(test, unknown));
        }

        question.Places++;
        Places++;
        return () => question.Answer;
    }

    private void Cut(NumericExpression expression, double value)
    {
        if (!CanFault(expression) && !double.IsNaN(value))
        {
            var classes = Variable(KeyOf(expression)).Classes;
            classes.CutAt(value);
            classes.CutAbove(value);
        }
    }

    private Variable Variable(object key)
    {
        if (!_variables.TryGetValue(key, out var variable))
        {
            _variables.Add(key, variable = new Variable(key));
        }

        return variable;
    }

    private void Join(Question question, object key)
    {
        if (_variables.TryGetValue(key, out var variable) && !(variable.Questions is [.., var last] && last.Question == question))
        {
            question.Join(variable);
        }
    }
}
