using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TitleReview.Core.Kernel;

namespace TitleReview.Tests.House;

/// <summary>Some value of any type, so that a refusal can be made and its sentence read.</summary>
internal static class Specimen
{
    private static readonly Dictionary<Type, object> _known = new()
    {
        [typeof(string)] = "某项",
        [typeof(Wording)] = (Wording)"某项",
        [typeof(DateOnly)] = new DateOnly(2026, 3, 2),
        [typeof(DateTime)] = new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc),
        [typeof(int)] = 2,
        [typeof(long)] = 2L,
        [typeof(decimal)] = 2m,
    };

    public static object? Of(Type type)
    {
        if (_known.TryGetValue(type, out var known))
        {
            return known;
        }
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying);
        }
        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(0);
        }
        if (ElementOf(type) is { } element)
        {
            var array = Array.CreateInstance(element, 1);
            array.SetValue(Of(element), 0);
            return type.IsInstanceOfType(array) ? array
                : typeof(ImmutableArray).GetMethods().Single(m => m.Name == "Create" && m.GetParameters() is [{ ParameterType.IsArray: true }]).MakeGenericMethod(element).Invoke(null, [array]);
        }
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault(c => c.GetParameters().All(p => p.ParameterType != type));
        return constructor?.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType))]) ?? (type.IsAbstract ? null : RuntimeHelpers.GetUninitializedObject(type));
    }

    private static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && (type.IsInterface || type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) && type.GetGenericArguments() is [var only] && type.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? only
        : null;
}
