using System.Text.Json;
using LeadScoring.Conditions;
using LeadScoring.Playbooks.Json;
using LeadScoring.Tiers;

namespace LeadScoring.Playbooks.Sections;

/// <summary>When a lead leaves its tier: <c>{ "hysteresis": 5, "confirmAfter": "24h", "grades": { "fit": 3 } }</c>.</summary>
internal sealed class TierChangesSection : PlaybookSection
{
    private const int MaxEvaluations = 1_000_000;
    private const string Never = "never";

    public override void Read(MemberReader playbook, PlaybookDraft draft)
    {
        if (playbook.Optional("tierChanges") is { } section)
        {
            draft.TierChanges = MemberReader.Read(section, "tierChanges", draft, reader => ReadChanges(reader, draft)) ?? TierChanges.Usual;
        }
    }

    public override void Write(Utf8JsonWriter json, Playbook playbook)
    {
        var (changes, usual) = (playbook.TierChanges, TierChanges.Usual);
        if (changes == usual)
        {
            return;
        }

        json.WriteStartObject("tierChanges");
        JsonParts.WritePoints(json, "hysteresis", changes.Hysteresis == usual.Hysteresis ? null : changes.Hysteresis);
        JsonParts.WriteText(json, "confirmAfter", changes.ConfirmAfter == usual.ConfirmAfter ? null : changes.ConfirmAfter is { } after ? DurationText.OfDays(after) : Never);
        JsonParts.WriteNumber(json, "confirmEvaluations", changes.ConfirmEvaluations);
        JsonParts.WriteText(json, "minimumDwell", changes.MinimumDwell is { } dwell ? DurationText.OfDays(dwell) : null);
        if (changes.Grades.Count > 0)
        {
            json.WriteStartObject("grades");
            foreach (var graded in changes.Grades)
            {
                JsonParts.WritePoints(json, graded.Dimension, graded.By);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static TierChanges ReadChanges(MemberReader reader, PlaybookDraft draft)
    {
        var usual = TierChanges.Usual;
        var (after, dwell) = (reader.Optional("confirmAfter"), reader.Optional("minimumDwell"));
        var hysteresis = reader.Optional("hysteresis") is { } value ? HysteresisOf(value, "hysteresis", draft) ?? usual.Hysteresis : usual.Hysteresis;
        return new TierChanges
        {
            Hysteresis = hysteresis,
            ConfirmAfter = after is null ? usual.ConfirmAfter : after is { Kind: JsonKind.Text, Text: Never } ? null : MemberReader.DurationOf(after, "confirmAfter", draft, canBeZero: true),
            ConfirmEvaluations = reader.Optional("confirmEvaluations") is { } count ? ReadCount(count, draft) : null,
            MinimumDwell = dwell is null ? null : MemberReader.DurationOf(dwell, "minimumDwell", draft, canBeZero: true),
            Grades = reader.Optional("grades") is { } grades ? ReadGrades(grades, hysteresis, draft) : [],
        };
    }

    private static int? ReadCount(JsonValue value, PlaybookDraft draft)
    {
        if (MemberReader.NumberOf(value, "confirmEvaluations", draft) is not { } number)
        {
            return null;
        }

        if (number is >= 1 and <= MaxEvaluations && number == Math.Truncate(number))
        {
            return (int)number;
        }

        draft.Add(PlaybookTexts.EvaluationsWrong, value, value.Text);
        return null;
    }

    // In the order of the matrix, and without those that say what is meant anyway: one meaning, one playbook.
    private static Sequence<GradeHysteresis> ReadGrades(JsonValue section, Points usual, PlaybookDraft draft)
    {
        var graded = draft.Model is { } model ? TrackerProblems.Graded(model).ToList() : null;
        List<GradeHysteresis> grades = [];
        foreach (var member in MemberReader.Named(section, "grades", draft))
        {
            if (graded?.Contains(member.Name) == false)
            {
                draft.Add(PlaybookTexts.NotGraded, member.Start, member.Name);
            }
            else if (HysteresisOf(member.Value, member.Name, draft) is { } by && by != usual)
            {
                grades.Add(new GradeHysteresis(member.Name, by));
            }
        }

        return [.. grades.OrderBy(grade => graded?.IndexOf(grade.Dimension))];
    }

    public static Points? HysteresisOf(JsonValue value, string what, PlaybookDraft draft)
    {
        if (MemberReader.PointsOf(value, what, draft) is not { } points)
        {
            return null;
        }

        if (TierChanges.IsHysteresis(points))
        {
            return points;
        }

        draft.Add(PlaybookTexts.HysteresisOutOfRange, value, value.Text);
        return null;
    }
}
