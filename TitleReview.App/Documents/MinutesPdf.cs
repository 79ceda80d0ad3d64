using TitleReview.Core.Meetings;

namespace TitleReview.App.Documents;

/// <summary>「评审会议纪要」 as PDF.</summary>
public sealed class MinutesPdf(DocumentPrinter printer)
{
    public static Printable Of(MeetingMinutes minutes, string signature) =>
        Printable.Of<MinutesView>(minutes.Title, tagged: true, (nameof(MinutesView.Minutes), minutes), (nameof(MinutesView.Signature), signature));

    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public Task<byte[]> PrintAsync(MeetingMinutes minutes, string signature, CancellationToken ct = default) => printer.PrintAsync(Of(minutes, signature), ct);
}
