using TitleReview.Core.Filing;

namespace TitleReview.App.Documents.Word;

/// <summary>Templates 3 to 5 as a Word file.</summary>
public static class UndertakingWord
{
    public static byte[] Of(UndertakingSheet sheet) => WordPage.Of(sheet.Title,
    [
        WordText.Title(sheet.Title),
        .. sheet.Addressee.Length > 0 ? [WordText.Addressee(sheet.Addressee)] : Array.Empty<DocumentFormat.OpenXml.OpenXmlElement>(),
        .. sheet.Paragraphs.Select(WordText.Body),
        .. sheet.Contacts.Select(WordText.Body),
        .. WordText.Signed(sheet.Signatures),
    ]);
}
