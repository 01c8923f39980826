namespace LeadScoring.Csv;

/// <summary>Rows of a CSV file that follow each other: the leads as a table, and the rows that are none.</summary>
/// <remarks>Every row is in one of the two, in the order of the file. Stays valid when later rows are read. Immutable; safe for concurrent use.</remarks>
public sealed class CsvTable
{
    private readonly CsvLines? _lines; // of the leads

    internal CsvTable(long firstRow, LeadTable leads, Sequence<CsvLead> rejected, CsvLines? lines) =>
        (FirstRow, Leads, Rejected, _lines) = (firstRow, leads, rejected, lines);

    /// <summary>The number of the first row in the file, from 1.</summary>
    public long FirstRow { get; }

    /// <summary>How many rows there are, leads and others.</summary>
    public long RowCount => Leads.Count + Rejected.Count;

    /// <summary>The leads, with their ids.</summary>
    public LeadTable Leads { get; }

    /// <summary>The rows that are no leads, with their reasons.</summary>
    public Sequence<CsvLead> Rejected { get; }

    /// <summary>The number in the file of the row in which a lead stands, from 1.</summary>
    /// <param name="lead">The lead's row in <see cref="Leads"/>, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public long RowOf(int lead)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lead);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lead, Leads.Count);
        var (before, most) = (0, Rejected.Count); // how many rejected rows stand before the lead
        while (before < most)
        {
            var middle = (before + most) / 2;
            (before, most) = Rejected[middle].Row - FirstRow - middle <= lead ? (middle + 1, most) : (before, middle);
        }

        return FirstRow + lead + before;
    }

    /// <summary>The cells of a lead as a line of UTF-8 after RFC 4180: with the separator of the file, quotes only where there must be some, and without a line break at the end.</summary>
    /// <param name="lead">The lead's row in <see cref="Leads"/>, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="InvalidOperationException">The table is one of <see cref="CsvLeads.ReadTable"/>, which keeps no texts.</exception>
    public ReadOnlySpan<byte> LineOf(int lead) => Lines.Of(lead);

    /// <summary>A lead as <see cref="CsvLeads.Read"/> gives it.</summary>
    /// <param name="lead">The lead's row in <see cref="Leads"/>, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="InvalidOperationException">The table is one of <see cref="CsvLeads.ReadTable"/>, which keeps no texts.</exception>
    public CsvLead LeadAt(int lead) => new(RowOf(lead), Lines.NumberOf(lead), Lines.Of(lead).ToArray(), Lines.Separator, Leads.LeadAt(lead), []);

    private CsvLines Lines => _lines ?? throw new InvalidOperationException("A table of the whole file keeps no texts; those of ReadTables do.");
}
