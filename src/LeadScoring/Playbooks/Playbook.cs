using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadScoring.Models;
using LeadScoring.Playbooks;
using LeadScoring.Playbooks.Checks;
using LeadScoring.Playbooks.Json;
using LeadScoring.Playbooks.Sections;
using LeadScoring.Tiers;

namespace LeadScoring;

/// <summary>The one document with everything that revenue operations decide: fields, scoring, tiers, stages, segments, calendars.</summary>
/// <remarks>
/// JSON in which comments, trailing commas and notes under <c>x-…</c> are allowed; notes are not kept. Immutable; compares by value, without
/// regard to where things stand in the text; safe for concurrent use.
/// </remarks>
public sealed class Playbook : IEquatable<Playbook>
{
    private readonly SourceMap? _places;

    internal Playbook(PlaybookDraft draft)
    {
        (Name, Version, Tiers, Segments, _places) = (draft.Name, draft.Version, draft.Tiers, draft.Segments, draft.Places);
        (TierChanges, Triggers, Calendars) = (draft.TierChanges, draft.Triggers, draft.Calendars);
        Model = draft.Model! with { Identity = new ModelIdentity(Name, Version, draft.Options.Scope, Sha256) };
        Tracker = new TierTracker(Model, Tiers, TierChanges, Triggers);
    }

    /// <summary>The name; empty when there is none.</summary>
    public string Name { get; }

    /// <summary>The author's label; empty when there is none.</summary>
    public string Version { get; }

    /// <summary>The fields, activity types and stages.</summary>
    public LeadSchema Schema => Model.Schema;

    /// <summary>The scoring model.</summary>
    public ScoringModel Model { get; }

    /// <summary>The tiers.</summary>
    public TierLadder Tiers { get; }

    /// <summary>When a lead leaves its tier.</summary>
    public TierChanges TierChanges { get; }

    /// <summary>The triggers, in order.</summary>
    public Sequence<Trigger> Triggers { get; }

    /// <summary>Follows leads through the tiers, and fires the triggers.</summary>
    public TierTracker Tracker { get; }

    /// <summary>The segments.</summary>
    public Segments Segments { get; }

    /// <summary>The business calendars, in order; each has a name.</summary>
    public Sequence<BusinessCalendar> Calendars { get; }

    /// <summary>Reads a playbook.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="options">What the host lends; nothing when null.</param>
    /// <exception cref="LeadFormatException">The text is no playbook; all that is wrong is listed, or the syntax error alone if it is no JSON.</exception>
    public static Playbook Parse(string text, PlaybookOptions? options = null) =>
        TryParse(text, options, out var playbook, out var diagnostics) ? playbook : throw new LeadFormatException(diagnostics);

    /// <summary>Reads a playbook without throwing.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="options">What the host lends; nothing when null.</param>
    /// <param name="playbook">The playbook, or null.</param>
    /// <param name="diagnostics">All that is wrong, in the order of the text; empty when nothing is.</param>
    public static bool TryParse(string text, PlaybookOptions? options, [NotNullWhen(true)] out Playbook? playbook, out Sequence<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        var draft = new PlaybookDraft(new JsonText(text), options ?? PlaybookOptions.None);
        if (draft.Json.Read(draft.Problems) is { } root)
        {
            MemberReader.Read(root, "a playbook", draft, reader =>
            {
                foreach (var section in PlaybookSection.All)
                {
                    section.Read(reader, draft);
                }

                return draft;
            });
        }

        diagnostics = draft.InOrder();
        playbook = draft.Problems.Count == 0 ? new Playbook(draft) : null;
        return playbook is not null;
    }

    /// <summary>The business calendar of a name, or null.</summary>
    /// <param name="name">The name; case matters.</param>
    public BusinessCalendar? CalendarNamed(string? name) => Calendars.FirstOrDefault(calendar => calendar.Name == name);

    /// <summary>Looks for what can be used but cannot do what its author meant: rules that never hold, tiers that nobody reaches, points always lost.</summary>
    /// <returns>Warnings in the order of the text. What is reported is so; not everything that is so is found.</returns>
    public Sequence<Diagnostic> Check() => Findings.Of(this);

    /// <summary>The playbook as indented JSON; reading it gives an equal playbook. Comments and notes are not kept.</summary>
    /// <exception cref="InvalidOperationException">A custom rule was made in C# and not from a registered kind.</exception>
    public string Write() => Encoding.UTF8.GetString(Write(isIndented: true)) + "\n";

    /// <inheritdoc/>
    public bool Equals(Playbook? other) => ReferenceEquals(this, other) || (other is not null && Model.Identity.Equals(other.Model.Identity)
        && Model.Equals(other.Model) && Tiers.Tiers.Equals(other.Tiers.Tiers) && TierChanges.Equals(other.TierChanges) && Triggers.Equals(other.Triggers) && Segments.Equals(other.Segments)
        && Calendars.Equals(other.Calendars));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Playbook);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Version, Model.Dimensions);

    /// <summary>Name and version.</summary>
    public override string ToString() => Model.Identity.ToString();

    /// <summary>Where a part of the playbook stands in its text.</summary>
    internal SourcePosition PositionOf(object part) => _places?.PositionOf(part) ?? SourcePosition.None;

    private string Sha256() => Convert.ToHexString(SHA256.HashData(Write(isIndented: false))).ToLowerInvariant();

    private byte[] Write(bool isIndented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = isIndented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            foreach (var section in PlaybookSection.All)
            {
                section.Write(json, this);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
