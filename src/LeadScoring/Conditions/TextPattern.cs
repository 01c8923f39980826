using System.Collections.Concurrent;

namespace LeadScoring.Conditions;

/// <summary>What is wrong with a pattern, and where in it.</summary>
internal sealed record TextPatternProblem(DiagnosticText Text, int Offset, int Length, Sequence<string> Arguments);

/// <summary>The patterns of <c>matches</c>: a subset of RE2, looked for anywhere in the text, in time proportional to it. Safe for concurrent use.</summary>
/// <remarks>
/// Characters are code points. <c>\d \w \s</c> and the POSIX classes are ASCII, <c>.</c> is anything but a line feed, <c>^</c> and <c>$</c> are the ends
/// of the text and not of a line. Ignoring case means what it means for <c>==</c>. Look-around, back-references, <c>\b</c>, <c>\p{…}</c> and options other than a
/// leading <c>(?i)</c> are refused. The whole subset is written down in <c>docs/expressions.md</c>. The engine is our own: that of .NET takes seconds and many
/// megabytes for some patterns of a few dozen characters, and a host may let its tenants write patterns.
/// </remarks>
internal sealed class TextPattern
{
    private const int PruneAt = 4_096;

    // Patterns are shared by all who use them and go when the last one goes: a host may keep thousands of playbooks.
    private static readonly ConcurrentDictionary<string, WeakReference<TextPattern>> Exact = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, WeakReference<TextPattern>> IgnoreCase = new(StringComparer.Ordinal);

    private readonly PatternMatcher _matcher;

    private TextPattern(PatternNode root) => _matcher = new PatternMatcher(new PatternProgram(root));

    /// <summary>What is wrong with the pattern, or null.</summary>
    public static TextPatternProblem? Check(string pattern)
    {
        PatternReader.Read(pattern, TextMode.Exact, out var problem);
        return problem;
    }

    /// <summary>The pattern, built at first use and shared.</summary>
    /// <exception cref="ArgumentException">The pattern is outside the subset.</exception>
    public static TextPattern Of(string pattern, TextMode mode)
    {
        var cache = mode == TextMode.Exact ? Exact : IgnoreCase;
        if (cache.TryGetValue(pattern, out var reference) && reference.TryGetTarget(out var known))
        {
            return known;
        }

        var root = PatternReader.Read(pattern, mode, out var problem);
        if (root is null)
        {
            throw new ArgumentException(problem!.Text.Format(Language.English, problem.Arguments), nameof(pattern));
        }

        if (cache.Count >= PruneAt)
        {
            Prune(cache);
        }

        // Of two threads that build the same pattern, either may win; both patterns are right.
        var built = new TextPattern(root);
        cache[pattern] = new WeakReference<TextPattern>(built);
        return built;
    }

    /// <summary>Whether the pattern is found somewhere in the text.</summary>
    public bool IsMatch(ReadOnlySpan<char> text) => _matcher.IsMatch(text);

    private static void Prune(ConcurrentDictionary<string, WeakReference<TextPattern>> cache)
    {
        foreach (var entry in cache)
        {
            if (!entry.Value.TryGetTarget(out _))
            {
                cache.TryRemove(entry);
            }
        }
    }
}
