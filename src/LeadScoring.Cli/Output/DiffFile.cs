using System.Globalization;
using System.Text.Json;
using LeadScoring.Cli.Comparison;
using LeadScoring.Cli.Input;

namespace LeadScoring.Cli.Output;

/// <summary>The file of old and new scores: a line for each lead that both playbooks can read, in the order of the list.</summary>
internal sealed class DiffFile : IDisposable
{
    private readonly TargetFile _target;
    private readonly StreamWriter _writer;
    private readonly CsvText? _csv; // null for JSON
    private bool _isFirst = true;

    private DiffFile(TargetFile target, ListForm leads, bool isJson)
    {
        (_target, _writer) = (target, isJson ? new StreamWriter(target.Stream, leaveOpen: true) : CsvFiles.WriterOf(target, leads));
        if (!isJson)
        {
            _csv = new CsvText(_writer, leads.Separator);
            _csv.WriteRow(["row", "id", "old_score", "new_score", "change", "old_tier", "new_tier"]);
        }
    }

    public static DiffFile Create(string path, ListForm leads, ToolRun run, params IEnumerable<string> inputs)
    {
        var isJson = ScoreFile.IsJson(path, run);
        return new DiffFile(TargetFile.Create(path, run, inputs), leads, isJson);
    }

    public void Write(Move move)
    {
        if (_csv is null)
        {
            _writer.Write(_isFirst ? "[\n" : ",\n");
            _writer.Write(JsonText.LineOf(json => WriteMembers(json, move)));
            _isFirst = false;
            return;
        }

        _csv.WriteRow(
        [
            move.Row.ToString(CultureInfo.InvariantCulture), move.Id, move.OldScore.ToString(), move.NewScore.ToString(), move.Change.ToString(),
            move.OldTier.Name, move.NewTier.Name,
        ]);
    }

    /// <summary>Ends the text; the file is then ready to be put in its place.</summary>
    public TargetFile Finish()
    {
        if (_csv is null)
        {
            _writer.Write(_isFirst ? "[]\n" : "\n]\n");
        }

        _writer.Flush();
        return _target;
    }

    public void Dispose() => _target.Dispose();

    private static void WriteMembers(Utf8JsonWriter json, Move move)
    {
        json.WriteString("id", move.Id);
        json.WriteNumber("row", move.Row);
        json.WriteNumber("oldScore", move.OldScore.ToDecimal());
        json.WriteNumber("newScore", move.NewScore.ToDecimal());
        json.WriteNumber("change", move.Change.ToDecimal());
        json.WriteString("oldTier", move.OldTier.Name);
        json.WriteString("newTier", move.NewTier.Name);
    }
}
