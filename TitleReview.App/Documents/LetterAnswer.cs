using TitleReview.Core.Publicity;

namespace TitleReview.App.Documents;

/// <summary>What is answered to whoever asked for a sheet, as PDF or as Word.</summary>
internal static class LetterAnswer
{
    /// <param name="name">Of the file, without its ending.</param>
    public static async Task<IResult> OfAsync(PrintedLetter letter, bool asWord, string name, LetterPdf pdf, PrintDesk desk, CancellationToken ct) => asWord
        ? Results.File(Word.LetterDocument.Of(letter), Word.LetterDocument.ContentType, $"{name}.docx")
        : await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(letter, ct), $"{name}.pdf");
}
