using TitleReview.App.Files;
using TitleReview.App.Imaging;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Committees;

/// <summary>What a file beside a registration may be, judged by its content: a picture that can be read, or a PDF.</summary>
internal static class RegistrationFile
{
    public const string Jpeg = "image/jpeg";
    public const string Pdf = "application/pdf";

    private static readonly ScanLimits _limits = new(
        RegistrationBook.Uploads.MaximumBytes.Value, RegistrationBook.Uploads.MaximumMegapixels.Value * 1_000_000L, RegistrationBook.Uploads.MaximumSide.Value);

    public static int Largest => RegistrationBook.Uploads.MaximumBytes.Value;

    public static string TypeOf(ReadOnlySpan<byte> content) => PdfContent.Begins(content) ? Pdf : Jpeg;

    public static async Task<Refusal?> WhyNotAsync(ScanCheck check, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        if (content.Length > Largest)
        {
            return new ScanIsTooLarge(Largest);
        }
        if (TypeOf(content.Span) == Pdf)
        {
            return PdfContent.IsWhole(content.Span) ? null : new PdfIsTruncated();
        }
        var inspection = await check.InspectAsync(content, _limits, ct);
        return !inspection.IsRefused ? null : inspection.Refusal is ScanIsNotJpeg ? new RegistrationFileIsNoScan() : inspection.Refusal;
    }
}
