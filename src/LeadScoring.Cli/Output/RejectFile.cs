using System.Globalization;
using LeadScoring.Cli.Input;

namespace LeadScoring.Cli.Output;

/// <summary>The rows that could not be scored, one line each, with the reasons in front and the original cells behind them.</summary>
internal sealed class RejectFile : IDisposable
{
    private readonly LeadFile _leads;
    private readonly ToolRun _run;
    private readonly string _path;
    private readonly IEnumerable<string> _inputs;
    private readonly bool _isAsked;
    private TargetFile? _target; // made with the first row
    private StreamWriter? _writer;
    private CsvText? _csv;

    private RejectFile(string path, bool isAsked, LeadFile leads, ToolRun run, IEnumerable<string> inputs) =>
        (_path, _isAsked, _leads, _run, _inputs) = (path, isAsked, leads, run, inputs);

    /// <summary>Where the file is, or null when there is none.</summary>
    public string? Path => _target is null ? null : _path;

    /// <summary>Plans a file: one that was asked for is always written, one beside the output only when there are rejected rows, and none without an output.</summary>
    public static RejectFile? Plan(string? asked, string? output, LeadFile leads, ToolRun run, string playbook)
    {
        var path = asked ?? (output is null ? null : Beside(output, leads.Path));
        if (path is null)
        {
            return null;
        }

        string[] inputs = [playbook, leads.Path, .. output is null ? Array.Empty<string>() : [output]];
        TargetFile.CheckPath(path, run, inputs);
        var file = new RejectFile(path, asked is not null, leads, run, inputs);
        if (file._isAsked)
        {
            file.Open();
        }

        return file;
    }

    public void Write(Reject reject)
    {
        Open();
        _csv!.WriteRow(
        [
            reject.Row.ToString(CultureInfo.InvariantCulture), reject.Line.ToString(CultureInfo.InvariantCulture), reject.Fields, reject.Reasons, .. reject.Cells,
        ]);
    }

    /// <summary>Puts the file in its place. One that an earlier run left stays as it is: somebody may be correcting it.</summary>
    public void Complete()
    {
        _writer?.Flush();
        _target?.Complete();
    }

    public void Dispose() => _target?.Dispose();

    private static string Beside(string output, string leads) => System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(output) ?? "", System.IO.Path.GetFileNameWithoutExtension(leads) + ".rejects.csv");

    private void Open()
    {
        if (_target is null)
        {
            _target = TargetFile.Create(_path, _run, _inputs);
            _writer = CsvFiles.WriterOf(_target, _leads);
            _csv = new CsvText(_writer, _leads.Separator);
            _csv.WriteRow([.. CsvFiles.NamesBeside(_leads.Columns, "row", "line", "field", "reason"), .. _leads.Columns]);
        }
    }
}
