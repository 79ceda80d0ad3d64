using System.Text.Json;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「参数名」: what a pack may set, of which type and in which unit.</summary>
/// <param name="Name">For example publicity.working_days.</param>
/// <param name="MayBeNull">Whether a pack may say null, which means: expressly none.</param>
public sealed record PolicyKey(string Name, Type Type, string Unit, bool MayBeNull)
{
    /// <summary>Whether a pack's JSON is a value of this key; if not, why.</summary>
    internal bool Accepts(JsonElement json, out string why)
    {
        why = "";
        try
        {
            if (json.Deserialize(Type, PolicyJson.Options) is null && !MayBeNull)
            {
                why = "不能为null";
            }
        }
        catch (JsonException error)
        {
            why = error.Message;
        }

        return why.Length == 0;
    }

    /// <summary>The value with its source, as a <see cref="Cited{T}"/> of this key's type.</summary>
    internal object Read(PolicyValue value) => Activator.CreateInstance(
        typeof(Cited<>).MakeGenericType(Type), value.Json.Deserialize(Type, PolicyJson.Options), value.Source, value.Confidence)!;
}
