using System.CommandLine;
using LeadScoring.Cli.Input;
using LeadScoring.Cli.Output;
using LeadScoring.Cli.Starter;
using LeadScoring.Csv;

namespace LeadScoring.Cli.Commands;

/// <summary><c>leadscore new</c>: writes a playbook to start from, made from the columns of a list.</summary>
internal sealed class NewCommand
{
    private const int MostRows = 1_000_000; // the different values of this many rows are kept in memory

    private readonly ToolRun _run;
    private readonly Argument<string?> _leads;
    private readonly Option<string?> _output;
    private readonly Option<bool> _force;
    private readonly LeadFileOptions _file;

    private NewCommand(ToolRun run)
    {
        _run = run;
        _leads = Arguments.Named(run, "LEADS.csv", UsageTexts.Leads);
        _output = Arguments.Option(run, "--output", "FILE", UsageTexts.NewOutput, "-o");
        _force = Arguments.Switch(run, "--force", UsageTexts.Force);
        _file = new LeadFileOptions(run);
    }

    public static Command Make(ToolRun run)
    {
        var make = new NewCommand(run);
        var command = new Command("new", run.In(UsageTexts.New)) { make._leads, make._output, make._force };
        make._file.AddTo(command);
        command.SetAction(make.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (path, output, options) = (parsed.Needed(_leads, _run), parsed.GetValue(_output), _file.Read(parsed));
        if (output is not null && File.Exists(output) && !InputFile.IsSame(output, path) && !parsed.GetValue(_force))
        {
            throw _run.BadArguments(ErrorTexts.PlaybookExists, output);
        }

        var profile = LeadFile.TryOpen(path, _run, stream =>
        {
            using (stream)
            {
                return CsvSchema.Profile(stream, path, options, MostRows);
            }
        });
        foreach (var warning in profile.Warnings)
        {
            _run.Warn(path, warning);
        }

        var playbook = new StarterPlaybook(profile, _run.Language);
        if (profile.UnreadableRows > 0)
        {
            _run.Note(ReportTexts.NewUnreadable, path, profile.UnreadableRows);
        }

        if (playbook.LeftOut.Count > 0)
        {
            _run.Note(ReportTexts.NewLeftOut, path, string.Join(", ", playbook.LeftOut));
        }

        if (playbook.RuleCount == 0)
        {
            throw _run.BadInput(ErrorTexts.NoColumns, path);
        }

        var text = playbook.Write();
        _run.Cancellation.ThrowIfCancellationRequested();
        if (output is null)
        {
            _run.Terminal.Out.Write(text);
            return ExitCode.Done;
        }

        TargetFile.WriteAll(output, text, _run, path);
        _run.Print(ReportTexts.NewWritten, output, playbook.RuleCount, playbook.FieldCount, playbook.OtherFieldCount);
        _run.Print(ReportTexts.NewNext, output, path);
        return ExitCode.Done;
    }
}
