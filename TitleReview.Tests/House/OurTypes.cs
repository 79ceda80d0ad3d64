using System.Reflection;
using System.Runtime.CompilerServices;

namespace TitleReview.Tests.House;

/// <summary>The hand-written types of an assembly.</summary>
internal static class OurTypes
{
    public static IReadOnlyList<Type> Core { get; } = Of("TitleReview.Core");

    public static IReadOnlyList<Type> App { get; } = Of("TitleReview.App");

    public static IReadOnlyList<Type> Tests { get; } = Of("TitleReview.Tests");

    public static string BareName(Type type) => type.Name.Split('`')[0];

    private static IReadOnlyList<Type> Of(string assembly) =>
        [.. Assembly.Load(assembly).GetTypes().Where(type => type.Namespace?.StartsWith("TitleReview", StringComparison.Ordinal) == true && !IsGenerated(type))];

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<') || type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || (type.DeclaringType is { } outer && IsGenerated(outer));
}
