using LeadScoring.Conditions;
using LeadScoring.Models;
using LeadScoring.Playbooks.Json;
using LeadScoring.Tiers;

namespace LeadScoring.Playbooks;

/// <summary>A playbook while it is read: what there is so far, what is wrong, and where everything stands.</summary>
internal sealed class PlaybookDraft(JsonText json, PlaybookOptions options)
{
    private const int MaxProblems = 100;

    private bool _hasMore;

    public JsonText Json { get; } = json;

    public PlaybookOptions Options { get; } = options;

    public List<Diagnostic> Problems { get; } = [];

    /// <summary>Where the parts of the playbook stand; parts are told apart by reference.</summary>
    public SourceMap Places { get; } = new(json);

    /// <summary>Fields, attributes and activity types that are there but could not be read: nobody is told that they are unknown.</summary>
    public HashSet<string> Unread { get; } = new(StringComparer.Ordinal);

    public string Name { get; set; } = "";

    public string Version { get; set; } = "";

    public string Zone { get; set; } = "UTC";

    public LeadSchema Schema { get; set; } = new();

    public ScoringModel? Model { get; set; }

    public TierLadder Tiers { get; set; } = TierLadder.Usual;

    public TierChanges TierChanges { get; set; } = TierChanges.Usual;

    public Sequence<Trigger> Triggers { get; set; } = [];

    public Segments Segments { get; set; } = Segments.None;

    public Sequence<BusinessCalendar> Calendars { get; set; } = [];

    public Vocabulary Vocabulary => new(Schema, Options.Functions);

    public void Add(DiagnosticText text, JsonValue value, params ReadOnlySpan<string> arguments) => Add(text, value.Start, arguments);

    public void Add(DiagnosticText text, int start, params ReadOnlySpan<string> arguments)
    {
        if (HasRoom())
        {
            Problems.Add(new Diagnostic(text, Json.PositionOf(start), arguments));
        }
    }

    public void AddIn(JsonValue text, int letter, DiagnosticText sentence, Sequence<string> arguments)
    {
        if (!IsOfUnread(sentence, arguments.AsSpan()) && HasRoom())
        {
            Problems.Add(new Diagnostic(sentence, Json.PositionIn(text, letter), arguments.AsSpan()));
        }
    }

    public void Add(IEnumerable<ModelProblem> problems, JsonValue elsewhere)
    {
        foreach (var problem in problems.Where(problem => !IsOfUnread(problem.Text, problem.Arguments.AsSpan())))
        {
            Add(problem.Text, Places.StartOf(problem.Subject) ?? elsewhere.Start, problem.Arguments.AsSpan());
        }
    }

    /// <summary>The problems in the order of the text; if there are more than are kept, the last one says so.</summary>
    public Sequence<Diagnostic> InOrder()
    {
        List<Diagnostic> problems = [.. Problems.OrderBy(problem => problem.Position)];
        if (_hasMore)
        {
            problems.Add(new Diagnostic(PlaybookTexts.TooManyProblems, problems[^1].Position, $"{MaxProblems}"));
        }

        return [.. problems];
    }

    private bool IsOfUnread(DiagnosticText text, ReadOnlySpan<string> arguments) => text.Code switch
    {
        "LS1020" or "LS1080" or "LS1081" => Unread.Contains(arguments[0]),
        "LS2004" or "LS2034" => Unread.Contains(arguments[1]),
        _ => false,
    };

    private bool HasRoom()
    {
        _hasMore |= Problems.Count == MaxProblems;
        return Problems.Count < MaxProblems;
    }
}

/// <summary>Where the parts of a playbook stand in its text; made without working out lines and columns before somebody asks.</summary>
internal sealed class SourceMap(JsonText json)
{
    private readonly Dictionary<object, int> _starts = new(ReferenceEqualityComparer.Instance);

    public T Remember<T>(T part, JsonValue value)
        where T : class => Remember(part, value.Start);

    public T Remember<T>(T part, int start)
        where T : class
    {
        _starts.TryAdd(part, start);
        return part;
    }

    public int? StartOf(object part) => _starts.TryGetValue(part, out var start) ? start : null;

    public SourcePosition PositionOf(object part) => StartOf(part) is { } start ? json.PositionOf(start) : SourcePosition.None;
}
