using TitleReview.App.Documents;
using TitleReview.Core.Approvals;

namespace TitleReview.App.Features.Approvals;

/// <summary>Whether every character of a document can be drawn: asked before it has a number, because it is printed only afterwards.</summary>
public sealed class GlyphProof(GlyphCoverage glyphs, PrintDesk desk)
{
    public async Task<DocumentCannotBePrinted?> WhyNotAsync(ApprovalDocument document)
    {
        var missing = glyphs.MissingGlyphs(string.Join('\n', [
            document.Title, document.Addressees, document.Body, document.AttachmentNote, document.IssuingBody, document.Attachment.Title, .. document.Attachment.Rows.SelectMany(row => row),
        ]));
        var asked = await desk.TryAsync(() => missing.Count > 0 ? throw new GlyphMissingException(document.Title, missing) : Task.FromResult<byte[]?>(null));
        return asked.Sentence.Length > 0 ? new DocumentCannotBePrinted(asked.Sentence) : null;
    }
}
