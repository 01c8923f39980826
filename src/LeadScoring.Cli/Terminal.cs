using Spectre.Console;

namespace LeadScoring.Cli;

/// <summary>Where the tool prints, and the clock: what it takes from the process it runs in.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Errors, warnings and progress.</param>
/// <param name="Time">The clock, read once for each run, unless the user gives an instant.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, TimeProvider Time)
{
    private const int WidthElsewhere = 100;

    /// <summary>Whether results go to a person's screen: then there are colours, and tables are as wide as the screen.</summary>
    public bool IsScreen { get; init; }

    /// <summary>Whether errors go to a person's screen: then there is progress.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Makes a new file to write.</summary>
    public Func<string, Stream> CreateFile { get; init; } = path => new FileStream(path, FileMode.CreateNew, FileAccess.Write);

    public static Terminal OfThisProcess() => new(Console.Out, Console.Error, TimeProvider.System)
    {
        IsScreen = !Console.IsOutputRedirected,
        ShowsProgress = !Console.IsErrorRedirected,
    };

    /// <summary>Draws a table: as wide as the screen; into files and pipes plain, 100 columns wide, without blanks at the ends of lines.</summary>
    public void Draw(Table table)
    {
        if (IsScreen)
        {
            AnsiConsole.Console.Write(table);
            return;
        }

        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = WidthElsewhere;
        console.Write(table);
        foreach (var line in text.ToString().TrimEnd().Split('\n'))
        {
            Out.WriteLine(line.TrimEnd());
        }
    }
}
