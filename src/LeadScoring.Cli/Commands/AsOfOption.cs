using System.CommandLine;
using System.Globalization;
using LeadScoring.Cli.Input;
using LeadScoring.Conditions;
using LeadScoring.Expressions;

namespace LeadScoring.Cli.Commands;

/// <summary>The instant at which leads are looked at: the clock's, unless the user gives one, or an expression that gives one for each lead.</summary>
internal sealed class AsOfOption(ToolRun run)
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.fffK"];

    private readonly Option<string?> _option = Arguments.Option(run, "--as-of", "WHEN", UsageTexts.AsOf);
    private readonly DateTimeOffset _clock = Seconds(run.Terminal.Time.GetUtcNow());

    public void AddTo(Command command) => command.Add(_option);

    /// <summary>Reads the option; an expression speaks of the fields and activities of a schema.</summary>
    public AsOf Read(ParseResult parsed, LeadSchema schema)
    {
        if (parsed.GetValue(_option) is not { } text)
        {
            return AsOf.At(_clock, _clock);
        }

        if (DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
        {
            return AsOf.At(instant, _clock);
        }

        return LeadExpression.TryParseNumber(text, schema, functions: null, out var expression, out var problems, NumericKind.Timestamp)
            ? AsOf.Expression(text, expression, schema, _clock)
            : throw run.BadArguments(UsageTexts.NotAsOf, text, problems[0].In(run.Language));
    }

    // What is printed can be given back as it stands.
    private static DateTimeOffset Seconds(DateTimeOffset clock) => clock.AddTicks(-(clock.Ticks % TimeSpan.TicksPerSecond));
}
