using System.Globalization;
using LeadScoring.Conditions;
using LeadScoring.Expressions;
using LeadScoring.Leads;
using LeadScoring.Models;

namespace LeadScoring.Playbooks.Json;

/// <summary>Reads the members of one object by name, and says at the end which nobody asked for.</summary>
internal sealed class MemberReader
{
    private const double MaxDuration = 36_525 * 86_400_000.0; // a hundred years

    private readonly PlaybookDraft _draft;
    private readonly Dictionary<string, JsonValue> _members = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];

    private MemberReader(JsonValue value, PlaybookDraft draft)
    {
        (Value, _draft) = (value, draft);
        foreach (var member in value.Members)
        {
            if (!_members.TryAdd(member.Name, member.Value))
            {
                draft.Add(PlaybookTexts.MemberTwice, member.Start, member.Name);
            }
        }
    }

    public JsonValue Value { get; }

    /// <summary>Reads an object; says so where the value is none. What nobody asks for is a problem, except under <c>x-…</c>.</summary>
    public static T? Read<T>(JsonValue value, string what, PlaybookDraft draft, Func<MemberReader, T?> read)
    {
        if (!Is(value, JsonKind.Object, what, draft))
        {
            return default;
        }

        var reader = new MemberReader(value, draft);
        var result = read(reader);
        reader.ReportUnknown();
        return result;
    }

    /// <summary>Reads the members of an object whose names are the author's own; where they are values of leads, none of them is a note.</summary>
    public static IEnumerable<JsonMember> Named(JsonValue value, string what, PlaybookDraft draft, bool areValues = false)
    {
        if (!Is(value, JsonKind.Object, what, draft))
        {
            yield break;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.Members.Where(member => areValues || !IsNote(member.Name)))
        {
            if (names.Add(member.Name))
            {
                yield return member;
            }
            else
            {
                draft.Add(PlaybookTexts.MemberTwice, member.Start, member.Name);
            }
        }
    }

    /// <summary>Whether a name is one; says so where it is blank.</summary>
    public static bool IsName(string name, string what, int start, PlaybookDraft draft)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            draft.Add(ModelTexts.NameBlank, start, what);
            return false;
        }

        return true;
    }

    public static IEnumerable<JsonValue> Items(JsonValue? value, string what, PlaybookDraft draft) =>
        value is not null && Is(value, JsonKind.Array, what, draft) ? value.Items : [];

    public static bool Is(JsonValue value, JsonKind kind, string what, PlaybookDraft draft)
    {
        if (value.Kind != kind)
        {
            draft.Add(PlaybookTexts.WrongKind, value, what, KindName(kind), KindName(value.Kind));
        }

        return value.Kind == kind;
    }

    public static Points? PointsOf(JsonValue value, string what, PlaybookDraft draft)
    {
        if (!Is(value, JsonKind.Number, what, draft))
        {
            return null;
        }

        if (decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < 1e15m && decimal.Round(number, 3) == number)
        {
            return LeadScoring.Points.FromDecimal(number);
        }

        draft.Add(PlaybookTexts.NotPoints, value, value.Text);
        return null;
    }

    public static double? NumberOf(JsonValue value, string what, PlaybookDraft draft)
    {
        if (!Is(value, JsonKind.Number, what, draft))
        {
            return null;
        }

        if (double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number + 0.0;
        }

        draft.Add(PlaybookTexts.NotFinite, value, value.Text);
        return null;
    }

    public static string? TextOf(JsonValue value, string what, PlaybookDraft draft) =>
        Is(value, JsonKind.Text, what, draft) ? value.Text : null;

    public static Condition? ConditionOf(JsonValue value, string what, PlaybookDraft draft, Vocabulary? vocabulary = null)
    {
        List<ExpressionProblem> problems = [];
        return Is(value, JsonKind.Text, what, draft)
            ? Checked(ExpressionReader.ReadCondition(value.Text, vocabulary ?? draft.Vocabulary, problems), problems, value, draft)
            : null;
    }

    /// <summary>A length of time that is positive, such as <c>30d</c>, <c>36h</c> or <c>1h30m</c>; where it says so, none at all.</summary>
    public static TimeSpan? DurationOf(JsonValue value, string what, PlaybookDraft draft, bool canBeZero = false)
    {
        if (!Is(value, JsonKind.Text, what, draft))
        {
            return null;
        }

        if (DurationText.TryRead(value.Text, out var milliseconds) && (milliseconds is > 0 and <= MaxDuration || (milliseconds == 0 && canBeZero)))
        {
            return TimeSpan.FromTicks((long)milliseconds * TimeSpan.TicksPerMillisecond);
        }

        draft.Add(PlaybookTexts.NotDuration, value, value.Text);
        return null;
    }

    public static int? CountOf(JsonValue value, string what, PlaybookDraft draft, int least)
    {
        if (!Is(value, JsonKind.Number, what, draft))
        {
            return null;
        }

        if (int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least)
        {
            return count;
        }

        draft.Add(PlaybookTexts.NotCount, value, what, $"{least}", value.Text);
        return null;
    }

    public static string? ZoneOf(JsonValue value, PlaybookDraft draft)
    {
        if (TextOf(value, "zone", draft) is not { } zone || LeadZone.IsKnown(zone))
        {
            return TextOf(value, "zone", draft);
        }

        draft.Add(ModelTexts.UnknownModelZone, value, zone);
        return null;
    }

    public static NumericExpression? ExpressionOf(JsonValue value, string what, PlaybookDraft draft)
    {
        if (value.Kind == JsonKind.Number)
        {
            return NumberOf(value, what, draft) is { } number ? new Constant(number) : null;
        }

        List<ExpressionProblem> problems = [];
        return Is(value, JsonKind.Text, what, draft)
            ? Checked(ExpressionReader.ReadNumber(value.Text, draft.Vocabulary, problems), problems, value, draft)
            : null;
    }

    public static string? WordOf(JsonValue value, string what, PlaybookDraft draft, params string[] words)
    {
        if (TextOf(value, what, draft) is not { } word)
        {
            return null;
        }

        if (words.Contains(word, StringComparer.Ordinal))
        {
            return word;
        }

        if (NearestName.Of(word, words) is { } near)
        {
            draft.Add(PlaybookTexts.UnknownWordNear, value, word, string.Join(", ", words), near);
        }
        else
        {
            draft.Add(PlaybookTexts.UnknownWord, value, word, string.Join(", ", words));
        }

        return null;
    }

    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>The value of a member, or null when it is not there.</summary>
    public JsonValue? Optional(string name)
    {
        _known.Add(name);
        return _members.GetValueOrDefault(name);
    }

    /// <summary>The value of a member; says so when it is not there.</summary>
    public JsonValue? Needed(string name)
    {
        var value = Optional(name);
        if (value is null)
        {
            _draft.Add(PlaybookTexts.MemberMissing, Value, name);
        }

        return value;
    }

    public string? Text(string name) => Optional(name) is { } value ? TextOf(value, name, _draft) : null;

    public string? NeededText(string name) => Needed(name) is { } value ? TextOf(value, name, _draft) : null;

    public string? Word(string name, params string[] words) => Optional(name) is { } value ? WordOf(value, name, _draft, words) : null;

    public bool Truth(string name) => Optional(name) is { } value && Is(value, JsonKind.Boolean, name, _draft) && value.Text == "true";

    public Points? Points(string name) => Optional(name) is { } value ? PointsOf(value, name, _draft) : null;

    public TimeSpan? Duration(string name, bool canBeZero = false) => Optional(name) is { } value ? DurationOf(value, name, _draft, canBeZero) : null;

    public double? Number(string name) => Optional(name) is { } value ? NumberOf(value, name, _draft) : null;

    public Sequence<string> Texts(string name) =>
        [.. Items(Optional(name), name, _draft).Select(item => TextOf(item, name, _draft)).OfType<string>()];

    private static bool IsNote(string name) => name.StartsWith("x-", StringComparison.Ordinal) || name == "$schema";

    private static T? Checked<T>(T? tree, List<ExpressionProblem> problems, JsonValue value, PlaybookDraft draft)
        where T : class
    {
        foreach (var problem in problems)
        {
            draft.AddIn(value, problem.Start, problem.Text, problem.Arguments);
        }

        return problems.Count == 0 ? tree : null;
    }

    private static string KindName(JsonKind kind) => kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "a list",
        JsonKind.Text => "a text",
        JsonKind.Number => "a number",
        JsonKind.Boolean => "true or false",
        _ => "null",
    };

    private void ReportUnknown()
    {
        foreach (var member in Value.Members.Where(member => !_known.Contains(member.Name) && !IsNote(member.Name)))
        {
            if (NearestName.Of(member.Name, _known) is { } near)
            {
                _draft.Add(PlaybookTexts.UnknownMemberNear, member.Start, member.Name, near);
            }
            else
            {
                _draft.Add(PlaybookTexts.UnknownMember, member.Start, member.Name, string.Join(", ", _known));
            }
        }
    }
}
