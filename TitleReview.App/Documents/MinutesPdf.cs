using TitleReview.Core.Meetings;

namespace TitleReview.App.Documents;

/// <summary>「评审会议纪要」 as PDF.</summary>
public sealed class MinutesPdf(DocumentPrinter printer)
{
    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public Task<byte[]> PrintAsync(MeetingMinutes minutes, string signature, CancellationToken ct = default) => printer.PrintAsync<MinutesView>(
        minutes.Title, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(MinutesView.Minutes)] = minutes, [nameof(MinutesView.Signature)] = signature }, ct: ct);
}
