using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Features.Applications;

/// <summary>Reads the one file of an upload. A form is held in memory while it is judged.</summary>
internal static class UploadForm
{
    // a little more than the largest scan, so that one byte too many is refused by a sentence and not by a broken connection
    public const long Largest = 24L * 1024 * 1024;

    public const string NothingReceived = "没有收到文件，或文件太大，请按要求重新选择。";

    private const long Room = 1024;

    // no more at a time than the machine can bear; a page of ours sends two
    private static readonly ReceivingRoom _receiving = new(8, placesOfOne: 2);

    /// <summary>The length of the file as far as it is known before reading: that of the whole form, a little more than the file's.</summary>
    public static long ExpectedLength(HttpRequest request) => (request.ContentLength ?? 0) - Room;

    /// <param name="Name">*.jpg: all that is known of the name of the file.</param>
    public sealed record UploadedFile(byte[] Content, string Name);

    /// <summary>Null for anything but one whole file.</summary>
    /// <param name="sender">The case or the ticket: what one person sends by.</param>
    public static async Task<UploadedFile?> ReadAsync(HttpRequest request, string sender, CancellationToken ct) =>
        request.HasFormContentType ? await _receiving.ReceiveAsync(sender, () => ReadAsync(request, ct), ct) : null;

    private static async Task<UploadedFile?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            var form = await request.ReadFormAsync(ct);
            if (form.Files is not [var file])
            {
                return null;
            }
            var content = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, ct);
            return new(content, NameOf(file.FileName));
        }
        catch (Exception broken) when (broken is BadHttpRequestException or InvalidDataException or IOException)
        {
            return null;
        }
    }

    // no more of a name than its ending, which may be shown to the person again
    private static string NameOf(string sent) =>
        Path.GetExtension(sent) is { Length: > 1 and <= 9 } extension && extension[1..].All(char.IsAsciiLetterOrDigit) ? $"*{extension}" : "没有扩展名的文件";

    /// <summary>Anything that is no declaration is none.</summary>
    public static SecrecyDeclaration Secrecy(string? word) =>
        Enum.TryParse<SecrecyDeclaration>(word, out var said) && said.ToString() == word ? said : SecrecyDeclaration.Missing;

    public static PageId? PageOf(Guid? page) => page is { } id ? new PageId(id) : null;

    /// <summary>Kept: what is worth a second look, as text, one line each.</summary>
    public static IResult Answer(UploadPage.Result result) => result.Verdict.IsRefused
        ? Refuse(result.Verdict.Refusals[0])
        : Results.Text(string.Join('\n', result.Warnings), "text/plain; charset=utf-8");

    public static IResult Refuse(Refusal refusal) => Refuse(refusal.ToString());

    public static IResult Refuse(string sentence) => Results.Text(sentence, "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);
}
