namespace TitleReview.App.Documents;

/// <summary>What is answered to whoever asked for a PDF.</summary>
internal static class PrintAnswer
{
    /// <param name="print">Null for whatever is not there or not for this person.</param>
    public static async Task<IResult> OfAsync(PrintDesk desk, Func<Task<byte[]?>> print, string name) => await desk.TryAsync(print) switch
    {
        { Sentence.Length: > 0 } failed => Results.Text(failed.Sentence, "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable),
        { File: { } pdf } => Results.File(pdf, "application/pdf", name),
        _ => Results.NotFound(),
    };
}
