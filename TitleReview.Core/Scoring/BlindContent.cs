using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TitleReview.Core.Scoring;

/// <summary>「密封内容」: a blind submission as text under a seal.</summary>
public static class BlindContent
{
    private static readonly JsonSerializerOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write(BlindSubmission submission) => JsonSerializer.Serialize(submission, _options);

    /// <summary>SHA-256, in lower-case hexadecimal.</summary>
    public static string SealOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    /// <exception cref="InvalidOperationException">The content is not what was sealed.</exception>
    public static BlindSubmission Read(string content, string seal) => SealOf(content) == seal
        ? JsonSerializer.Deserialize<BlindSubmission>(content, _options)!
        : throw new InvalidOperationException($"The content under seal {seal} was changed.");
}
