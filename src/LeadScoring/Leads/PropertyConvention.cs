using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Reflection;

namespace LeadScoring.Leads;

/// <summary>Binds the public properties of a class under their names in camel case; a property of a type that is no field is left out.</summary>
internal static class PropertyConvention
{
    public static IEnumerable<BoundField<T>> Read<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>()
        where T : class
    {
        var names = new HashSet<string>(StringComparer.Ordinal); // of two properties of one name the first counts, which is the more derived
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetMethod is { IsPublic: true } getter && property.GetIndexParameters().Length == 0 && Bind<T>(property.PropertyType, getter) is var (type, bound)
                && names.Add(CamelCase(property.Name)))
            {
                yield return new BoundField<T>(new LeadField(CamelCase(property.Name), type), bound, property.Name);
            }
        }
    }

    // Delegates over closed types only, so that no code is made at run time and the AOT compiler sees every one.
    private static (FieldType Type, FieldGetter<T> Getter)? Bind<T>(Type type, MethodInfo getter) =>
        type == typeof(string) ? (FieldType.Text, new TextGetter<T>(getter.CreateDelegate<Func<T, string?>>()))
        : type == typeof(bool) ? (FieldType.Boolean, Truth<T>(getter.CreateDelegate<Func<T, bool>>()))
        : type == typeof(bool?) ? (FieldType.Boolean, new TruthGetter<T>(getter.CreateDelegate<Func<T, bool?>>()))
        : type == typeof(DateTimeOffset) ? (FieldType.Timestamp, Time<T>(getter.CreateDelegate<Func<T, DateTimeOffset>>()))
        : type == typeof(DateTimeOffset?) ? (FieldType.Timestamp, new InstantGetter<T>(getter.CreateDelegate<Func<T, DateTimeOffset?>>()))
        : type == typeof(DateTime) ? (FieldType.Timestamp, Time<T>(getter.CreateDelegate<Func<T, DateTime>>()))
        : type == typeof(DateTime?) ? (FieldType.Timestamp, new DateTimeGetter<T>(getter.CreateDelegate<Func<T, DateTime?>>()))
        : !type.IsValueType && typeof(IReadOnlyList<string>).IsAssignableFrom(type) ? (FieldType.TextSet, new SetGetter<T>(getter.CreateDelegate<Func<T, IReadOnlyList<string>?>>()))
        : Number<T, int>(type, getter) ?? Number<T, double>(type, getter) ?? Number<T, decimal>(type, getter) ?? Number<T, long>(type, getter)
            ?? Number<T, float>(type, getter) ?? Number<T, short>(type, getter) ?? Number<T, byte>(type, getter)
            ?? Number<T, uint>(type, getter) ?? Number<T, ulong>(type, getter) ?? Number<T, ushort>(type, getter) ?? Number<T, sbyte>(type, getter);

    private static (FieldType Type, FieldGetter<T> Getter)? Number<T, TNumber>(Type type, MethodInfo getter)
        where TNumber : struct, INumber<TNumber> =>
        type == typeof(TNumber) ? (FieldType.Number, new NumberGetter<T, TNumber>(getter.CreateDelegate<Func<T, TNumber>>()))
        : type == typeof(TNumber?) ? (FieldType.Number, new NullableNumberGetter<T, TNumber>(getter.CreateDelegate<Func<T, TNumber?>>()))
        : null;

    private static TruthGetter<T> Truth<T>(Func<T, bool> getter) => new(lead => getter(lead));

    private static InstantGetter<T> Time<T>(Func<T, DateTimeOffset> getter) => new(lead => getter(lead));

    private static DateTimeGetter<T> Time<T>(Func<T, DateTime> getter) => new(lead => getter(lead));

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
