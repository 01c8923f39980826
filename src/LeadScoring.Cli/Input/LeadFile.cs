using LeadScoring.Csv;

namespace LeadScoring.Cli.Input;

/// <summary>A lead list that is read row by row, with progress on a person's screen.</summary>
internal sealed class LeadFile : IDisposable
{
    private const int RowsBetweenProgress = 10_000;

    private readonly CsvLeads _leads;
    private readonly ToolRun _run;

    private LeadFile(string path, CsvLeads leads, ToolRun run) => (Path, _leads, _run) = (path, leads, run);

    public string Path { get; }

    public IReadOnlyList<string> Columns => _leads.Columns;

    /// <summary>The place of the ids' column, or −1 when the row numbers are the ids.</summary>
    public int IdColumn => _leads.IdColumn is { } name ? _leads.Columns.ToList().IndexOf(name) : -1;

    public char Separator => _leads.Separator;

    /// <summary>Whether the list is in another encoding than UTF-8, as those of spreadsheets often are.</summary>
    public bool IsForeign => _leads.Encoding.CodePage != System.Text.Encoding.UTF8.CodePage;

    /// <summary>How many warnings <see cref="Open"/> printed.</summary>
    public int Warnings => _leads.Warnings.Count;

    /// <summary>Opens a list for the fields of a schema; what is odd about it goes to the errors as warnings.</summary>
    public static LeadFile Open(string path, LeadSchema schema, CsvOptions options, ToolRun run)
    {
        var leads = Try(path, run, () => CsvLeads.Open(path, schema, options));
        foreach (var warning in leads.Warnings)
        {
            run.Warn(path, warning);
        }

        return new LeadFile(path, leads, run);
    }

    /// <summary>Works on a list; a list that cannot be used becomes lines for the user.</summary>
    public static T Try<T>(string path, ToolRun run, Func<T> work)
    {
        InputFile.CheckExists(path, run);
        try
        {
            return work();
        }
        catch (LeadFormatException exception)
        {
            throw new ToolException(ExitCode.BadInput, [.. exception.Diagnostics.Select(problem => run.LineOf(path, problem))]);
        }
        catch (Exception exception) when (InputFile.IsOfFiles(exception))
        {
            throw InputFile.CannotRead(path, exception, run);
        }
    }

    /// <summary>The rows, in the order of the file.</summary>
    public IEnumerable<CsvLead> Read()
    {
        using var rows = _leads.Read().GetEnumerator();
        var count = 0L;
        while (Try(Path, _run, rows.MoveNext))
        {
            _run.Cancellation.ThrowIfCancellationRequested();
            if (++count % RowsBetweenProgress == 0)
            {
                ShowProgress($"\r{_run.In(ReportTexts.Progress, count, _leads.RowCount)}");
            }

            yield return rows.Current;
        }

        if (count >= RowsBetweenProgress)
        {
            ShowProgress("\r\u001b[K");
        }

        if (count != _leads.RowCount)
        {
            throw _run.BadInput(ErrorTexts.ListChanged, Path);
        }
    }

    public void Dispose() => _leads.Dispose();

    private void ShowProgress(string text)
    {
        if (_run.Terminal.ShowsProgress)
        {
            _run.Terminal.Error.Write(text);
        }
    }
}
