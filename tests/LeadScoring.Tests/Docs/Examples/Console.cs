using System.Globalization;
using System.Text;

namespace DocExamples;

/// <summary>Stands in for <see cref="System.Console"/> in the examples, so that each thread keeps what its example prints.</summary>
internal static class Console
{
    [ThreadStatic]
    private static StringBuilder? _printed;

    public static void WriteLine(object? value) => WriteLine(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

    public static void WriteLine(string text) => (_printed ?? throw new InvalidOperationException("No example runs on this thread.")).Append(text).Append('\n');

    public static string Capture(Action example)
    {
        _printed = new StringBuilder();
        example();
        var printed = _printed.ToString();
        _printed = null;
        return printed;
    }
}
