using System.Collections;
using System.Runtime.CompilerServices;

namespace LeadScoring;

/// <summary>A read-only list that compares by the values in it, in order.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>Trees and models are made of these, so that two models with the same content are equal. Immutable; safe for concurrent use.</remarks>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Of))]
public sealed class Sequence<T> : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    private readonly T[] _items; // never changed after construction

    internal Sequence(T[] items) => _items = items;

    /// <summary>The sequence without items.</summary>
    public static Sequence<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <inheritdoc/>
    public bool Equals(Sequence<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sequence<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>The items in brackets, such as <c>[CTO, VP]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", _items)}]";

    internal ReadOnlySpan<T> AsSpan() => _items;
}

/// <summary>Makes sequences.</summary>
public static class Sequence
{
    /// <summary>A sequence of a copy of <paramref name="items"/>; what a collection expression calls.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, in order.</param>
    public static Sequence<T> Of<T>(ReadOnlySpan<T> items) => items.IsEmpty ? Sequence<T>.Empty : new Sequence<T>(items.ToArray());
}
