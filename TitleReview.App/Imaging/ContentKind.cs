using System.Text;

namespace TitleReview.App.Imaging;

/// <summary>Names what a file really is by its first bytes, for the sentence that sends it back.</summary>
internal static class ContentKind
{
    private static readonly (int At, byte[] Bytes, string Words)[] _kinds =
    [
        (0, "%PDF"u8.ToArray(), "是PDF文档"),
        (0, [0x89, 0x50, 0x4E, 0x47], "是PNG图片"),
        (0, "GIF8"u8.ToArray(), "是GIF图片"),
        (0, "BM"u8.ToArray(), "是BMP图片"),
        (0, "II*\0"u8.ToArray(), "是TIFF图片"),
        (0, "MM\0*"u8.ToArray(), "是TIFF图片"),
        (8, "WEBP"u8.ToArray(), "是WebP图片"),
        (4, "ftyp"u8.ToArray(), "是HEIC图片或视频"),
        (0, "PK\u0003\u0004"u8.ToArray(), "是Word、Excel文档或压缩包"),
        (0, [0xD0, 0xCF, 0x11, 0xE0], "是Word、Excel文档"),
    ];

    public static bool IsJpeg(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static string InWords(ReadOnlySpan<byte> file)
    {
        foreach (var (at, bytes, words) in _kinds)
        {
            if (file.Length > at && file[at..].StartsWith(bytes))
            {
                return words;
            }
        }

        var opening = Encoding.Latin1.GetString(file[..Math.Min(file.Length, 256)]).TrimStart('ï', '»', '¿', ' ', '\r', '\n', '\t');
        return opening.StartsWith('<') ? "是网页或文本" : "无法识别";
    }
}
