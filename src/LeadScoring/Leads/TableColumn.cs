using System.Runtime.InteropServices;

namespace LeadScoring.Leads;

/// <summary>Some leads of a table.</summary>
/// <param name="Count">How many.</param>
/// <param name="Columns">Their values, by slot.</param>
/// <param name="Ids">What tells them from all others; null for their places.</param>
/// <param name="Activities">What they did, by type.</param>
internal sealed record TableBlock(int Count, TableColumn[] Columns, string[]? Ids, ActivityColumns[] Activities);

/// <summary>The values of one field in one block of a table, as narrow as they can be without loss.</summary>
internal abstract class TableColumn(int count)
{
    /// <summary>How many values there are.</summary>
    public int Count { get; } = count;

    /// <summary>How many bytes the values take, dictionaries aside.</summary>
    public abstract int Bytes { get; }

    /// <summary>Puts a value into a row.</summary>
    /// <param name="column">The values; null when all are missing.</param>
    /// <param name="place">Which of them.</param>
    /// <param name="type">What they are.</param>
    /// <param name="words">The texts or sets of texts by code.</param>
    /// <param name="row">Takes the value.</param>
    /// <param name="slot">Where it takes it.</param>
    public static void Read(TableColumn? column, int place, FieldType type, object?[] words, LeadRow row, int slot)
    {
        switch (type)
        {
            case FieldType.Text:
                row.SetText(slot, column is null ? null : (string?)words[((CodeColumn)column)[place]]);
                break;
            case FieldType.TextSet:
                row.SetTexts(slot, column is null ? null : (Sequence<string>?)words[((CodeColumn)column)[place]]);
                break;
            default:
                row.SetRaw(slot, NumberColumn.NumberAt(column, place));
                break;
        }
    }
}

/// <summary>Whole numbers from 0: codes of a dictionary, or numbers from 0 to 254 as one more. 0 is missing.</summary>
internal sealed class CodeColumn : TableColumn
{
    private CodeColumn(int count, int most, byte[]? bytes, ushort[]? shorts, int[]? integers)
        : base(count) => (Most, AsBytes, AsShorts, AsIntegers) = (most, bytes, shorts, integers);

    /// <summary>The greatest code.</summary>
    public int Most { get; }

    /// <summary>The codes, if none is above 255.</summary>
    public byte[]? AsBytes { get; }

    /// <summary>The codes, if some are above 255 and none above 65,535.</summary>
    public ushort[]? AsShorts { get; }

    /// <summary>The codes, if some are above 65,535.</summary>
    public int[]? AsIntegers { get; }

    public override int Bytes => AsBytes?.Length ?? (AsShorts is not null ? AsShorts.Length * sizeof(ushort) : AsIntegers!.Length * sizeof(int));

    public int this[int row] => AsBytes is not null ? AsBytes[row] : AsShorts is not null ? AsShorts[row] : AsIntegers![row];

    public static CodeColumn Of(ReadOnlySpan<int> codes)
    {
        var most = 0;
        foreach (var code in codes)
        {
            most = Math.Max(most, code);
        }

        return most <= byte.MaxValue ? new CodeColumn(codes.Length, most, Array.ConvertAll(codes.ToArray(), code => (byte)code), null, null)
            : most <= ushort.MaxValue ? new CodeColumn(codes.Length, most, null, Array.ConvertAll(codes.ToArray(), code => (ushort)code), null)
            : new CodeColumn(codes.Length, most, null, null, codes.ToArray());
    }
}

/// <summary>Numbers and instants; NaN is missing.</summary>
internal sealed class NumberColumn : TableColumn
{
    private NumberColumn(int count, float[]? singles, double[]? doubles)
        : base(count) => (AsSingles, AsDoubles) = (singles, doubles);

    /// <summary>The numbers, if a float holds each of them exactly.</summary>
    public float[]? AsSingles { get; }

