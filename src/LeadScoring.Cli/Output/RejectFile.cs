using System.Globalization;
using LeadScoring.Cli.Input;

namespace LeadScoring.Cli.Output;

/// <summary>The rows of a list that could not be used, one line each, with the reasons in front and the original cells behind them.</summary>
internal sealed class RejectFile : IDisposable
{
    private readonly ListForm _list;
    private readonly ToolRun _run;
    private readonly string _path;
    private readonly IEnumerable<string> _inputs;
    private readonly bool _isAsked;
    private TargetFile? _target; // made with the first row
    private StreamWriter? _writer;
    private CsvText? _csv;

    private RejectFile(string path, bool isAsked, ListForm list, ToolRun run, IEnumerable<string> inputs) =>
        (_path, _isAsked, _list, _run, _inputs) = (path, isAsked, list, run, inputs);

    /// <summary>Where the file is to be, if there is one in the end.</summary>
    public string PlannedPath => _path;

    /// <summary>Where the file is, or null when there is none.</summary>
    public string? Path => _target is null ? null : _path;

    /// <summary>Plans a file: one that was asked for is always written, one beside the output only when there are rejected rows, and none without an output.</summary>
    public static RejectFile? Plan(string? asked, string? output, ListForm list, ToolRun run, params IEnumerable<string> inputs)
    {
        var path = asked ?? (output is null ? null : Beside(output, list.Path));
        return path is null ? null : Plan(path, asked is not null, output, list, run, inputs);
    }

    /// <summary>
    /// Plans the file for activities that goes with one for leads: <c>bad.csv</c>, which was asked for, has <c>bad.activities.csv</c> with it; where the
    /// lists have one name, that of activities has <c>list.activities.rejects.csv</c> beside the output.
    /// </summary>
    public static RejectFile? PlanActivities(string? asked, string? output, ListForm list, RejectFile? leads, ToolRun run, params IEnumerable<string> inputs)
    {
        if (leads is null)
        {
            return null;
        }

        var path = asked is not null ? System.IO.Path.ChangeExtension(asked, ".activities" + System.IO.Path.GetExtension(asked)) : Beside(output!, list.Path);
        path = InputFile.IsSame(path, leads.PlannedPath) ? Beside(output!, list.Path, ".activities") : path;
        return Plan(path, asked is not null, output, list, run, [.. inputs, leads.PlannedPath]);
    }

    public void Write(Reject reject)
    {
        Open();
        _csv!.WriteRow(
        [
            reject.Row.ToString(CultureInfo.InvariantCulture), reject.Line.ToString(CultureInfo.InvariantCulture), reject.Fields, reject.Reasons, .. reject.Cells,
        ]);
    }

    /// <summary>Ends the text; the file, if there is one, is then ready to be put in its place. One that an earlier run left stays as it is: somebody may be correcting it.</summary>
    public TargetFile? Finish()
    {
        _writer?.Flush();
        return _target;
    }

    public void Dispose() => _target?.Dispose();

    private static RejectFile Plan(string path, bool isAsked, string? output, ListForm list, ToolRun run, IEnumerable<string> inputs)
    {
        string[] taken = [.. inputs, list.Path, .. output is null ? Array.Empty<string>() : [output]];
        TargetFile.CheckPath(path, run, taken);
        var file = new RejectFile(path, isAsked, list, run, taken);
        if (file._isAsked)
        {
            file.Open();
        }

        return file;
    }

    private static string Beside(string output, string list, string kind = "") => System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(output) ?? "", $"{System.IO.Path.GetFileNameWithoutExtension(list)}{kind}.rejects.csv");

    private void Open()
    {
        if (_target is null)
        {
            _target = TargetFile.Create(_path, _run, _inputs);
            _writer = CsvFiles.WriterOf(_target, _list);
            _csv = new CsvText(_writer, _list.Separator);
            _csv.WriteRow([.. CsvFiles.NamesBeside(_list.Columns, "row", "line", "field", "reason"), .. _list.Columns]);
        }
    }
}
