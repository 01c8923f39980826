using System.Diagnostics.CodeAnalysis;
using LeadScoring.Leads;

namespace LeadScoring.Csv;

/// <summary>Reads the cells of one column as <see cref="FieldText"/> does, but sees most of them only once.</summary>
internal sealed class CellReader
{
    private const int MostDigits = 15; // a double holds every whole number of so many, and every power of ten

    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    private readonly FieldText _text;
    private readonly CellCache _cache = new();
    private readonly LeadValue _empty;
    private readonly bool _hasPlainNumbers;

    /// <summary>Makes a reader that has seen no cell yet.</summary>
    /// <param name="field">The field.</param>
    /// <param name="order">The order of dates that do not begin with the year; null when it is not known.</param>
    /// <param name="column">Where the cells stand, from 0.</param>
    public CellReader(LeadField field, DateOrder? order, int column)
    {
        (_text, Column) = (new FieldText(field, order), column);
        _text.TryRead("", out _empty, out _);
        _hasPlainNumbers = field.Type == FieldType.Number && field.MissingSpellings.All(spelling => !spelling.AsSpan().ContainsAnyInRange('0', '9'));
    }

    public string Field => _text.Field.Name;

    public int Column { get; }

    public bool TryRead(CsvCursor cursor, out LeadValue value, [NotNullWhen(false)] out Diagnostic? reason)
    {
        var cell = cursor.Bytes(Column);
        reason = null;
        if (cell.IsEmpty)
        {
            value = _empty;
            return true;
        }

        if (_hasPlainNumbers && TryReadPlain(cell, out var number))
        {
            value = number;
            return true;
        }

        if (_cache.TryGet(cell, out value))
        {
            return true;
        }

        if (!_text.TryRead(cursor.Cell(Column), out value, out reason))
        {
            return false;
        }

        _cache.Add(cell, value);
        return true;
    }

    // A few digits, perhaps with a minus and a point: such a number is one whole number divided by another, both exact, so that the result is the nearest double.
    private static bool TryReadPlain(ReadOnlySpan<byte> cell, out double number)
    {
        var (digits, decimals, start) = (0L, -1, cell[0] == '-' ? 1 : 0);
        number = 0;
        if (cell.Length - start is 0 or > MostDigits)
        {
            return false;
        }

        for (var i = start; i < cell.Length; i++)
        {
            var digit = cell[i] - '0';
            if ((uint)digit <= 9)
            {
                (digits, decimals) = ((digits * 10) + digit, decimals < 0 ? decimals : decimals + 1);
            }
            else if (cell[i] == '.' && decimals < 0 && i > start)
            {
                decimals = 0;
            }
            else
            {
                return false;
            }
        }

        number = decimals < 0 ? digits : digits / PowersOfTen[decimals];
        number = start == 0 ? number : -number;
        return decimals != 0; // a point without digits behind it is left to those who know
    }
}
