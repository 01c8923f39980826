using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using LeadScoring.Cli.Commands;

namespace LeadScoring.Cli;

/// <summary>Help and version in the user's language.</summary>
internal static class Help
{
    public static void Replace(RootCommand root, ToolRun run)
    {
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption:
                    option.Description = run.In(UsageTexts.Help);
                    option.Action = new HelpWriter(run);
                    break;
                case VersionOption:
                    option.Description = run.In(UsageTexts.Version);
                    option.Action = new VersionWriter(run.Terminal.Out);
                    break;
            }
        }

        root.SetAction(parsed => new HelpWriter(run).Invoke(parsed));
    }
}

/// <summary>Prints the version.</summary>
internal sealed class VersionWriter(TextWriter output) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        output.WriteLine(LeadScoreTool.Version);
        return ExitCode.Done;
    }
}

/// <summary>Prints what a command does, what it takes, and what its exit codes mean.</summary>
internal sealed class HelpWriter(ToolRun run) : SynchronousCommandLineAction
{
    private readonly TextWriter _out = run.Terminal.Out;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var root = parseResult.RootCommandResult.Command;
        _out.WriteLine(command.Description);
        _out.WriteLine();
        _out.WriteLine($"  {Arguments.UsageOf(command)} {run.In(command is RootCommand ? UsageTexts.CommandAndOptions : UsageTexts.SomeOptions)}");
        Write(UsageTexts.Commands, command.Subcommands.Select(item => (item.Name, item.Description)));
        Write(UsageTexts.ArgumentsTitle, command.Arguments.Select(item => (item.Name, item.Description)));
        var options = command == root ? command.Options : command.Options.Concat(root.Options.Where(option => option.Recursive));
        Write(UsageTexts.Options, options.Select(option => (SpellingOf(option), option.Description)));
        Write(UsageTexts.ExitCodes, UsageTexts.Codes.Select(item => (item.Code, (string?)run.In(item.Text))));
        return ExitCode.Done;
    }

    private static string SpellingOf(Option option) =>
        string.Join(", ", option.Aliases.Where(alias => alias is ['-', not '?']).Order(StringComparer.Ordinal).Append(option.Name))
            + (option.HelpName is { } value ? $" {value}" : "");

    private void Write(Say title, IEnumerable<(string Name, string? Text)> items)
    {
        var lines = items.ToList();
        if (lines.Count == 0)
        {
            return;
        }

        var width = lines.Max(line => line.Name.Length);
        _out.WriteLine();
        _out.WriteLine(run.In(title));
        foreach (var (name, text) in lines)
        {
            _out.WriteLine($"  {name.PadRight(width)}  {text}");
        }
    }
}
