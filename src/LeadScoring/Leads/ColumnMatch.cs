namespace LeadScoring.Leads;

/// <summary>Which column of a list a name means.</summary>
/// <param name="Index">The column from 0, or null when there is none, or no single one.</param>
/// <param name="Rivals">When several columns match equally well: their indexes, at least two; otherwise empty.</param>
/// <param name="Nearest">When no column matches: the one that is spelt most like the name, or null when none is near.</param>
public sealed record ColumnMatch(int? Index, Sequence<int> Rivals, string? Nearest)
{
    /// <summary>
    /// Finds a field's column: the one with the field's name; else the one with an alias, ignoring case; else the one whose name is the field's or an alias
    /// but for case, blanks, hyphens and underscores.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="columns">The names of the columns; of several with the same name the first counts.</param>
    public static ColumnMatch Of(LeadField field, IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(columns);
        var exact = Indexes(columns, name => name == field.Name);
        var aliased = exact.Length > 0 ? exact : Indexes(columns, name => field.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase));
        var found = aliased.Length > 0
            ? aliased
            : Indexes(columns, name => FieldNames.IsLike(name, field.Name) || field.Aliases.Any(alias => FieldNames.IsLike(name, alias)));
        return found.Length switch
        {
            0 => new ColumnMatch(null, [], NearestName.Of(field.Name, columns)),
            1 => new ColumnMatch(found[0], [], null),
            _ => new ColumnMatch(null, Sequence.Of<int>(found), null),
        };
    }

    private static int[] Indexes(IReadOnlyList<string> columns, Func<string, bool> matches)
    {
        var found = new List<int>();
        for (var i = 0; i < columns.Count; i++)
        {
            if (matches(columns[i]) && !found.Exists(earlier => columns[earlier] == columns[i]))
            {
                found.Add(i);
            }
        }

        return [.. found];
    }
}
