using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace TitleReview.Core.Kernel;

/// <summary>「规范名称」: the written name of an enumeration's member, the same in packs and on the screen (中级, 初次确定).</summary>
public static class OfficialName
{
    private static readonly ConcurrentDictionary<Enum, string> _names = new();

    public static string Of(Enum member) => _names.GetOrAdd(member, static one =>
        one.GetType().GetField(one.ToString())?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
            ?? throw new InvalidOperationException($"{one} has no written name."));
}
