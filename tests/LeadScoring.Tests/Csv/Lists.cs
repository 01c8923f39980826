using System.Text;
using LeadScoring.Csv;

namespace LeadScoring.Tests.Csv;

/// <summary>Lead lists written in the test.</summary>
internal static class Lists
{
    public static LeadField Text(string name) => new(name, FieldType.Text);

    public static LeadField Number(string name) => new(name, FieldType.Number);

    public static LeadField Time(string name) => new(name, FieldType.Timestamp);

    public static CsvLeads Open(string text, params LeadField[] fields) => Open(text, options: null, fields);

    public static CsvLeads Open(string text, CsvOptions? options, params LeadField[] fields) => Open(Encoding.UTF8.GetBytes(text), options, fields);

    public static CsvLeads Open(byte[] bytes, CsvOptions? options, params LeadField[] fields) =>
        CsvLeads.Open(new MemoryStream(bytes), "leads.csv", new LeadSchema(fields), options);

    /// <summary>All rows, after a check that there are as many as were counted.</summary>
    public static CsvLead[] Rows(CsvLeads leads)
    {
        var rows = leads.Read().ToArray();
        Assert.Equal(leads.RowCount, rows.Length);
        Assert.Equal(Enumerable.Range(1, rows.Length).Select(row => (long)row), rows.Select(row => row.Row));
        Assert.All(rows, row => Assert.Equal(row.Record is null, row.Rejections.Count > 0));
        return rows;
    }

    public static CsvLead[] Rows(string text, params LeadField[] fields) => Rows(text, options: null, fields);

    public static CsvLead[] Rows(string text, CsvOptions? options, params LeadField[] fields)
    {
        using var leads = Open(text, options, fields);
        return Rows(leads);
    }

    /// <summary>Each row as <c>id: value, value</c>, or why it is rejected.</summary>
    public static string Print(IEnumerable<CsvLead> rows) => string.Join('\n', rows.Select(row => row.Record is { } lead
        ? $"{lead.Id}: {string.Join(", ", lead.Schema.Fields.Select(field => lead[field.Name]))}"
        : string.Join(" + ", row.Rejections.Select(rejection => $"{rejection.Field} {rejection.Reason}"))));

    public static string Print(string text, params LeadField[] fields) => Print(Rows(text, fields));

    public static string Print(string text, CsvOptions? options, params LeadField[] fields) => Print(Rows(text, options, fields));

    /// <summary>The one message with which a list is refused.</summary>
    public static string Refusal(string text, CsvOptions? options = null, params LeadField[] fields) => Refusal(() => Open(text, options, fields));

    public static string Refusal(Func<object> open) => Assert.Throws<LeadFormatException>(open).Message;

    public static string[] Warnings(string text, params LeadField[] fields)
    {
        using var leads = Open(text, fields);
        return [.. leads.Warnings.Select(warning => warning.ToString())];
    }
}
