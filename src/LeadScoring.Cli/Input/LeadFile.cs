using System.Globalization;
using LeadScoring.Csv;

namespace LeadScoring.Cli.Input;

/// <summary>A lead list that is read row by row.</summary>
internal sealed class LeadFile : IDisposable
{
    private readonly CsvLeads _leads;
    private readonly Stream _stream;
    private readonly ToolRun _run;

    private LeadFile(string path, CsvLeads leads, Stream stream, ToolRun run)
    {
        (_leads, _stream, _run) = (leads, stream, run);
        Form = new ListForm(path, leads.Columns, leads.Separator, ListForm.IsForeignTo(leads.Encoding));
    }

    public ListForm Form { get; }

    public string Path => Form.Path;

    /// <summary>The name of the ids' column, or null when the row numbers are the ids.</summary>
    public string? IdName => _leads.IdColumn;

    /// <summary>Whether the ids are about persons, so that messages do not show them.</summary>
    public bool HasPersonalIds => _leads.HasPersonalIds;

    public long RowCount => _leads.RowCount;

    /// <summary>The place of the ids' column, or −1 when the row numbers are the ids.</summary>
    public int IdColumn => _leads.IdColumn is { } name ? _leads.Columns.ToList().IndexOf(name) : -1;

    /// <summary>How many warnings <see cref="Open"/> printed.</summary>
    public int Warnings => _leads.Warnings.Count;

    /// <summary>Opens a list for the fields of a schema; what is odd about it goes to the errors as warnings.</summary>
    public static LeadFile Open(string path, LeadSchema schema, CsvOptions options, ToolRun run)
    {
        var leads = TryOpen(path, run, stream => new LeadFile(path, CsvLeads.Open(stream, path, schema, options), stream, run));
        foreach (var warning in leads._leads.Warnings)
        {
            run.Warn(path, warning);
        }

        return leads;
    }

    /// <summary>Opens a list; one that is not there, or cannot be used, becomes lines for the user.</summary>
    /// <param name="path">The list.</param>
    /// <param name="run">What it is read for.</param>
    /// <param name="open">Goes over the list, and closes it some time; it is closed already when this fails.</param>
    public static T TryOpen<T>(string path, ToolRun run, Func<Stream, T> open)
    {
        InputFile.CheckExists(path, run);
        return Try(path, run, () =>
        {
            var stream = new ListStream(path, run.Cancellation);
            try
            {
                return open(stream);
            }
            catch
            {
                stream.Dispose();
                throw;
            }
        });
    }

    /// <summary>Goes over the rows of a list, with progress on a person's screen.</summary>
    public static IEnumerable<T> Rows<T>(IEnumerable<T> list, string path, long rowCount, ToolRun run)
    {
        using var rows = list.GetEnumerator();
        Func<bool> next = rows.MoveNext;
        var progress = new RowProgress(path, rowCount, run);
        while (Try(path, run, next))
        {
            progress.Next();
            yield return rows.Current;
        }

        progress.End();
    }

    /// <summary>The rows, in the order of the file.</summary>
    public IEnumerable<CsvLead> Read() => Rows(_leads.Read(), Path, _leads.RowCount, _run);

    /// <summary>The rows in tables, in the order of the file, without progress: that is for the thread that prints.</summary>
    /// <param name="activities">What the leads did, if there is a list of it.</param>
    public IEnumerable<LeadBatch> ReadBatches(ActivityFile? activities)
    {
        var did = new List<LeadRecord>();
        Action<LeadRecord>? addActivities = activities is null ? null : lead =>
        {
            activities.GiveTo(lead);
            did.Add(lead);
        };
        using var tables = _leads.ReadTables(addActivities: addActivities).GetEnumerator();
        Func<bool> next = tables.MoveNext;
        while (Try(Path, _run, next))
        {
            yield return new LeadBatch(tables.Current, [.. did]);
            did.Clear();
        }
    }

    /// <summary>The ids of all rows that have one, those that cannot be read otherwise, too: when they are corrected, their activities are theirs.</summary>
    public HashSet<string> ReadIds()
    {
        var (ids, column) = (new HashSet<string>(StringComparer.Ordinal), IdColumn);
        foreach (var lead in Read())
        {
            if (lead.Record?.Id is { } id)
            {
                ids.Add(id);
            }
            else if (column < 0)
            {
                ids.Add(lead.Row.ToString(CultureInfo.InvariantCulture));
            }
            else if (column < lead.Cells.Count)
            {
                ids.Add(lead.Cells[column]);
            }
        }

        return ids;
    }

    public void Dispose()
    {
        _leads.Dispose();
        _stream.Dispose();
    }

    // Runs for every row or table, so that it does not look whether the file is still there.
    private static T Try<T>(string path, ToolRun run, Func<T> work)
    {
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
}
