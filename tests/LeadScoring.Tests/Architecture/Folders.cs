namespace LeadScoring.Tests.Architecture;

/// <summary>The folders of src/LeadScoring, and which of them the types of each may use.</summary>
internal static class Folders
{
    /// <summary>A folder may always use itself. A row uses rows above it only, so there is no cycle.</summary>
    public static readonly (string Folder, string[] MayUse)[] Table =
    [
        ("root", []),
        ("Leads", ["root"]),
        ("Conditions", ["root", "Leads"]),
        ("Models", ["root", "Leads", "Conditions"]),
        ("Expressions", ["root", "Leads", "Conditions", "Models"]), // its sentences are extension methods on the builders
        ("Results", ["root", "Leads", "Conditions", "Models"]),
        ("Calendars", ["root", "Leads"]),
        ("Tiers", ["root", "Leads", "Conditions", "Models", "Results"]),
        ("Assignment", ["root", "Leads", "Conditions", "Models", "Results", "Calendars", "Tiers"]),
        ("Plans", ["root", "Leads", "Conditions", "Models", "Results"]),
        ("Scoring", ["root", "Leads", "Conditions", "Models", "Results", "Tiers", "Plans"]),
        ("Bulk", ["root", "Leads", "Conditions", "Models", "Results", "Tiers", "Plans"]),
        ("Playbooks", ["root", "Leads", "Conditions", "Models", "Expressions", "Results", "Calendars", "Tiers"]),
    ];

    /// <summary>
    /// Types in the namespace LeadScoring: what one <c>using LeadScoring;</c> brings, and the folder each of them stands in.
    /// Sorted by name; adding a type to the front door means adding it here.
    /// </summary>
    public static readonly (string Type, string Folder)[] FrontDoor =
    [
        ("ActivityType", "Leads"),
        ("BulkScorer", "Bulk"),
        ("BulkScorer<T>", "Bulk"),
        ("BusinessCalendar", "Calendars"),
        ("DateOrder", "Leads"),
        ("Diagnostic", "root"),
        ("DiagnosticText", "root"),
        ("ExpressionSentences", "Expressions"),
        ("FieldType", "Leads"),
        ("Language", "root"),
        ("LeadActivity", "Leads"),
        ("LeadActivityColumns", "Leads"),
        ("LeadBinding", "Leads"),
        ("LeadBinding<T>", "Leads"),
        ("LeadColumn", "Leads"),
        ("LeadFaultException", "Results"),
        ("LeadField", "Leads"),
        ("LeadFormatException", "root"),
        ("LeadReader<T>", "Leads"),
        ("LeadRecord", "Leads"),
        ("LeadRowWriter", "Leads"),
        ("LeadSchema", "Leads"),
        ("LeadTable", "Leads"),
        ("LeadTableBuilder<T>", "Leads"),
        ("LeadValue", "Leads"),
        ("NearestName", "root"),
        ("PlainText", "root"),
        ("Playbook", "Playbooks"),
        ("Points", "root"),
        ("PowerOfTwo", "root"),
        ("Score", "Results"),
        ("Scorer", "Scoring"),
        ("Scorer<T>", "Scoring"),
        ("ScoringModel", "Models"),
        ("Sequence", "root"),
        ("Sequence<T>", "root"),
        ("Severity", "root"),
        ("SourcePosition", "root"),
        ("TextMode", "Leads"),
        ("TextModes", "Leads"),
        ("TierLadder", "Tiers"),
        ("TierTracker", "Tiers"),
    ];

    public static bool Allows(string from, string to) =>
        from == to || Table.Any(row => row.Folder == from && row.MayUse.Contains(to));
}
