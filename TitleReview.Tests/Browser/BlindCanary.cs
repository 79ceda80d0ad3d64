using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace TitleReview.Tests.Browser;

/// <summary>A value that must not arrive, in every form in which bytes may carry it.</summary>
internal sealed class BlindCanary
{
    // shorter ones stand in a picture or two among the style sheets
    private const int ShortestBase64 = 7;

    private readonly IReadOnlyList<byte[]> _forms;

    public BlindCanary(string value)
    {
        Value = value;
        var utf8 = Encoding.UTF8.GetBytes(value);
        string[] written =
        [
            // .NET escapes with large figures, most others with small ones
            value, JsonSerializer.Serialize(value).Trim('"'), string.Concat(value.Select(one => one < 128 ? $"{one}" : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)one:x4}"))), Uri.EscapeDataString(value), Uri.EscapeDataString(value).ToLowerInvariant(),
            WebUtility.HtmlEncode(value), string.Concat(value.Select(one => string.Create(CultureInfo.InvariantCulture, $"&#x{(int)one:X};"))), Convert.ToHexString(utf8), Convert.ToHexStringLower(utf8),
        ];
        _forms = [.. written.Distinct(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes), Encoding.Unicode.GetBytes(value), Encoding.BigEndianUnicode.GetBytes(value), .. Enumerable.Range(0, 3).Select(shift => Base64At(utf8, shift)).Where(form => form.Length >= ShortestBase64)];
    }

    public string Value { get; }

    public bool IsIn(byte[] bytes) => _forms.Any(form => bytes.AsSpan().IndexOf(form) >= 0);

    /// <summary>The beginning of what it is in, and what stands around it there.</summary>
    public string Around(byte[] bytes)
    {
        var at = _forms.Select(form => bytes.AsSpan().IndexOf(form)).First(index => index >= 0);
        return $"{Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(60, bytes.Length)))} … {Encoding.UTF8.GetString(bytes.AsSpan(Math.Max(0, at - 60)..Math.Min(bytes.Length, at + 60)))}";
    }

    // what stands in base64 whatever came before: without the characters that its neighbours have a part in
    private static byte[] Base64At(byte[] value, int shift)
    {
        var text = Convert.ToBase64String([.. new byte[shift], .. value]).TrimEnd('=');
        var from = (shift * 8 + 5) / 6;
        return Encoding.ASCII.GetBytes(text[from..^1]);
    }
}
