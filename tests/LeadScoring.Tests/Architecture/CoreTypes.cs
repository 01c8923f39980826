using Mono.Cecil;
using Mono.Cecil.Cil;

namespace LeadScoring.Tests.Architecture;

/// <summary>The outermost types of LeadScoring.dll and which of them use which, as the compiled code has it.</summary>
internal sealed class CoreTypes
{
    private readonly ModuleDefinition _module;

    private CoreTypes(ModuleDefinition module) => _module = module;

    public static CoreTypes Read() => new(ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, "LeadScoring.dll")));

    /// <summary>What the authors wrote; the compiler's and the source generators' own types are left out.</summary>
    public IEnumerable<TypeDefinition> All => _module.Types.Where(IsOurs);

    /// <summary>Each pair of different outermost types where the first uses the second.</summary>
    public IEnumerable<(TypeDefinition User, TypeDefinition Used)> Uses() =>
        from user in All
        from used in WithNested(user).SelectMany(Mentioned).Select(Outermost).OfType<TypeDefinition>().Distinct()
        where used != user && IsOurs(used)
        select (user, used);

    /// <summary>The name as C# writes it, such as <c>Sequence&lt;T&gt;</c>.</summary>
    public static string NameOf(TypeDefinition type) => type.HasGenericParameters
        ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GenericParameters.Select(parameter => parameter.Name))}>"
        : type.Name;

    private static bool IsOurs(TypeDefinition type) =>
        (type.Namespace == "LeadScoring" || type.Namespace.StartsWith("LeadScoring.", StringComparison.Ordinal)) && !type.Name.StartsWith('<');

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    private static IEnumerable<TypeReference> Mentioned(TypeDefinition type) =>
    [
        .. Parts(type.BaseType),
        .. type.Interfaces.SelectMany(implemented => Parts(implemented.InterfaceType)),
        .. Attributes(type),
        .. Constraints(type),
        .. type.Fields.SelectMany(field => (IEnumerable<TypeReference>)[.. Parts(field.FieldType), .. Attributes(field)]),
        .. type.Properties.SelectMany(Attributes),
        .. type.Events.SelectMany(Attributes),
        .. type.Methods.SelectMany(Mentioned),
    ];

    private static IEnumerable<TypeReference> Mentioned(MethodDefinition method)
    {
        IEnumerable<TypeReference> signature = [
            .. Signature(method),
            .. Attributes(method),
            .. method.Parameters.SelectMany(Attributes),
            .. Constraints(method),
        ];
        return !method.HasBody ? signature : [
            .. signature,
            .. method.Body.Variables.SelectMany(variable => Parts(variable.VariableType)),
            .. method.Body.ExceptionHandlers.SelectMany(handler => Parts(handler.CatchType)),
            .. method.Body.Instructions.SelectMany(Mentioned),
        ];
    }

    private static IEnumerable<TypeReference> Mentioned(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => Parts(type),
        FieldReference field => [.. Parts(field.DeclaringType), .. Parts(field.FieldType)],
        MethodReference method => [.. Parts(method.DeclaringType), .. Signature(method)],
        _ => [],
    };

    private static IEnumerable<TypeReference> Signature(MethodReference method) =>
    [
        .. Parts(method.ReturnType),
        .. method.Parameters.SelectMany(parameter => Parts(parameter.ParameterType)),
        .. method is GenericInstanceMethod generic ? generic.GenericArguments.SelectMany(Parts) : [],
    ];

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.SelectMany(attribute => (IEnumerable<TypeReference>)
        [
            .. Parts(attribute.AttributeType),
            .. attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>().SelectMany(Parts),
        ]);

    private static IEnumerable<TypeReference> Constraints(IGenericParameterProvider provider) =>
        provider.GenericParameters.SelectMany(parameter => parameter.Constraints).SelectMany(constraint => Parts(constraint.ConstraintType));

    // List<Rule[]> mentions List<>, Rule[] and Rule.
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        IModifierType modified => [.. Parts(modified.ElementType), .. Parts(modified.ModifierType)],
        FunctionPointerType pointer => [.. Parts(pointer.ReturnType), .. pointer.Parameters.SelectMany(parameter => Parts(parameter.ParameterType))],
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };

    // Null for types of other assemblies.
    private static TypeDefinition? Outermost(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type as TypeDefinition;
    }
}
