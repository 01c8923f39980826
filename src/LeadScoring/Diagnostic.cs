using System.Globalization;

namespace LeadScoring;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>The text cannot be used.</summary>
    Error,

    /// <summary>The text can be used, but something in it cannot do what its author meant.</summary>
    Warning,
}

/// <summary>The sentence behind a diagnostic code, in each language.</summary>
/// <param name="Code">The stable code, such as <c>LS1001</c>.</param>
/// <param name="English">A composite format with <c>{0}</c>, <c>{1}</c> … for the arguments.</param>
/// <param name="Chinese">The same sentence in Simplified Chinese, with the same arguments.</param>
public sealed record DiagnosticText(string Code, string English, string Chinese)
{
    /// <summary>The sentence with its arguments.</summary>
    /// <param name="language">The language of the sentence; the arguments stay as they are.</param>
    /// <param name="arguments">One for each place in the sentence.</param>
    public string Format(Language language, params IReadOnlyList<string> arguments) =>
        string.Format(
            CultureInfo.InvariantCulture,
            language == Language.SimplifiedChinese ? Chinese : English,
            [.. arguments]);
}

/// <summary>One thing that is wrong, or odd, in a text that somebody wrote: a playbook, an expression, a lead list.</summary>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public sealed record Diagnostic
{
    /// <summary>Makes a diagnostic.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="position">Where in the text.</param>
    /// <param name="arguments">What stands at the places of the sentence.</param>
    public Diagnostic(DiagnosticText text, SourcePosition position, params ReadOnlySpan<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Text, Position, Arguments) = (text, position, Sequence.Of(arguments));
    }

    /// <summary>The stable code of the sentence; texts may be reworded, codes stay.</summary>
    public string Code => Text.Code;

    /// <summary>The sentence, without its arguments.</summary>
    public DiagnosticText Text { get; }

    /// <summary>Where in the text.</summary>
    public SourcePosition Position { get; init; }

    /// <summary>What stands at the places of the sentence.</summary>
    public Sequence<string> Arguments { get; }

    /// <summary>An error unless said otherwise.</summary>
    public Severity Severity { get; init; }

    /// <summary>The sentence in English.</summary>
    public string Message => In(Language.English);

    /// <summary>The sentence in a language.</summary>
    /// <param name="language">The language.</param>
    public string In(Language language) => Text.Format(language, Arguments);

    /// <summary>The form that editors and build logs turn into a link, such as <c>(3,58): error LS1001: …</c>.</summary>
    public override string ToString() => $"{Position}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}";
}
