namespace LeadScoring;

/// <summary>A text that somebody wrote is not what it should be; all that is wrong with it is listed.</summary>
public sealed class LeadFormatException : FormatException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="diagnostics">What is wrong, at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="diagnostics"/> is empty.</exception>
    public LeadFormatException(IEnumerable<Diagnostic> diagnostics)
        : this([.. diagnostics])
    {
    }

    private LeadFormatException(Diagnostic[] diagnostics)
        : base(string.Join(Environment.NewLine, (IEnumerable<Diagnostic>)diagnostics))
    {
        ArgumentOutOfRangeException.ThrowIfZero(diagnostics.Length);
        Diagnostics = Sequence.Of<Diagnostic>(diagnostics);
    }

    /// <summary>Everything found wrong, in the order of the text; never empty.</summary>
    public Sequence<Diagnostic> Diagnostics { get; }
}
