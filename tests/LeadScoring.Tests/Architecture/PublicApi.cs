using System.Reflection;
using System.Runtime.CompilerServices;

namespace LeadScoring.Tests.Architecture;

/// <summary>Prints what other assemblies see of an assembly: one line a type, one a member, sorted; nullability is left out.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Print(Assembly assembly) => string.Concat(assembly.GetExportedTypes()
        .Where(type => !type.FullName!.Contains('<'))
        .OrderBy(FullName, StringComparer.Ordinal)
        .Select(type => $"{Header(type)}\n{string.Concat(Members(type).Select(member => $"    {member}\n"))}\n")).TrimEnd('\n') + "\n";

    private static string FullName(Type type) => $"{type.Namespace}.{CSharpName.Of(type)}";

    private static string Header(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"delegate {Returned(invoke)} {FullName(type)}({Parameters(invoke)}){Constraints(type.GetGenericArguments())}";
        }

        var parents = Parents(type).ToArray();
        return $"{Kind(type)} {FullName(type)}{(parents.Length == 0 ? "" : $" : {string.Join(", ", parents)}")}{Constraints(type.GetGenericArguments())}";
    }

    private static string Kind(Type type)
    {
        if (type.IsEnum)
        {
            return "enum";
        }

        if (type.IsInterface)
        {
            return "interface";
        }

        if (type.IsValueType)
        {
            return (Has<IsReadOnlyAttribute>(type) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + (IsRecord(type) ? "record " : "") + "struct";
        }

        var modifier = type switch
        {
            { IsAbstract: true, IsSealed: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => "",
        };
        return modifier + (IsRecord(type) ? "record" : "class");
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$", Declared) is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", Declared) is { } print && Has<CompilerGeneratedAttribute>(print));

    // The base type, and the interfaces that neither another parent nor the keyword `record` brings along.
    private static IEnumerable<string> Parents(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetUnderlyingType(type) == typeof(int) ? [] : [CSharpName.Of(Enum.GetUnderlyingType(type))];
        }

        var interfaces = type.GetInterfaces().Where(candidate => candidate.IsVisible && !(IsRecord(type) && candidate == typeof(IEquatable<>).MakeGenericType(type))).ToArray();
        var implied = interfaces.Concat(type.BaseType is null ? [] : [type.BaseType]).SelectMany(parent => parent.GetInterfaces());
        var written = interfaces.Except(implied).Select(candidate => CSharpName.Of(candidate)).Order(StringComparer.Ordinal);
        return type.BaseType is null || type.BaseType == typeof(object) || type.BaseType == typeof(ValueType)
            ? written
            : written.Prepend(CSharpName.Of(type.BaseType));
    }

    private static IEnumerable<string> Members(Type type) => type switch
    {
        { IsEnum: true } => Enum.GetNames(type).Select(name => $"{name} = {Enum.Format(type, Enum.Parse(type, name), "d")}"),
        _ when type.IsSubclassOf(typeof(Delegate)) => [],
        _ =>
        [
            .. Sorted(type.GetFields(Declared).Where(IsSeen), Print),
            .. Sorted(type.GetConstructors(Declared).Where(IsSeen).Where(IsWritten), Print),
            .. Sorted(type.GetProperties(Declared).Where(IsSeen), Print),
            .. Sorted(type.GetEvents(Declared).Where(@event => IsSeen(@event.AddMethod!)), Print),
            .. Sorted(type.GetMethods(Declared).Where(IsSeen).Where(IsWritten), Print),
        ],
    };

    private static IEnumerable<string> Sorted<T>(IEnumerable<T> members, Func<T, string> print)
        where T : MemberInfo => members
        .Select(member => (member.Name, Text: print(member)))
        .OrderBy(member => member.Name, StringComparer.Ordinal)
        .ThenBy(member => member.Text, StringComparer.Ordinal)
        .Select(member => member.Text);

    private static bool IsSeen(FieldInfo field) => !field.IsSpecialName && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly);

    private static bool IsSeen(MethodBase method) => method.IsPublic
        || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    private static bool IsSeen(PropertyInfo property) => property.GetAccessors(nonPublic: true).Any(IsSeen) && property.Name != "EqualityContract";

    // Not what the compiler adds to a record, and not the accessors, which stand with their property.
    private static bool IsWritten(MethodBase method) =>
        !Has<CompilerGeneratedAttribute>(method)
        && (!method.IsSpecialName || method.IsConstructor || method.Name.StartsWith("op_", StringComparison.Ordinal));

    private static string Print(FieldInfo field)
    {
        var name = $"{CSharpName.Of(field.FieldType, TupleNames(field))} {field.Name}";
        return field switch
        {
            { IsLiteral: true } => $"const {name} = {Literal(field.GetRawConstantValue(), field.FieldType)}",
            { IsStatic: true } => $"static {(field.IsInitOnly ? "readonly " : "")}{name}",
            _ => $"{(field.IsInitOnly ? "readonly " : "")}{name}",
        };
    }

    private static string Print(ConstructorInfo constructor) => constructor.IsStatic
        ? "static constructor"
        : $"{Access(constructor)}{SimpleName(constructor.DeclaringType!)}({Parameters(constructor)})";

    private static string Print(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsSeen).ToArray();
        var parameters = property.GetIndexParameters();
        var name = parameters.Length == 0 ? property.Name : $"this[{string.Join(", ", parameters.Select(Print))}]";
        var bodies = accessors.Select(accessor => accessor.ReturnType != typeof(void) ? "get;" : IsInit(accessor) ? "init;" : "set;").Order(StringComparer.Ordinal);
        var required = property.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "RequiredMemberAttribute") ? "required " : "";
        return $"{Access(accessors[0])}{required}{Modifier(accessors[0])}{ByRef(property.PropertyType)}{CSharpName.Of(property.PropertyType, TupleNames(property))} {name} {{ {string.Join(' ', bodies)} }}";
    }

    private static string Print(EventInfo @event) =>
        $"{Access(@event.AddMethod!)}{Modifier(@event.AddMethod!)}event {CSharpName.Of(@event.EventHandlerType!)} {@event.Name}";

    private static string Print(MethodInfo method)
    {
        var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        var start = $"{Access(method)}{Modifier(method)}";
        var rest = $"({Parameters(method)}){Constraints(method.IsGenericMethod ? method.GetGenericArguments() : [])}";
        return method.Name switch
        {
            "op_Implicit" => $"{start}implicit operator {Returned(method)}{rest}",
            "op_Explicit" => $"{start}explicit operator {Returned(method)}{rest}",
            _ => $"{start}{Returned(method)} {method.Name.Replace("op_", "operator ", StringComparison.Ordinal)}{generics}{rest}",
        };
    }

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifier(MethodInfo method) => method switch
    {
        { DeclaringType.IsInterface: true, IsStatic: false, IsAbstract: true } => "",
        { IsStatic: true, IsAbstract: true } => "static abstract ",
        { IsStatic: true } => "static ",
        _ when method.GetBaseDefinition() != method => method.IsFinal && !method.DeclaringType!.IsSealed ? "sealed override " : "override ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => "",
    };

    private static string Returned(MethodInfo method) =>
        $"{ByRef(method.ReturnType)}{CSharpName.Of(method.ReturnType, TupleNames(method.ReturnParameter))}";

    private static string ByRef(Type type) => type.IsByRef ? "ref " : "";

    private static string Parameters(MethodBase method)
    {
        var printed = string.Join(", ", method.GetParameters().Select(Print));
        return Has<ExtensionAttribute>(method) ? $"this {printed}" : printed;
    }

    private static string Print(ParameterInfo parameter)
    {
        var modifier = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true } when Has<IsReadOnlyAttribute>(parameter) => "in ",
            { ParameterType.IsByRef: true } when Has<RequiresLocationAttribute>(parameter) => "ref readonly ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.CustomAttributes.Any(attribute => attribute.AttributeType.Name is "ParamArrayAttribute" or "ParamCollectionAttribute") => "params ",
            _ => "",
        };
        var value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue, parameter.ParameterType)}" : "";
        return $"{modifier}{CSharpName.Of(parameter.ParameterType, TupleNames(parameter))} {parameter.Name}{value}";
    }

    private static string Constraints(Type[] parameters) => string.Concat(parameters.Select(parameter =>
    {
        var flags = parameter.GenericParameterAttributes;
        string[] constraints =
        [
            .. flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
            .. flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? ["struct"] : Array.Empty<string>(),
            .. parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(type => CSharpName.Of(type)).Order(StringComparer.Ordinal),
            .. flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? ["new()"] : Array.Empty<string>(),
            .. flags.HasFlag((GenericParameterAttributes)0x20) ? ["allows ref struct"] : Array.Empty<string>(),
        ];
        return constraints.Length == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}";
    }));

    private static string Literal(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"",
        char character => $"'{character}'",
        bool truth => truth ? "true" : "false",
        _ when (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } @enum => $"{@enum.Name}.{Enum.ToObject(@enum, value)}",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string SimpleName(Type type) => type.Name.Split('`')[0];

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier == typeof(IsExternalInit));

    private static IEnumerable<string?> TupleNames(ICustomAttributeProvider provider) =>
        provider.GetCustomAttributes(inherit: false).OfType<TupleElementNamesAttribute>().SelectMany(names => names.TransformNames);

    private static bool Has<T>(ICustomAttributeProvider provider)
        where T : Attribute => provider.IsDefined(typeof(T), inherit: false);
}
