using System.Text;

namespace LeadScoring.Conditions;

/// <summary>How questions about activities are written.</summary>
internal sealed partial class ConditionPrinter
{
    public StringBuilder Visit(HasActivity node) => Call("exists", node.Activities);

    public StringBuilder Visit(LastActivityIn node)
    {
        Call("lastActivity", node.Activities, isTypeFirst: false);
        if (node.Types.Count == 1)
        {
            return _text.Append(" == ").Append(Words.Literal(node.Types[0]));
        }

        _text.Append(" in [");
        for (var i = 0; i < node.Types.Count; i++)
        {
            Separate(i).Append(Words.Literal(node.Types[i]));
        }

        return _text.Append(']');
    }

    public StringBuilder Visit(ActivityNumber node) => node.Question switch
    {
        ActivityQuestion.Count => Call("count", node.Activities),
        ActivityQuestion.Sum => Call("sum", node.Activities, node.Attribute),
        ActivityQuestion.Least => Call("min", node.Activities, node.Attribute),
        ActivityQuestion.Greatest => Call("max", node.Activities, node.Attribute),
        ActivityQuestion.Distinct => Call("distinct", node.Activities, node.Attribute, mode: node.Mode),
        ActivityQuestion.DaysSince => Call("daysSince", node.Activities),
        _ => Call("lastActivityAt", node.Activities, isTypeFirst: false),
    };

    // The type comes first where one is needed; where the word asks for the last activity of all, "any" need not be said.
    private StringBuilder Call(string function, ActivityFilter activities, string? attribute = null, TextMode? mode = null, bool isTypeFirst = true)
    {
        _text.Append(function).Append('(');
        var count = 0;
        if (isTypeFirst || activities.Type is not null)
        {
            Separate(count++).Append(activities.Type is null ? ActivityType.Any : Words.Literal(activities.Type));
        }

        if (attribute is not null)
        {
            Separate(count++).Append(Words.Literal(attribute));
        }

        if (activities.Within is { } within)
        {
            Separate(count++).Append("within: ").Append(Spell(within.TotalMilliseconds, NumericKind.Duration));
        }

        var attributes = _schema?.AttributesOf(activities.Type);
        if (activities.Where is { } where)
        {
            Separate(count++).Append("where: ").Append(Print(where, attributes));
        }

        if (mode is { } exactness && attribute is not null && exactness != (attributes?.Find(attribute)?.Mode ?? TextMode.IgnoreCase))
        {
            Separate(count).Append("exact: ").Append(exactness == TextMode.Exact ? "true" : "false");
        }

        return _text.Append(')');
    }
}
