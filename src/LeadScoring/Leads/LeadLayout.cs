namespace LeadScoring.Leads;

/// <summary>Which field stands in which slot of a row; made once for each binding.</summary>
internal sealed class LeadLayout(LeadSchema schema)
{
    public static LeadLayout Empty { get; } = new(new LeadSchema());

    /// <summary>The attributes of activities, their values and times in tables of a schema; null when it has no activity types.</summary>
    /// <remarks>Records leave out what means missing by themselves, since that may depend on the type; a host's objects all have one type.</remarks>
    public static LeadLayout? OfActivities(LeadSchema schema) => schema.Activities switch
    {
        { Count: 0 } => null,
        [{ Name: ActivityType.Others }] => new LeadLayout(schema.AttributesOf(type: null)),
        _ => new LeadLayout(new LeadSchema(schema.AttributesOf(type: null).Fields.Select(field => field with { MissingSpellings = [], BlankIsMissing = false }))),
    };

    public LeadSchema Schema { get; } = schema;

    public int Count => Schema.Fields.Count;

    public LeadField this[int slot] => Schema.Fields[slot];

    /// <summary>
    /// The slot of a model's field: by name, by alias, or by a name that differs only in case, blanks, hyphens or underscores.
    /// −1 when there is none, −2 when the last way finds several.
    /// </summary>
    public int SlotFor(LeadField field) => FieldNames.IndexOf(field, Schema.Fields.Count, slot => Schema.Fields[slot].Name);
}

/// <summary>Finds a field under the names by which hosts and files call it.</summary>
internal static class FieldNames
{
    public const int NotFound = -1;
    public const int Ambiguous = -2;

    public static int IndexOf(LeadField field, int count, Func<int, string> nameAt)
    {
        for (var i = 0; i < count; i++)
        {
            if (string.Equals(nameAt(i), field.Name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        var found = Search(count, i => field.Aliases.Contains(nameAt(i), StringComparer.OrdinalIgnoreCase));
        return found != NotFound
            ? found
            : Search(count, i => IsLike(nameAt(i), field.Name) || field.Aliases.Any(alias => IsLike(nameAt(i), alias)));
    }

    /// <summary>Whether two names have the same letters and digits, whatever their case and what stands between.</summary>
    public static bool IsLike(string a, string b)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            i = SkipFiller(a, i);
            j = SkipFiller(b, j);
            if (i == a.Length || j == b.Length)
            {
                return i == a.Length && j == b.Length;
            }

            if (char.ToUpperInvariant(a[i++]) != char.ToUpperInvariant(b[j++]))
            {
                return false;
            }
        }
    }

    private static int SkipFiller(string name, int at)
    {
        while (at < name.Length && name[at] is ' ' or '_' or '-')
        {
            at++;
        }

        return at;
    }

    private static int Search(int count, Func<int, bool> matches)
    {
        var found = NotFound;
        for (var i = 0; i < count; i++)
        {
            if (matches(i))
            {
                if (found != NotFound)
                {
                    return Ambiguous;
                }

                found = i;
            }
        }

        return found;
    }
}
