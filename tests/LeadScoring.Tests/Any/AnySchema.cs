using LeadScoring.Leads;

namespace LeadScoring.Tests.Any;

/// <summary>Schemas of one to eight fields, of all types and with odd names.</summary>
internal static class AnySchema
{
    private static readonly string[] StageNames = ["new", "prospect", "intent", "customer", "churned"];

    public static LeadSchema Of(Dice dice)
    {
        var names = dice.Some(Values.FieldNames, 1, dice.Lucky(50) ? 3 : 8);
        var types = names.Select(_ => dice.Of(Enum.GetValues<FieldType>())).ToList();
        var stages = types.Contains(FieldType.Text) && dice.Lucky(35) ? dice.Some(StageNames, 1, 5) : null;
        var fields = names.Select((name, i) => Field(name, types[i], stages, dice));
        return new LeadSchema(fields, Activities(dice))
        {
            Stages = stages is null ? null : new LeadStages(
                names[types.IndexOf(FieldType.Text)],
                [.. stages.Select(stage => new LeadStage(stage, dice.Of(Enum.GetValues<StageOutcome>()), [.. dice.Some(stages, 0, 2)]))]),
        };
    }

    /// <summary>Types with attributes of their own and of one another, and sometimes one for all others; often none at all.</summary>
    public static List<ActivityType> Activities(Dice dice)
    {
        if (dice.Lucky(35))
        {
            return [];
        }

        var attributes = dice.Some(Values.AttributeNames, 0, 6).Select(name => Field(name, dice.Of(Enum.GetValues<FieldType>()), stages: null, dice)).ToList();
        var names = dice.Some(Values.ActivityTypes, 1, 4);
        if (dice.Lucky(25))
        {
            names.Insert(dice.Between(0, names.Count), ActivityType.Others);
        }

        // What is missing in one type may be a value in another.
        return [.. names.Select(name => new ActivityType(name, dice.Some(attributes, 0, 4).Select(attribute => dice.Lucky(30) ? WithSpellings(attribute, dice) : attribute)))];
    }

    private static LeadField Field(string name, FieldType type, List<string>? stages, Dice dice)
    {
        var field = new LeadField(name, type)
        {
            IsPersonal = dice.Lucky(20),
            IsActionable = !dice.Lucky(20),
            RequiredFrom = stages is not null && dice.Lucky(50) ? dice.Of(stages) : null,
            Mode = type is FieldType.Text or FieldType.TextSet && dice.Lucky(40) ? TextMode.Exact : TextMode.IgnoreCase,
        };
        return WithSpellings(field, dice);
    }

    private static LeadField WithSpellings(LeadField field, Dice dice) => field.Type != FieldType.Text ? field : field with
    {
        BlankIsMissing = dice.Lucky(30),
        MissingSpellings = dice.Lucky(30) ? [.. dice.Some(["Select", "N/A", "i", "ß", "", "0"], 1, 3)] : [],
    };
}
