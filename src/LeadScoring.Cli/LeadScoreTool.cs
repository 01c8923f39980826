using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using LeadScoring.Cli.Commands;

namespace LeadScoring.Cli;

/// <summary>The tool: parses arguments, runs a command, turns whatever goes wrong into a line and an exit code.</summary>
internal sealed class LeadScoreTool(Terminal terminal)
{
    public static string Version { get; } =
        typeof(LeadScoreTool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Nobody reads a stack trace on a console.")]
    public int Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var run = new ToolRun(terminal, LanguageOption.In(arguments), cancellation);
        try
        {
            return Invoke(arguments, run);
        }
        catch (ToolException exception)
        {
            foreach (var line in exception.Lines)
            {
                terminal.Error.WriteLine(line);
            }

            return exception.ExitCode;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine($"leadscore: {run.In(ErrorTexts.Cancelled)}");
            return ExitCode.Cancelled;
        }
        catch (Exception exception)
        {
            terminal.Error.WriteLine($"leadscore: {run.In(ErrorTexts.Unforeseen, exception.GetType().Name, OneLine(exception.Message))}");
            return ExitCode.Failed;
        }
    }

    private static int Invoke(IReadOnlyList<string> arguments, ToolRun run)
    {
        var root = new RootCommand(run.In(UsageTexts.Tool))
        {
            LanguageOption.Make(run),
            ScoreCommand.Make(run),
            ExplainCommand.Make(run),
            TimelineCommand.Make(run),
            CheckCommand.Make(run),
            PlanCommand.Make(run),
            NewCommand.Make(run),
            DiffCommand.Make(run),
        };
        Help.Replace(root, run);
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        Arguments.Check(parsed, run);
        return parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = run.Terminal.Out,
            Error = run.Terminal.Error,
        });
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
