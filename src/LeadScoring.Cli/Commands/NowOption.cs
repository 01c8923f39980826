using System.CommandLine;
using System.Globalization;

namespace LeadScoring.Cli.Commands;

/// <summary>The instant at which leads are looked at: the clock's, unless the user gives one.</summary>
internal sealed class NowOption(ToolRun run)
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.fffK"];

    private readonly Option<string?> _option = Arguments.Option(run, "--now", "INSTANT", UsageTexts.Now);

    public void AddTo(Command command) => command.Add(_option);

    public DateTimeOffset Read(ParseResult parsed)
    {
        if (parsed.GetValue(_option) is not { } text)
        {
            var clock = run.Terminal.Time.GetUtcNow();
            return clock.AddTicks(-(clock.Ticks % TimeSpan.TicksPerSecond)); // what is printed can be given back as it stands
        }

        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var now)
            ? now
            : throw run.BadArguments(UsageTexts.NotInstant, text);
    }
}
