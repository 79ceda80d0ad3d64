using System.Text.Json;
using System.Text.Json.Serialization;

namespace TitleReview.App.Documents;

/// <summary>One DevTools message; <paramref name="SessionId"/> is left out for calls to the browser itself.</summary>
internal sealed record DevToolsCall(int Id, string Method, object Params, string? SessionId)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
