using TitleReview.Core.Publicity;

namespace TitleReview.App.Documents.Word;

/// <summary>「打印的函件」 as a Word file, for offices and units that post it under a head of their own or must correct a word before it is sealed.</summary>
public static class LetterDocument
{
    public const string ContentType = WordPage.ContentType;

    public static byte[] Of(PrintedLetter letter) => WordPage.Of(letter.Title,
    [
        WordText.Title(letter.Title),
        .. letter.Addressee.Length > 0 ? [WordText.Addressee(letter.Addressee)] : Array.Empty<DocumentFormat.OpenXml.OpenXmlElement>(),
        .. letter.Paragraphs.Select(WordText.Body),
        .. letter.Attachment is { } note ? [WordText.AttachmentNote(note.Note)] : Array.Empty<DocumentFormat.OpenXml.OpenXmlElement>(),
        .. WordText.Signed(letter.Signatures),
        .. letter.Attachment is { } list ? WordList.Of(list) : [],
    ]);
}
