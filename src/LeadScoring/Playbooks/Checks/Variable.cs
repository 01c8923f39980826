using LeadScoring.Conditions;

namespace LeadScoring.Playbooks.Checks;

/// <summary>
/// What sorts leads into classes within which every question has the same answer: a field, a number that is worked out, or a question whose
/// answer is not known but is the same wherever it stands.
/// </summary>
internal sealed class Variable(object key)
{
    private const int CostOfClassing = 3; // a question, in questions asked

    /// <summary>The field's name, the numeric expression, or the question.</summary>
    public object Key { get; } = key;

    public FieldClasses Classes { get; } = new(key as string ?? "");

    /// <summary>The questions whose answer depends on the variable, and the place of the variable in each.</summary>
    public List<(Question Question, int Place)> Questions { get; } = [];

    /// <summary>A row for each class: the answers to <see cref="Questions"/>. Classes without any difference are one.</summary>
    public List<Outcomes[]> Rows { get; } = [];

    /// <summary>Whether all that the variable does is to answer one question in one place, either way.</summary>
    public bool SaysNothing => Questions is [{ Question: { Places: 1 } only }] && Rows.Aggregate(Outcomes.None, (all, row) => all | row[0]) == only.Unknown;

    /// <summary>Works out the classes; false when that takes too much.</summary>
    public bool TryMakeRows(LeadSchema schema, Effort effort)
    {
        var values = Values(schema).ToList();
        if (!effort.TrySpend((long)values.Count * Questions.Count * CostOfClassing))
        {
            return false;
        }

        var seen = new HashSet<Sequence<Outcomes>>();
        foreach (var value in values)
        {
            var row = Questions.Select(item => item.Question.AnswerFor(this, value)).ToArray();
            if (seen.Add([.. row]))
            {
                Rows.Add(row);
            }
        }

        return true;
    }

    /// <summary>Says to the questions that a lead is in the class of a row.</summary>
    public void Tell(Outcomes[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            Questions[i].Question.Set(Questions[i].Place, row[i]);
        }
    }

    private IEnumerable<ClassValue> Values(LeadSchema schema)
    {
        if (Key is Condition)
        {
            return [ClassValue.OfNumber(0), ClassValue.OfNumber(1)];
        }

        var field = Key is string name ? schema.Find(name) : null;
        return field?.Type switch
        {
            FieldType.Text =>
            [
                .. Classes.Words.Where(word => !field.MeansMissing(word)).Select(ClassValue.OfWord),
                ClassValue.OfOther(Classes.Other()),
                ClassValue.Missing,
            ],
            FieldType.Boolean => [ClassValue.OfNumber(0), ClassValue.OfNumber(1), ClassValue.Missing],
            FieldType.TextSet => [ClassValue.OfNumber(0), ClassValue.Missing],
            _ => [.. Classes.Numbers().Select(ClassValue.OfNumber), ClassValue.Missing],
        };
    }
}
