namespace TitleReview.App.Files;

/// <summary>What can be told of a PDF without reading it: its first bytes, and the mark of its end, which a file that broke off on its way here has not.</summary>
internal static class PdfContent
{
    // where readers look for the mark: PDF Reference 1.7, appendix H, note 18
    private const int End = 1024;

    public static bool Begins(ReadOnlySpan<byte> content) => content.StartsWith("%PDF-"u8);

    public static bool IsWhole(ReadOnlySpan<byte> content) => Begins(content) && content[Math.Max(0, content.Length - End)..].IndexOf("%%EOF"u8) >= 0;
}
