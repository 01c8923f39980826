namespace LeadScoring.Csv;

/// <summary>One row of a CSV file of activities: an activity of a lead, or the reasons why it is none.</summary>
/// <remarks>Stays valid when later rows are read.</remarks>
public sealed class CsvActivity
{
    internal CsvActivity(long row, long line, IReadOnlyList<string> cells, string leadId) => (Row, Line, Cells, LeadId) = (row, line, cells, leadId);

    /// <summary>The number of the row from 1; neither the header nor empty lines count.</summary>
    public long Row { get; }

    /// <summary>The line in which the row starts, from 1; a row with line breaks in quotes takes several.</summary>
    public long Line { get; }

    /// <summary>The texts as they stand in the file, without the quotes; more or fewer than the columns when the row was rejected for that.</summary>
    public IReadOnlyList<string> Cells { get; }

    /// <summary>The id of the lead as the row has it; empty when the row has none, or is rejected as a whole.</summary>
    public string LeadId { get; }

    /// <summary>The activity, or null when the row was rejected.</summary>
    public LeadActivity? Activity { get; internal init; }

    /// <summary>The attributes that have a value, by name.</summary>
    public IReadOnlyList<(string Attribute, LeadValue Value)> Attributes { get; internal init; } = [];

    /// <summary>Whether an earlier row told the same activity: the same lead and id, and all else the same. It counts once.</summary>
    public bool IsRepeat { get; internal init; }

    /// <summary>Everything that is wrong with the row; empty when it is an activity.</summary>
    public Sequence<CsvRejection> Rejections { get; internal init; } = [];
}
