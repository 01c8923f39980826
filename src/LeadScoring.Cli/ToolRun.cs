namespace LeadScoring.Cli;

/// <summary>One run of the tool: where it prints, in which language, and when it is to stop.</summary>
internal sealed class ToolRun(Terminal terminal, Language language, CancellationToken cancellation)
{
    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);

    public Terminal Terminal { get; } = terminal;

    public Language Language { get; } = language;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The sentence in the user's language, with texts in it as they may be shown on a console.</summary>
    public string In(Say text, params object[] arguments) => text.In(Language, [.. arguments.Select(argument => argument is string words ? PlainText.Of(words) : argument)]);

    public void Print(Say text, params object[] arguments) => Terminal.Out.WriteLine(In(text, arguments));

    /// <summary>Prints what is good to know beside the result.</summary>
    public void Note(Say text, params object[] arguments) => Terminal.Error.WriteLine($"leadscore: {In(text, arguments)}");

    public ToolException BadInput(Say text, params object[] arguments) => new(ExitCode.BadInput, $"leadscore: {In(text, arguments)}");

    public ToolException BadArguments(Say text, params object[] arguments) => new(ExitCode.BadArguments, $"leadscore: {In(text, arguments)}");

    public ToolException Failed(Say text, params object[] arguments) => new(ExitCode.Failed, $"leadscore: {In(text, arguments)}");

    /// <summary>A diagnostic in the form that editors and build logs turn into a link.</summary>
    public string LineOf(string path, Diagnostic diagnostic)
    {
        var place = diagnostic.Position == SourcePosition.None ? "" : diagnostic.Position.ToString();
        return PlainText.Of($"{path}{place}: {(diagnostic.Severity == Severity.Error ? "error" : "warning")} {diagnostic.Code}: {diagnostic.In(Language)}");
    }

    /// <summary>Shows how far the work is, on a person's screen.</summary>
    public void ShowProgress(string text)
    {
        if (Terminal.ShowsProgress)
        {
            Terminal.Error.Write(text);
        }
    }

    /// <summary>Prints a warning, each only once.</summary>
    public void Warn(string path, Diagnostic warning)
    {
        var line = LineOf(path, warning with { Severity = Severity.Warning });
        if (_warned.Add(line))
        {
            Terminal.Error.WriteLine(line);
        }
    }
}
