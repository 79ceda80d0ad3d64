using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TitleReview.Core.Meetings;

/// <summary>「纪要正文」: minutes as text under a hash. What is signed is the hash.</summary>
public static class MinutesText
{
    private static readonly JsonSerializerOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write(MeetingMinutes minutes) => JsonSerializer.Serialize(minutes, _options);

    /// <summary>SHA-256, in lower-case hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <exception cref="InvalidOperationException">The text is not what stands under the hash.</exception>
    public static MeetingMinutes Read(string text, string hash) => HashOf(text) == hash
        ? JsonSerializer.Deserialize<MeetingMinutes>(text, _options)!
        : throw new InvalidOperationException($"The minutes under hash {hash} were changed.");
}
