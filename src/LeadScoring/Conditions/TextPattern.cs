using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace LeadScoring.Conditions;

/// <summary>What is wrong with a pattern, and where in it.</summary>
internal sealed record TextPatternProblem(DiagnosticText Text, int Offset, int Length, Sequence<string> Arguments);

/// <summary>The patterns of <c>matches</c>: a subset of RE2, matched somewhere in the text, in time proportional to it.</summary>
/// <remarks>
/// Characters are code points. <c>\d \w \s</c> and the POSIX classes are ASCII, <c>.</c> is anything but a line feed, <c>^</c> and <c>$</c> are the ends
/// of the text and not of a line. Ignoring case means what it means for <c>==</c>. Look-around, back-references, <c>\b</c>, <c>\p{…}</c> and options other than a
/// leading <c>(?i)</c> are refused. The whole subset is written down in <c>docs/expressions.md</c>.
/// </remarks>
internal static class TextPattern
{
    private const int PruneAt = 4_096;

    // Patterns are shared by all who use them and go when the last one goes: a host may keep thousands of playbooks.
    private static readonly ConcurrentDictionary<string, WeakReference<Regex>> Exact = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, WeakReference<Regex>> IgnoreCase = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the pattern, or null.</summary>
    public static TextPatternProblem? Check(string pattern) => PatternTranslator.Translate(pattern, TextMode.Exact, out _);

    /// <summary>The pattern, built at first use and shared; safe for concurrent use.</summary>
    /// <exception cref="ArgumentException">The pattern is outside the subset.</exception>
    public static Regex Of(string pattern, TextMode mode)
    {
        var cache = mode == TextMode.Exact ? Exact : IgnoreCase;
        if (cache.TryGetValue(pattern, out var reference) && reference.TryGetTarget(out var known))
        {
            return known;
        }

        var problem = PatternTranslator.Translate(pattern, mode, out var translated);
        if (problem is not null)
        {
            throw new ArgumentException(problem.Text.Format(Language.English, problem.Arguments), nameof(pattern));
        }

        var regex = new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);
        if (cache.Count >= PruneAt)
        {
            Prune(cache);
        }

        // Of two threads that build the same pattern, either may win; both patterns are right.
        cache[pattern] = new WeakReference<Regex>(regex);
        return regex;
    }

    private static void Prune(ConcurrentDictionary<string, WeakReference<Regex>> cache)
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
