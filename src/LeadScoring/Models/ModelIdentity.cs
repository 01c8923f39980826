namespace LeadScoring.Models;

/// <summary>Which playbook a result came from.</summary>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public sealed class ModelIdentity : IEquatable<ModelIdentity>
{
    private readonly Lazy<string> _sha256;

    /// <summary>Names a model that was made in C#.</summary>
    /// <param name="name">The name.</param>
    /// <param name="version">A label of the author's; empty when there is none.</param>
    public ModelIdentity(string name, string version = "")
        : this(name, version, scope: "", static () => "")
    {
    }

    internal ModelIdentity(string name, string version, string scope, Func<string> sha256) =>
        (Name, Version, Scope, _sha256) = (name, version, scope, new Lazy<string>(sha256));

    /// <summary>A model that has no name.</summary>
    public static ModelIdentity Unnamed { get; } = new("");

    /// <summary>The playbook's name.</summary>
    public string Name { get; }

    /// <summary>The author's label; empty when there is none.</summary>
    public string Version { get; }

    /// <summary>The tenant; empty for the only one.</summary>
    public string Scope { get; }

    /// <summary>The SHA-256 of the playbook's canonical form in lower-case hexadecimal; empty for a model made in C#.</summary>
    public string Sha256 => _sha256.Value;

    /// <inheritdoc/>
    public bool Equals(ModelIdentity? other) => ReferenceEquals(this, other) ||
        (other is not null && Name == other.Name && Version == other.Version && Scope == other.Scope && Sha256 == other.Sha256);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ModelIdentity);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Version, Scope);

    /// <summary>Name and version.</summary>
    public override string ToString() => Version.Length == 0 ? Name : $"{Name} {Version}";
}
