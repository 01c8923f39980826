namespace LeadScoring.Cli.Input;

/// <summary>Shows on a person's screen how many rows of a list are done, and sees to it that they are as many as there were.</summary>
internal sealed class RowProgress(string path, long rowCount, ToolRun run)
{
    private const int RowsBetween = 10_000;

    private long _count;

    /// <summary>One row more.</summary>
    public void Next()
    {
        run.Cancellation.ThrowIfCancellationRequested();
        if (++_count % RowsBetween == 0)
        {
            run.ShowProgress($"\r{run.In(ReportTexts.Progress, _count, rowCount)}");
        }
    }

    /// <summary>No more rows.</summary>
    public void End()
    {
        if (_count >= RowsBetween)
        {
            run.ShowProgress("\r\u001b[K");
        }

        if (_count != rowCount)
        {
            throw run.BadInput(ErrorTexts.ListChanged, path);
        }
    }
}
