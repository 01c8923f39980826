namespace LeadScoring.Leads;

/// <summary>Reads the member path out of a lambda's source text: <c>c => c.Contact?.Title</c> gives <c>Contact.Title</c>.</summary>
internal static class MemberPath
{
    public static string Of(string lambda)
    {
        var arrow = lambda.IndexOf("=>", StringComparison.Ordinal);
        if (arrow > 0)
        {
            var parameter = lambda[..arrow].Replace("static ", "", StringComparison.Ordinal).Trim().TrimStart('(').TrimEnd(')').Trim();
            parameter = parameter[(parameter.LastIndexOf(' ') + 1)..];
            var names = lambda[(arrow + 2)..].Trim().Split('.');
            for (var i = 0; i < names.Length; i++)
            {
                names[i] = names[i].TrimEnd('?', '!');
            }

            if (names.Length > 1 && names[0] == parameter && names.All(IsIdentifier))
            {
                return string.Join('.', names[1..]);
            }
        }

        throw new ArgumentException($"Map takes a path of members such as `c => c.Contact.Title`; give `{lambda}` to Compute.");
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsLetterOrDigit(letter) || letter == '_');
}
