using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TitleReview.Core.Draws;

/// <summary>「读取抽取记录」: in its one spelling or not at all.</summary>
public static class DrawReading
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The transcript; null where the bytes are not one in canonical form.</summary>
    public static DrawTranscript? Read(ReadOnlySpan<byte> bytes) => Read<DrawTranscript>(bytes, CanonicalDraw.Write);

    /// <summary>What was frozen; null where the bytes are not in canonical form.</summary>
    public static FrozenPool? ReadFrozen(ReadOnlySpan<byte> bytes) => Read<FrozenPool>(bytes, CanonicalDraw.Write);

    /// <summary>The sealed list; null where the bytes are not in canonical form.</summary>
    public static SealedList? ReadSealed(ReadOnlySpan<byte> bytes) => Read<SealedList>(bytes, CanonicalDraw.Write);

    private static T? Read<T>(ReadOnlySpan<byte> bytes, Func<T, string> write) where T : class
    {
        try
        {
            var text = _strict.GetString(bytes);
            // written again it must be the same: this catches white space, escapes, other orders and other ways to write a number at once
            return JsonSerializer.Deserialize<T>(text, _options) is { } read && bytes.SequenceEqual(CanonicalDraw.Bytes(write(read))) ? read : null;
        }
        catch (Exception failure) when (failure is JsonException or DecoderFallbackException or EncoderFallbackException)
        {
            return null;
        }
    }
}
