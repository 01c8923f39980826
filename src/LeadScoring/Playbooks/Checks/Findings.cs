using LeadScoring.Playbooks.Sections;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Collects what the sections find, each with the place of the part that it is about.</summary>
internal sealed class Findings
{
    private readonly Playbook _playbook;
    private readonly List<Diagnostic> _found = [];

    private Findings(Playbook playbook)
    {
        _playbook = playbook;
        Outcomes = new OutcomeFinder(playbook.Schema, new Effort());
        Ranges = new RangeFinder(Outcomes);
    }

    /// <summary>Finds the answers that conditions may give.</summary>
    public OutcomeFinder Outcomes { get; }

    /// <summary>Finds bounds of points.</summary>
    public RangeFinder Ranges { get; }

    public static Sequence<Diagnostic> Of(Playbook playbook)
    {
        var findings = new Findings(playbook);
        foreach (var section in PlaybookSection.All)
        {
            section.Check(playbook, findings);
        }

        return [.. findings._found.OrderBy(found => found.Position)];
    }

    public SourcePosition PositionOf(object part) => _playbook.PositionOf(part);

    public void Add(object part, DiagnosticText text, params ReadOnlySpan<string> arguments) =>
        _found.Add(new Diagnostic(text, PositionOf(part), arguments) { Severity = Severity.Warning });
}
