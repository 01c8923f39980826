using System.Globalization;
using System.Text;

namespace DocExamples;

/// <summary>Stands in for <see cref="System.Console"/> in the examples, so that each example keeps what it prints.</summary>
internal static class Console
{
    private static readonly AsyncLocal<StringBuilder?> Printed = new();

    public static void WriteLine(object? value) => WriteLine(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

    public static void WriteLine(string text) => (Printed.Value ?? throw new InvalidOperationException("No example runs.")).Append(text).Append('\n');

    public static string Capture(Action example)
    {
        var printed = Printed.Value = new StringBuilder();
        example();
        Printed.Value = null;
        return printed.ToString();
    }
}
