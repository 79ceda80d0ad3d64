using TitleReview.Core.Approvals;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>A document as it would be issued now, all but its number, or why it cannot be.</summary>
/// <param name="Files">Tracked by the context they were drafted with.</param>
/// <param name="Mark">What stands before each number of a rehearsal; empty where it is real.</param>
/// <param name="Word">「发文机关代字」</param>
internal sealed record ApprovalDraft(Verdict Verdict, IReadOnlyList<ReviewCase> Files, string Mark, string Word, ApprovalFacts? Facts, PassRoster? Roster)
{
    public static ApprovalDraft Refused(Verdict verdict) => new(verdict, [], "", "", null, null);

    public string Prefix => Mark + Word;

    public DocumentNumber Number(int number) => new(Prefix, Facts!.Year, number);

    /// <param name="code">Null for a preview.</param>
    public ApprovalDocument Document(int number, VerificationCode? code = null)
    {
        var document = ApprovalDocumentComposer.Compose(Facts! with { Number = number });
        return document with { Number = Mark + document.Number, Verification = code is null ? "" : ApprovalDocument.VerificationOf(code) };
    }
}
