namespace LeadScoring;

/// <summary>The language of what people read: ledgers, decisions, diagnostics, reports. Codes and names are the same in all.</summary>
public enum Language
{
    /// <summary>English, the default.</summary>
    English,

    /// <summary>Simplified Chinese.</summary>
    SimplifiedChinese,
}
