using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Filing;

/// <summary>「备案文件清单」 (manifest.json): what is in a pack, file by file. One pack has one text of it, to the byte.</summary>
/// <param name="Pack">事前备案 or 事后备案.</param>
/// <param name="Notice">Title of the notice.</param>
/// <param name="Number">「发文字号」; empty: none.</param>
/// <param name="Round">Which filing of this pack, from 1: it grows when one was returned.</param>
/// <param name="MadeOn">The day in Beijing on which its files were made.</param>
public sealed record PackManifest(string Format, string Pack, string Notice, string Number, string Office, int Year, int Round, DateOnly MadeOn, IReadOnlyList<PackFile> Files)
{
    public const string FormatName = "titlereview-filing-1";

    private static readonly JsonSerializerOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true,
    };

    public byte[] Write() => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, _options) + "\n");

    /// <summary>SHA-256 of its text: the fingerprint of the whole pack.</summary>
    public string Hash() => HashOf(Write());

    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <returns>Null for anything but the text that <see cref="Write"/> gives.</returns>
    public static PackManifest? Read(ReadOnlySpan<byte> text)
    {
        try
        {
            return JsonSerializer.Deserialize<PackManifest>(text, _options) is { Format: FormatName, Files: not null } read
                && read.Files.All(file => file is { Path: not null, Item: not null, Part: not null, Sha256: not null }) && text.SequenceEqual(read.Write()) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>事前备案清单（第1次）</summary>
    public string Title => $"{Pack}文件清单（第{Round}次）";

    public static PackManifest Of(FilingPack pack, string notice, string number, string office, int year, int round, DateOnly madeOn, IReadOnlyList<PackFile> files) =>
        new(FormatName, OfficialName.Of(pack), notice, number, office, year, round, madeOn, files);
}
