namespace LeadScoring.Models;

/// <summary>Which playbook a result came from.</summary>
/// <param name="Name">The playbook's name.</param>
/// <param name="Version">Its author's label; empty when there is none.</param>
/// <param name="Sha256">The SHA-256 of the playbook's canonical form in lower-case hexadecimal; empty for a model made in C#.</param>
/// <param name="Scope">The tenant; empty for the only one.</param>
public sealed record ModelIdentity(string Name, string Version = "", string Sha256 = "", string Scope = "")
{
    /// <summary>A model that has no name.</summary>
    public static ModelIdentity Unnamed { get; } = new("");
}
