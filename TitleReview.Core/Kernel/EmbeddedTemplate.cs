using System.Text.Json;

namespace TitleReview.Core.Kernel;

/// <summary>Reads a template that ships inside the assembly.</summary>
internal static class EmbeddedTemplate
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
    };

    public static T Read<T>(string file)
    {
        using var stream = typeof(EmbeddedTemplate).Assembly.GetManifestResourceStream($"templates/{file}")
            ?? throw new InvalidOperationException($"The template {file} is not embedded.");
        return JsonSerializer.Deserialize<T>(stream, _options)
            ?? throw new InvalidOperationException($"The template {file} is empty.");
    }
}
