using System.Globalization;
using LeadScoring.Cli.Input;
using LeadScoring.Cli.Reports;
using LeadScoring.Csv;
using LeadScoring.Tiers;

namespace LeadScoring.Cli.Output;

/// <summary>The file of scored leads, written while leads come in: one for each lead, in their order.</summary>
internal abstract class ScoreFile : IDisposable
{
    private readonly TargetFile _target;

    private protected ScoreFile(TargetFile target) => _target = target;

    /// <summary>Starts a file; the ending of its name says which kind.</summary>
    public static ScoreFile Create(string path, Playbook playbook, ListForm leads, AsOf asOf, ToolRun run, params IEnumerable<string> inputs)
    {
        var isJson = IsJson(path, run);
        var target = TargetFile.Create(path, run, inputs);
        return isJson ? new JsonScoreFile(target, asOf.IsOfEachLead) : new CsvScoreFile(target, playbook, leads, asOf.IsOfEachLead);
    }

    /// <summary>Whether a path asks for JSON; throws when it asks for neither JSON nor CSV.</summary>
    public static bool IsJson(string path, ToolRun run) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JSON" => true,
        ".CSV" => false,
        _ => throw run.BadArguments(UsageTexts.NotOutput, path),
    };

    /// <summary>Writes a lead.</summary>
    /// <param name="table">Where the lead stands.</param>
    /// <param name="lead">Its place there.</param>
    /// <param name="score">Its score.</param>
    /// <param name="tier">Its tier.</param>
    /// <param name="instant">When it was looked at; written when each lead has an instant of its own.</param>
    public abstract void Write(CsvTable table, int lead, in Score score, Tier tier, DateTimeOffset instant);

    /// <summary>Ends the text; the file is then ready to be put in its place.</summary>
    public TargetFile Finish()
    {
        WriteEnd();
        return _target;
    }

    public void Dispose() => _target.Dispose();

    private protected abstract void WriteEnd();

    /// <summary>The input's cells and behind them what the playbook says.</summary>
    private sealed class CsvScoreFile : ScoreFile
    {
        private const int MostTexts = 10_000;

        private readonly StreamWriter _writer;
        private readonly CsvText _csv;
        private readonly Dictionary<Points, string> _texts = [];
        private readonly bool _hasInstants;

        public CsvScoreFile(TargetFile target, Playbook playbook, ListForm leads, bool hasInstants)
            : base(target)
        {
            _hasInstants = hasInstants;
            _writer = CsvFiles.WriterOf(target, leads);
            _csv = new CsvText(_writer, leads.Separator);
            _csv.WriteRow(
            [
                .. leads.Columns,
                .. CsvFiles.NamesBeside(leads.Columns, ["score", .. playbook.Model.Dimensions.Select(dimension => dimension.Name), "tier", "faults", "gate", .. hasInstants ? ["as_of"] : Array.Empty<string>()]),
            ]);
        }

        public override void Write(CsvTable table, int lead, in Score score, Tier tier, DateTimeOffset instant)
        {
            _csv.WriteLine(table.LineOf(lead));
            _csv.AddCell(TextOf(score.Total));
            for (var i = 0; i < score.Model.Dimensions.Count; i++)
            {
                _csv.AddCell(TextOf(score[i]));
            }

            _csv.AddCell(tier.Name);
            _csv.AddCell(score.Faults == 0 ? "0" : score.Faults.ToString(CultureInfo.InvariantCulture));
            _csv.AddCell(score.Gate?.Name ?? "");
            if (_hasInstants)
            {
                _csv.AddCell(Tables.Text(instant));
            }

            _csv.EndLine();
        }

        // Most scores come again and again.
        private string TextOf(Points points)
        {
            if (!_texts.TryGetValue(points, out var text))
            {
                text = points.ToString();
                if (_texts.Count < MostTexts)
                {
                    _texts.Add(points, text);
                }
            }

            return text;
        }

        private protected override void WriteEnd() => _writer.Flush();
    }

    /// <summary>A list of objects, one on each line.</summary>
    private sealed class JsonScoreFile(TargetFile target, bool hasInstants) : ScoreFile(target)
    {
        private readonly StreamWriter _writer = new(target.Stream, leaveOpen: true);
        private bool _isFirst = true;

        public override void Write(CsvTable table, int lead, in Score score, Tier tier, DateTimeOffset instant)
        {
            var value = score;
            _writer.Write(_isFirst ? "[\n" : ",\n");
            _isFirst = false;
            _writer.Write(JsonText.LineOf(json =>
            {
                json.WriteString("id", table.Leads.IdOf(lead));
                json.WriteNumber("row", table.RowOf(lead));
                json.WriteNumber("score", value.Total.ToDecimal());
                JsonText.WriteDimensions(json, value);
                json.WriteString("tier", tier.Name);
                json.WriteNumber("faults", value.Faults);
                json.WriteString("gate", value.Gate?.Name);
                if (hasInstants)
                {
                    json.WriteString("asOf", Tables.Text(instant));
                }
            }));
        }

        private protected override void WriteEnd()
        {
            _writer.Write(_isFirst ? "[]\n" : "\n]\n");
            _writer.Flush();
        }
    }
}
