namespace LeadScoring.Tests.Architecture;

/// <summary>Type names as C# writes them, without namespaces: <c>int?</c>, <c>List&lt;T&gt;</c>, <c>(string Name, int Points)[]</c>.</summary>
internal static class CSharpName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
    };

    /// <summary>The name of a type.</summary>
    /// <param name="type">The type; a reference to it (<c>ref</c>) is written as the type itself.</param>
    /// <param name="tupleNames">The names of the elements of all tuples in the type, in the order of the compiler's attribute.</param>
    public static string Of(Type type, IEnumerable<string?>? tupleNames = null) => Of(type, new Queue<string?>(tupleNames ?? []));

    private static string Of(Type type, Queue<string?> tupleNames)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, tupleNames);
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!, tupleNames)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (type.IsPointer)
        {
            return $"{Of(type.GetElementType()!, tupleNames)}*";
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Of(underlying, tupleNames)}?";
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        return IsTuple(type) ? Tuple(type, tupleNames) : Named(type, tupleNames);
    }

    private static bool IsTuple(Type type) => type.IsConstructedGenericType && type is { Namespace: "System", DeclaringType: null } && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal);

    // The attribute gives the names of a tuple first and those of the tuples in it after them.
    private static string Tuple(Type type, Queue<string?> tupleNames)
    {
        var elements = type.GetGenericArguments();
        var names = elements.Select(_ => tupleNames.TryDequeue(out var name) ? name : null).ToArray();
        return $"({string.Join(", ", elements.Zip(names, (element, name) => name is null ? Of(element, tupleNames) : $"{Of(element, tupleNames)} {name}"))})";
    }

    // The arguments of a nested type begin with those of the types around it.
    private static string Named(Type type, Queue<string?> tupleNames)
    {
        var arguments = type.GetGenericArguments();
        var around = type.DeclaringType is { } declaring ? declaring.GetGenericArguments().Length : 0;
        var prefix = "";
        if (type.DeclaringType is { } outer)
        {
            prefix = Named(outer.IsGenericTypeDefinition ? outer.MakeGenericType(arguments[..around]) : outer, tupleNames) + ".";
        }

        var own = arguments[around..].Select(argument => Of(argument, tupleNames)).ToArray();
        return $"{prefix}{type.Name.Split('`')[0]}{(own.Length == 0 ? "" : $"<{string.Join(", ", own)}>")}";
    }
}
