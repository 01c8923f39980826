using LeadScoring.Conditions;
using LeadScoring.Leads;

namespace LeadScoring.Expressions;

/// <summary>Questions about activities, and parts of dates.</summary>
internal sealed partial class Checker
{
    private const double MaxWithin = 36_525 * 86_400_000.0; // a hundred years, in milliseconds

    // count('visit'), sum('order', 'amount'), exists('demo'), lastActivity(): a type, an attribute for some, then arguments by name.
    private Operand CallActivities(CallSyntax call)
    {
        var takesAttribute = call.Function is "sum" or "min" or "max" or "distinct";
        var plain = call.Arguments.Where(argument => argument is not NamedSyntax).ToList();
        var least = call.Function is "lastActivity" or "lastActivityAt" ? 0 : 1;
        var most = takesAttribute ? 2 : 1;
        if (plain.Count < least || plain.Count > most)
        {
            CheckArguments(call);
            return Report(least == 0 ? ExpressionTexts.AtMostOneType : takesAttribute ? ExpressionTexts.TypeAndAttribute : ExpressionTexts.OneType, call, call.Function);
        }

        var isKnown = TryType(call, plain.Count > 0 ? plain[0] : null, out var type);
        var attributes = vocabulary.Schema.AttributesOf(type);
        var activities = NamedArguments(call, new ActivityFilter(type), isKnown ? attributes : null, out var isExact);
        var attribute = plain.Count > 1 ? Attribute(call, plain[1], isKnown ? attributes : null) : null;
        if (!isKnown || activities is null || (plain.Count > 1 && attribute is null))
        {
            return ErrorOperand.Instance;
        }

        return call.Function switch
        {
            "exists" => new ConditionOperand(new HasActivity(activities)),
            "lastActivity" => new LastActivityOperand(activities),
            "count" => Asked(ActivityQuestion.Count),
            "sum" => Asked(ActivityQuestion.Sum),
            "min" => Asked(ActivityQuestion.Least),
            "max" => Asked(ActivityQuestion.Greatest),
            "distinct" => new NumberOperand(new ActivityNumber(ActivityQuestion.Distinct, activities, attribute) { Mode = ModeOf(attributes, attribute, isExact) }),
            "daysSince" => Asked(ActivityQuestion.DaysSince),
            _ => Asked(ActivityQuestion.LastAt),
        };

        NumberOperand Asked(ActivityQuestion question) => new(new ActivityNumber(question, activities, attribute));
    }

    private static TextMode ModeOf(LeadSchema attributes, string? attribute, bool? isExact) =>
        attribute is null || attributes.Find(attribute) is not { Type: FieldType.Text } field ? TextMode.IgnoreCase
        : isExact is null ? field.Mode
        : isExact.Value ? TextMode.Exact : TextMode.IgnoreCase;

    // Whether the call names a type that there is; null is every type.
    private bool TryType(CallSyntax call, Syntax? argument, out string? type)
    {
        type = null;
        if (argument is null or NameSyntax { Name: ActivityType.Any })
        {
            return true;
        }

        if (argument is not TextSyntax { Value: var name })
        {
            Check(argument);
            problems.Add(ExpressionTexts.TypeExpected, argument, call.Function, problems.Quote(argument));
            return false;
        }

        type = name;
        return IsType(name, argument);
    }

    private bool IsType(string name, Syntax place)
    {
        if (vocabulary.Schema.FindActivity(name) is not null)
        {
            return true;
        }

        if (!problems.IsFull)
        {
            var nearest = NearestName.Of(name, vocabulary.Schema.Activities.Select(known => known.Name));
            ReportUnknown(ExpressionTexts.UnknownActivity, ExpressionTexts.UnknownActivityMeant, place, Shorten(name), nearest);
        }

        return false;
    }

