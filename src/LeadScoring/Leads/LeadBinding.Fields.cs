using System.Runtime.CompilerServices;
using LeadScoring.Leads;

namespace LeadScoring;

// The fields one by one. Map and Compute differ in one thing: a mapped field is a member of the class, which rules written as
// lambdas over the class may name; a computed one is the getter's own affair.
public sealed partial class LeadBinding<T>
{
    /// <summary>Maps a text field to a member, such as <c>c => c.Contact.Title</c>. Null is missing.</summary>
    /// <param name="name">The field's name; a field of the same name is replaced.</param>
    /// <param name="member">A path of members and nothing else; called for each lead.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException"><paramref name="member"/> is not a path of members.</exception>
    public LeadBinding<T> Map(string name, Func<T, string?> member, [CallerArgumentExpression(nameof(member))] string source = "") =>
        Add(name, FieldType.Text, new TextGetter<T>(member), MemberPath.Of(source));

    /// <summary>Maps a number field to a member. Null and NaN are missing.</summary>
    /// <param name="name">The field's name; a field of the same name is replaced.</param>
    /// <param name="member">A path of members and nothing else; called for each lead.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException"><paramref name="member"/> is not a path of members.</exception>
    [OverloadResolutionPriority(1)]
    public LeadBinding<T> Map(string name, Func<T, double?> member, [CallerArgumentExpression(nameof(member))] string source = "") =>
        Add(name, FieldType.Number, new NumberGetter<T>(member), MemberPath.Of(source));

    /// <summary>Maps a number field to a decimal member; the number is the nearest double. Null is missing.</summary>
    /// <param name="name">The field's name; a field of the same name is replaced.</param>
    /// <param name="member">A path of members and nothing else; called for each lead.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException"><paramref name="member"/> is not a path of members.</exception>
    public LeadBinding<T> Map(string name, Func<T, decimal?> member, [CallerArgumentExpression(nameof(member))] string source = "") =>
        Add(name, FieldType.Number, new NumberGetter<T>(lead => (double?)member(lead)), MemberPath.Of(source));

    /// <summary>Maps a boolean field to a member. Null is missing.</summary>
    /// <param name="name">The field's name; a field of the same name is replaced.</param>
    /// <param name="member">A path of members and nothing else; called for each lead.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException"><paramref name="member"/> is not a path of members.</exception>
    public LeadBinding<T> Map(string name, Func<T, bool?> member, [CallerArgumentExpression(nameof(member))] string source = "") =>
        Add(name, FieldType.Boolean, new TruthGetter<T>(member), MemberPath.Of(source));

    /// <summary>Maps a timestamp field to a member. Null is missing.</summary>
    /// <param name="name">The field's name; a field of the same name is replaced.</param>
    /// <param name="member">A path of members and nothing else; called for each lead.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException"><paramref name="member"/> is not a path of members.</exception>
    public LeadBinding<T> Map(string name, Func<T, DateTimeOffset?> member, [CallerArgumentExpression(nameof(member))] string source = "") =>
        Add(name, FieldType.Timestamp, new InstantGetter<T>(member), MemberPath.Of(source));

    /// <summary>Maps a timestamp field to a member. Null is missing, a time of unspecified kind is UTC, a local one is refused when it is read.</summary>
    /// <param name="name">The field's name; a field of the same name is replaced.</param>
    /// <param name="member">A path of members and nothing else; called for each lead.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException"><paramref name="member"/> is not a path of members.</exception>
    public LeadBinding<T> Map(string name, Func<T, DateTime?> member, [CallerArgumentExpression(nameof(member))] string source = "") =>
        Add(name, FieldType.Timestamp, new DateTimeGetter<T>(member), MemberPath.Of(source));

    /// <summary>Maps a text set to a member. Null is the empty set; repeats count.</summary>
    /// <param name="name">The field's name; a field of the same name is replaced.</param>
    /// <param name="member">A path of members and nothing else; called for each lead.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException"><paramref name="member"/> is not a path of members.</exception>
    public LeadBinding<T> Map(string name, Func<T, IReadOnlyList<string>?> member, [CallerArgumentExpression(nameof(member))] string source = "") =>
        Add(name, FieldType.TextSet, new SetGetter<T>(member), MemberPath.Of(source));

    /// <summary>Computes a text field. Null is missing.</summary>
    /// <param name="name">The field's name; a field of the same name is replaced.</param>
    /// <param name="getter">Called for each lead.</param>
    public LeadBinding<T> Compute(string name, Func<T, string?> getter) => Add(name, FieldType.Text, new TextGetter<T>(getter), path: null);

    /// <summary>Computes a number field. Null and NaN are missing.</summary>
    /// <param name="name">The field's name; a field of the same name is replaced.</param>
    /// <param name="getter">Called for each lead; the number is finite.</param>
    [OverloadResolutionPriority(1)]
    public LeadBinding<T> Compute(string name, Func<T, double?> getter) => Add(name, FieldType.Number, new NumberGetter<T>(getter), path: null);

    /// <summary>Computes a number field from a decimal; the number is the nearest double. Null is missing.</summary>
    /// <param name="name">The field's name; a field of the same name is replaced.</param>
    /// <param name="getter">Called for each lead.</param>
    public LeadBinding<T> Compute(string name, Func<T, decimal?> getter) =>
        Add(name, FieldType.Number, new NumberGetter<T>(lead => (double?)getter(lead)), path: null);

    /// <summary>Computes a boolean field. Null is missing.</summary>
    /// <param name="name">The field's name; a field of the same name is replaced.</param>
    /// <param name="getter">Called for each lead.</param>
    public LeadBinding<T> Compute(string name, Func<T, bool?> getter) => Add(name, FieldType.Boolean, new TruthGetter<T>(getter), path: null);

    /// <summary>Computes a timestamp field. Null is missing.</summary>
    /// <param name="name">The field's name; a field of the same name is replaced.</param>
    /// <param name="getter">Called for each lead.</param>
    public LeadBinding<T> Compute(string name, Func<T, DateTimeOffset?> getter) => Add(name, FieldType.Timestamp, new InstantGetter<T>(getter), path: null);

    /// <summary>Computes a timestamp field. Null is missing, a time of unspecified kind is UTC, a local one is refused when it is read.</summary>
    /// <param name="name">The field's name; a field of the same name is replaced.</param>
    /// <param name="getter">Called for each lead.</param>
    public LeadBinding<T> Compute(string name, Func<T, DateTime?> getter) => Add(name, FieldType.Timestamp, new DateTimeGetter<T>(getter), path: null);

    /// <summary>Computes a text set. Null is the empty set; repeats count.</summary>
    /// <param name="name">The field's name; a field of the same name is replaced.</param>
    /// <param name="getter">Called for each lead.</param>
    public LeadBinding<T> Compute(string name, Func<T, IReadOnlyList<string>?> getter) => Add(name, FieldType.TextSet, new SetGetter<T>(getter), path: null);
}
