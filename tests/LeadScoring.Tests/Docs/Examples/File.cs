using LeadScoring;
using LeadScoring.Tests;

namespace DocExamples;

/// <summary>Stands in for <see cref="System.IO.File"/> in the examples: their paths start at the root of the repository.</summary>
internal static class File
{
    public static string ReadAllText(string path) => System.IO.File.ReadAllText(Repository.PathOf(path));
}

/// <summary>Stands in for <see cref="LeadScoring.Csv.CsvLeads"/> for the same reason.</summary>
internal static class CsvLeads
{
    public static LeadScoring.Csv.CsvLeads Open(string path, LeadSchema schema) => LeadScoring.Csv.CsvLeads.Open(Repository.PathOf(path), schema);
}