    /// <summary>The numbers, if a float does not.</summary>
    public double[]? AsDoubles { get; }

    public override int Bytes => AsSingles is not null ? AsSingles.Length * sizeof(float) : AsDoubles!.Length * sizeof(double);

    public double this[int row] => AsSingles is not null ? AsSingles[row] : AsDoubles![row];

    /// <summary>The narrowest column that holds the numbers.</summary>
    public static TableColumn Of(ReadOnlySpan<double> numbers)
    {
        var (areSmall, areSingles) = (true, true);
        foreach (var number in numbers)
        {
            areSmall &= double.IsNaN(number) || (number is >= 0 and < byte.MaxValue && number == (byte)number);
            areSingles &= double.IsNaN(number) || number == (float)number;
        }

        if (!areSmall)
        {
            return areSingles ? new NumberColumn(numbers.Length, Array.ConvertAll(numbers.ToArray(), number => (float)number), null) : new NumberColumn(numbers.Length, null, numbers.ToArray());
        }

        var codes = new int[numbers.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = CodeOf(numbers[i]);
        }

        return CodeColumn.Of(codes);
    }

    /// <summary>The code of a whole number from 0 to 254 among codes; 0 for NaN.</summary>
    public static int CodeOf(double number) => double.IsNaN(number) ? 0 : (int)number + 1;

    /// <summary>The number that has a code; NaN for 0.</summary>
    public static double NumberOf(int code) => code == 0 ? double.NaN : code - 1;

    /// <summary>A number of a column of numbers or of their codes; NaN for null.</summary>
    public static double NumberAt(TableColumn? column, int place) => column switch
    {
        null => double.NaN,
        CodeColumn codes => NumberOf(codes[place]),
        _ => ((NumberColumn)column)[place],
    };
}

/// <summary>The different texts of a field, or its different sets of texts, by code; code 0 is missing. Only ever added to.</summary>
internal sealed class ValueDictionary
{
    private const int Recent = 256;

    private readonly List<object?> _values = [null];
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<Sequence<string>, int> _sets = [];
    private readonly (string Text, int Code)[] _recent = new (string, int)[Recent]; // by a hash that is cheaper than the dictionary's, for texts that are the same objects

    /// <summary>A dictionary that goes on from what another had by code.</summary>
    public static ValueDictionary From(object?[] values)
    {
        var dictionary = new ValueDictionary();
        foreach (var value in values.Skip(1))
        {
            _ = value is string text ? dictionary.CodeOf(text) : dictionary.CodeOf((Sequence<string>)value!);
        }

        return dictionary;
    }

    /// <summary>Whether the values of a type stand in a dictionary.</summary>
    public static bool Has(FieldType type) => type is FieldType.Text or FieldType.TextSet;

    /// <summary>The code of a text, which is added if it is new.</summary>
    public int CodeOf(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        ref var recent = ref _recent[text.Length == 0 ? 0 : (text.Length + (text[0] * 5) + (text[^1] * 37) + (text[text.Length / 2] * 11)) % Recent];
        if (!ReferenceEquals(recent.Text, text))
        {
            recent = (text, KnownCodeOf(text));
        }

        return recent.Code;
    }

    private int KnownCodeOf(string text)
    {
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(_texts, text, out var isKnown);
        if (!isKnown)
        {
            code = _values.Count;
            _values.Add(text);
        }

        return code;
    }

    /// <summary>The code of a set of texts, which is added if it is new; the empty set is missing.</summary>
    public int CodeOf(IReadOnlyList<string> set)
    {
        if (set.Count == 0)
        {
            return 0;
        }

        Sequence<string> copy = [.. set];
        if (!_sets.TryGetValue(copy, out var code))
        {
            code = _values.Count;
            _sets.Add(copy, code);
            _values.Add(copy);
        }

        return code;
    }

    /// <summary>What there is so far, by code.</summary>
    public object?[] ToArray() => [.. _values];
}
