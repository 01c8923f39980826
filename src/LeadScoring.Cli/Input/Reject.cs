using LeadScoring.Csv;
using LeadScoring.Results;

namespace LeadScoring.Cli.Input;

/// <summary>A row of leads or activities that could not be used, and why.</summary>
/// <param name="Row">The row among the leads or activities, from 1.</param>
/// <param name="Line">The line of the file on which the row starts.</param>
/// <param name="Fields">The fields, or rules, that are to blame; empty when it is the row as a whole.</param>
/// <param name="Reasons">Why, in the user's language.</param>
/// <param name="Cells">The cells as they were read.</param>
internal sealed record Reject(long Row, long Line, string Fields, string Reasons, IReadOnlyList<string> Cells)
{
    /// <summary>The reasons as they may be shown on a console, without values of personal fields.</summary>
    public required string Shown { get; init; }

    public static Reject Of(CsvLead lead, LeadSchema schema, Language language) => new(
        lead.Row,
        lead.Line,
        string.Join("; ", lead.Rejections.Select(rejection => rejection.Field)),
        string.Join("; ", lead.Rejections.Select(rejection => rejection.Reason.In(language))),
        lead.Cells)
    {
        Shown = string.Join("; ", lead.Rejections.Select(rejection => schema.Find(rejection.Field) is { IsPersonal: true } && !IsAboutTheId(rejection)
            ? ReportTexts.PersonalReject.In(language, rejection.Field, rejection.Reason.Code)
            : rejection.Reason.In(language))),
    };

    /// <summary>A row that is no activity.</summary>
    public static Reject Of(CsvActivity activity, Language language)
    {
        var reasons = string.Join("; ", activity.Rejections.Select(rejection => rejection.Reason.In(language)));
        return new Reject(activity.Row, activity.Line, string.Join("; ", activity.Rejections.Select(rejection => rejection.Field)), reasons, activity.Cells)
        {
            Shown = reasons, // values of personal attributes are not in them
        };
    }

    /// <summary>A lead that was read but has no instant at which it is looked at.</summary>
    public static Reject Of(CsvLead lead, string reason) => new(lead.Row, lead.Line, "--as-of", reason, lead.Cells) { Shown = reason };

    /// <summary>A lead that was read but for which rules cannot be evaluated.</summary>
    public static Reject Of(CsvLead lead, Explanation explanation, Language language)
    {
        var faults = explanation.Lines.Where(line => line.Outcome == LineOutcome.Fault).Select(line => (line.Name, Reason: line.Fault!.In(language))).ToList();
        return new Reject(
            lead.Row,
            lead.Line,
            string.Join("; ", faults.Select(fault => fault.Name)),
            string.Join("; ", faults.Select(fault => fault.Reason)),
            lead.Cells)
        {
            Shown = string.Join("; ", faults.Select(fault => $"{fault.Name}: {fault.Reason}")),
        };
    }

    // Such reasons do not tell an id that is personal.
    private static bool IsAboutTheId(CsvRejection rejection) => rejection.Reason.Code is "LS5043" or "LS5044" or "LS5045";
}
