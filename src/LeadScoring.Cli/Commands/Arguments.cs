using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace LeadScoring.Cli.Commands;

/// <summary>Reads the command line and says, in the user's language, what is wrong with it.</summary>
internal static class Arguments
{
    public static Argument<string?> Named(ToolRun run, string name, Say description) =>
        new(name) { Arity = ArgumentArity.ZeroOrOne, Description = run.In(description) };

    public static Option<string?> Option(ToolRun run, string name, string value, Say description, params string[] aliases) =>
        new(name, aliases) { Arity = ArgumentArity.ExactlyOne, HelpName = value, Description = run.In(description) };

    public static Option<bool> Switch(ToolRun run, string name, Say description, params string[] aliases) =>
        new(name, aliases) { Arity = ArgumentArity.Zero, Description = run.In(description) };

    /// <summary>Throws for the first thing that is wrong with the command line as a whole; values are checked by those who read them.</summary>
    public static void Check(ParseResult parsed, ToolRun run)
    {
        if (parsed.Action is HelpWriter or VersionWriter)
        {
            return;
        }

        var command = parsed.CommandResult.Command;
        var given = command.Arguments.SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? []).Select(token => token.Value);
        var options = Options(parsed).ToList();
        if (given.Concat(parsed.UnmatchedTokens).FirstOrDefault(IsOption) is { } unknown)
        {
            throw Unknown(run, unknown.Split('=', ':')[0], options.Select(option => option.Name), UsageTexts.UnknownOption, UsageTexts.UnknownOptionNear);
        }

        foreach (var result in parsed.Errors.Select(error => error.SymbolResult).OfType<OptionResult>())
        {
            throw result.Tokens.Count == 0
                ? run.BadArguments(UsageTexts.ValueMissing, result.Option.Name, result.Option.HelpName ?? "")
                : run.BadArguments(UsageTexts.OptionTwice, result.Option.Name);
        }

        if (parsed.UnmatchedTokens is [var surplus, ..])
        {
            throw command is RootCommand
                ? Unknown(run, surplus, command.Subcommands.Select(item => item.Name), UsageTexts.UnknownCommand, UsageTexts.UnknownCommandNear)
                : run.BadArguments(UsageTexts.TooMuch, surplus, UsageOf(command));
        }

        if (parsed.Errors.Count > 0)
        {
            throw run.BadArguments(UsageTexts.Other, parsed.Errors[0].Message);
        }

        LanguageOption.Check(parsed, run);
    }

    /// <summary>The value of an argument that must be there.</summary>
    public static string Needed(this ParseResult parsed, Argument<string?> argument, ToolRun run) =>
        parsed.GetValue(argument) is { Length: > 0 } value
            ? value
            : throw run.BadArguments(UsageTexts.ArgumentMissing, argument.Name, UsageOf(parsed.CommandResult.Command));

    /// <summary>The value of an option that must be there.</summary>
    public static string Needed(this ParseResult parsed, Option<string?> option, ToolRun run) =>
        parsed.GetValue(option) ?? throw run.BadArguments(UsageTexts.OptionMissing, option.Name, option.HelpName ?? "", UsageOf(parsed.CommandResult.Command));

    public static int Count(this ParseResult parsed, Option<string?> option, int usual, ToolRun run)
    {
        if (parsed.GetValue(option) is not { } text)
        {
            return usual;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw run.BadArguments(UsageTexts.NotCount, option.Name, text);
    }

    /// <summary>How the command is called, without its options.</summary>
    public static string UsageOf(Command command) =>
        command is RootCommand ? "leadscore" : string.Join(' ', ["leadscore", command.Name, .. command.Arguments.Select(argument => argument.Name)]);

    private static IEnumerable<Option> Options(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive));

    private static bool IsOption(string text) => text.Length > 1 && text[0] == '-';

    private static ToolException Unknown(ToolRun run, string written, IEnumerable<string> known, Say text, Say textNear) =>
        NearestName.Of(written, known) is { } near ? run.BadArguments(textNear, written, near) : run.BadArguments(text, written);
}
