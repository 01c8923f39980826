using System.Text;
using LeadScoring.Cli.Input;

namespace LeadScoring.Cli.Output;

/// <summary>What the CSV files that the tool writes have in common.</summary>
internal static class CsvFiles
{
    private const int BufferSize = 64 * 1024;

    /// <summary>UTF-8; with a byte order mark when the list was in another encoding, for the spreadsheet that it probably came from.</summary>
    public static StreamWriter WriterOf(TargetFile target, ListForm list) =>
        new(target.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: list.IsForeign), BufferSize, leaveOpen: true);

    /// <summary>Names for columns that are added to others; one that is taken gets a number.</summary>
    public static IReadOnlyList<string> NamesBeside(IReadOnlyList<string> columns, params IEnumerable<string> added)
    {
        var taken = new HashSet<string>(columns, StringComparer.OrdinalIgnoreCase);
        List<string> names = [];
        foreach (var name in added)
        {
            var free = name;
            for (var number = 2; !taken.Add(free); number++)
            {
                free = $"{name}_{number}";
            }

            names.Add(free);
        }

        return names;
    }
}
