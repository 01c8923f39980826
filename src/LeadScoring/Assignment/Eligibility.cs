namespace LeadScoring.Assignment;

/// <summary>What a filter, or all of them together, say of a rep and a lead.</summary>
/// <remarks>Immutable; compares by value. The default is <see cref="Yes"/>.</remarks>
public readonly record struct Eligibility
{
    private readonly string? _first;
    private readonly string? _second;
    private readonly string? _third;

    private Eligibility(EligibilityCode code, DiagnosticText reason, ReadOnlySpan<string> arguments)
    {
        (Code, Reason) = (code, reason);
        _first = arguments.Length > 0 ? arguments[0] : null;
        _second = arguments.Length > 1 ? arguments[1] : null;
        _third = arguments.Length > 2 ? arguments[2] : null;
    }

    /// <summary>Nothing stands against it.</summary>
    public static Eligibility Yes => default;

    /// <summary>What stands against it first; texts may be reworded, codes stay.</summary>
    public EligibilityCode Code { get; }

    /// <summary>The sentence, without what stands at its places; null for <see cref="Yes"/>.</summary>
    public DiagnosticText? Reason { get; }

    /// <summary>Whether nothing stands against it.</summary>
    public bool IsEligible => Code == EligibilityCode.Eligible;

    /// <summary>Something stands against it.</summary>
    /// <param name="code">What; not <see cref="EligibilityCode.Eligible"/>.</param>
    /// <param name="reason">What is said of the rep, in each language: <c>does not speak {0}</c>.</param>
    /// <param name="arguments">What stands at the places of the sentence, three texts at the most; nothing personal.</param>
    /// <exception cref="ArgumentException">The code says that nothing does, or there are more than three texts.</exception>
    public static Eligibility Not(EligibilityCode code, DiagnosticText reason, params ReadOnlySpan<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return code == EligibilityCode.Eligible ? throw new ArgumentException("The code says that nothing stands against it.", nameof(code))
            : arguments.Length > 3 ? throw new ArgumentException("A reason has at most three places.", nameof(arguments))
            : new Eligibility(code, reason, arguments);
    }

    /// <summary>The reason in a language, such as <c>lacks the skill 'python'</c>; empty for <see cref="Yes"/>.</summary>
    /// <param name="language">The language.</param>
    public string In(Language language) => Reason?.Format(language, [_first ?? "", _second ?? "", _third ?? ""]) ?? "";

    /// <summary>Code and reason in English, such as <c>NoSkill: lacks the skill 'python'</c>.</summary>
    public override string ToString() => IsEligible ? nameof(EligibilityCode.Eligible) : $"{Code}: {In(Language.English)}";
}
