namespace LeadScoring.Assignment;

/// <summary>Where an engine gets its roster from: a file that is read anew when it changes, the users of a CRM.</summary>
public interface IRosterSource
{
    /// <summary>The roster of the moment. It is asked for each decision and from many threads, so it should be at hand: make a new one when something changes, and not here.</summary>
    /// <param name="scope">The tenant; empty where there is one only.</param>
    Roster Get(string scope);
}