    // Null when something was wrong; without attributes they are only looked at for themselves.
    private ActivityFilter? NamedArguments(CallSyntax call, ActivityFilter activities, LeadSchema? attributes, out bool? isExact)
    {
        isExact = null;
        var isRight = true;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in call.Arguments.OfType<NamedSyntax>())
        {
            if (!names.Add(argument.Name))
            {
                problems.Add(ExpressionTexts.ArgumentTwice, argument, argument.Name);
                isRight = false;
                continue;
            }

            switch (argument.Name)
            {
                case "within":
                    var within = Within(argument.Value);
                    isRight &= within is not null;
                    activities = activities with { Within = within };
                    break;
                case "where":
                    var where = attributes is null ? null : new Checker(new Vocabulary(attributes, vocabulary.Functions), text, problems).Condition(argument.Value);
                    isRight &= where is not null;
                    activities = activities with { Where = where };
                    break;
                case "exact" when call.Function == "distinct":
                    isExact = (Check(argument.Value) as BooleanOperand)?.Value;
                    if (isExact is null)
                    {
                        problems.Add(ExpressionTexts.ExactExpected, argument.Value, problems.Quote(argument.Value));
                    }

                    isRight &= isExact is not null;
                    break;
                default:
                    Named(argument);
                    isRight = false;
                    break;
            }
        }

        return isRight ? activities : null;
    }

    private TimeSpan? Within(Syntax argument)
    {
        switch (Number(argument, NumericKind.Duration))
        {
            case null:
                return null;
            case Constant { Value: > 0 and <= MaxWithin and var milliseconds }:
                return TimeSpan.FromTicks((long)milliseconds * TimeSpan.TicksPerMillisecond);
            default:
                problems.Add(ExpressionTexts.BadWithin, argument, problems.Quote(argument));
                return null;
        }
    }

    // The attribute that is added up, compared or counted; reported and null when there is none.
    private string? Attribute(CallSyntax call, Syntax argument, LeadSchema? attributes)
    {
        if (argument is not TextSyntax { Value: var name })
        {
            Check(argument);
            problems.Add(ExpressionTexts.AttributeExpected, argument, call.Function, problems.Quote(argument));
            return null;
        }

        if (attributes is null)
        {
            return null;
        }

        if (attributes.Find(name) is not { } attribute)
        {
            var nearest = problems.IsFull ? null : NearestName.Of(name, attributes.Fields.Select(known => known.Name));
            ReportUnknown(ExpressionTexts.UnknownAttribute, ExpressionTexts.UnknownAttributeMeant, argument, Shorten(name), nearest);
            return null;
        }

        if (call.Function == "distinct" ? attribute.Type == FieldType.TextSet : attribute.Type != FieldType.Number)
        {
            problems.Add(call.Function == "distinct" ? ExpressionTexts.SetCounted : ExpressionTexts.AttributeType, argument, call.Function, Shorten(name), TypeWord(attribute.Type));
            return null;
        }

        return name;
    }

    // lastActivity() == 'visit', or in a list of types.
    private LastActivityIn? LastIs(LastActivityOperand last, params IEnumerable<(Syntax Place, Operand Value)> types)
    {
        List<string> names = [];
        var isRight = true;
        foreach (var (place, value) in types)
        {
            if (value is TextOperand { Value: var name })
            {
                isRight &= IsType(name, place);
                names.Add(name);
            }
            else if (value is not ErrorOperand)
            {
                problems.Add(ExpressionTexts.TypeExpected, place, "lastActivity", problems.Quote(place));
            }

            isRight &= value is TextOperand;
        }

        return isRight && names.Count > 0 ? new LastActivityIn(last.Activities, [.. names]) : null;
    }

    // registered_at.getHours('Asia/Shanghai'), as in CEL.
    private Operand DatePartOf(CallSyntax call, Syntax target)
    {
        var instant = Number(target, NumericKind.Timestamp);
        if (call.Arguments.Count > 1)
        {
            CheckArguments(call);
            return Report(ExpressionTexts.AtMostOneArgument, call, call.Function);
        }

        var zone = call.Arguments.Count == 0 ? "UTC" : ConstantText(call, call.Arguments[0]);
        if (zone is not null && !LeadZone.IsKnown(zone))
        {
            return Report(ExpressionTexts.UnknownZone, call.Arguments[0], Shorten(zone));
        }

        return OfNumber(instant is null || zone is null ? null : new DatePart(instant, (CalendarPart)Array.IndexOf(Words.DateMethods, call.Function), zone));
    }
}
