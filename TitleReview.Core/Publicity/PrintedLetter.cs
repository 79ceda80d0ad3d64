namespace TitleReview.Core.Publicity;

/// <summary>「打印的函件」: a sheet with a title, paragraphs and lines to be signed and sealed; decided here and only placed elsewhere.</summary>
/// <param name="Signatures">Under the text, at the right. The last is the day: printed where the office issues the sheet, else left open for the pen.</param>
public sealed record PrintedLetter(string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Signatures)
{
    /// <summary>Rule BL-05: signatures and their day stay open for the pen.</summary>
    public const string OpenDay = "　　　　年　　月　　日";

    /// <summary>「主送」, with its colon; empty: none.</summary>
    public string Addressee { get; init; } = "";

    /// <summary>Null: none.</summary>
    public PrintedList? Attachment { get; init; }
}
