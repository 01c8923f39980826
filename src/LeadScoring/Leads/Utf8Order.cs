namespace LeadScoring.Leads;

/// <summary>The order of texts by their UTF-8 bytes: what breaks the last ties, on every machine alike.</summary>
internal static class Utf8Order
{
    /// <summary>Below 0 when the first comes first; a missing text comes before all others.</summary>
    public static int Compare(string? a, string? b)
    {
        if (a is null || b is null)
        {
            return a is null ? b is null ? 0 : -1 : 1;
        }

        var at = a.AsSpan().CommonPrefixLength(b);
        return at == a.Length || at == b.Length ? a.Length.CompareTo(b.Length) : Rank(a[at]).CompareTo(Rank(b[at]));
    }

    // In UTF-16 surrogates stand below U+E000 to U+FFFF; what they spell stands above.
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
