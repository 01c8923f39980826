using LeadScoring.Conditions;

namespace LeadScoring.Playbooks.Checks;

/// <summary>A part of a condition that has no parts itself.</summary>
internal sealed class Question(Condition test, Outcomes unknown)
{
    private readonly List<Outcomes> _answers = []; // by variable, in the order in which they were joined; None while a variable is left open
    private readonly HashSet<string>? _words = test is TextIn { Values: var values, Mode: var mode } ? new HashSet<string>(values, mode.Comparer()) : null;

    public Condition Test { get; } = test;

    /// <summary>What the answer may be when nothing is known of the lead.</summary>
    public Outcomes Unknown { get; } = unknown;

    /// <summary>In how many places the question stands.</summary>
    public int Places { get; set; }

    /// <summary>What the answer may be in the situation at hand: what the first variable says that settles it.</summary>
    public Outcomes Answer
    {
        get
        {
            foreach (var answer in _answers)
            {
                if (answer is Outcomes.True or Outcomes.False or Outcomes.Fault)
                {
                    return answer;
                }
            }

            return Unknown;
        }
    }

    /// <summary>Makes the answer depend on a variable, too.</summary>
    public void Join(Variable variable)
    {
        variable.Questions.Add((this, _answers.Count));
        _answers.Add(Outcomes.None);
    }

    public void Set(int place, Outcomes answer) => _answers[place] = answer;

    /// <summary>What a variable says about the answer when it has a value.</summary>
    public Outcomes AnswerFor(Variable variable, ClassValue value)
    {
        if (variable.Key is Condition)
        {
            return Known(value.Number == 1);
        }

        return Test switch
        {
            HasValue => Known(!value.IsMissing),
            Require => value.IsMissing ? Outcomes.Fault : Outcomes.True,
            _ when value.IsMissing => Outcomes.False,
            BooleanTest test => Known(value.Number == (test.Value ? 1 : 0)),
            NumberTest test => Compared(test, variable, value.Number),
            NumberIn test => ConditionVariables.KeyOf(test.Value).Equals(variable.Key) ? Known(test.Values.Contains(value.Number)) : Outcomes.Open,
            TextTest { Operator: TextOperator.Equal } or TextIn when value.IsOther => Outcomes.False,
            TextTest test => Matched(variable, test.Mode, value, text => Matches(test, text)),
            TextIn test => Matched(variable, test.Mode, value, _words!.Contains),
            _ => Outcomes.Open,
        };
    }

    public static bool Compare(double left, NumberOperator @operator, double right) => @operator switch
    {
        NumberOperator.Equal => left == right,
        NumberOperator.Less => left < right,
        NumberOperator.LessOrEqual => left <= right,
        NumberOperator.Greater => left > right,
        _ => left >= right,
    };

    private static Outcomes Known(bool holds) => holds ? Outcomes.True : Outcomes.False;

    private static Outcomes Compared(NumberTest test, Variable variable, double number)
    {
        if (test.Right is Constant right && ConditionVariables.KeyOf(test.Left).Equals(variable.Key))
        {
            return Known(Compare(number, test.Operator, right.Value));
        }

        return test.Left is Constant left && ConditionVariables.KeyOf(test.Right).Equals(variable.Key)
            ? Known(Compare(left.Value, test.Operator, number))
            : Outcomes.Open;
    }

    // A class of words is one word in all its spellings of the variable's mode: another mode may tell them apart.
    private static Outcomes Matched(Variable variable, TextMode mode, ClassValue value, Func<string, bool> matches) =>
        value.IsOther || variable.Classes.IsMixed || variable.Classes.Mode != mode ? Outcomes.Open : Known(matches(value.Text!));

    private static bool Matches(TextTest test, string text) => test.Operator switch
    {
        TextOperator.Equal => text.Equals(test.Value, test.Mode.Comparison()),
        TextOperator.Contains => text.Contains(test.Value, test.Mode.Comparison()),
        TextOperator.StartsWith => text.StartsWith(test.Value, test.Mode.Comparison()),
        _ => text.EndsWith(test.Value, test.Mode.Comparison()),
    };
}
