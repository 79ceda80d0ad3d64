using TitleReview.Core.Approvals;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>A document as it would be issued now, all but its number, or why it cannot be.</summary>
/// <param name="Files">Tracked by the context they were drafted with.</param>
/// <param name="Word">「发文机关代字」</param>
internal sealed record ApprovalDraft(Verdict Verdict, IReadOnlyList<ReviewCase> Files, string Word, ApprovalFacts? Facts, PassRoster? Roster)
{
    public static ApprovalDraft Refused(Verdict verdict) => new(verdict, [], "", null, null);

    public DocumentNumber Number(int number) => new(Word, Facts!.Year, number);

    /// <param name="code">Null for a preview.</param>
    public ApprovalDocument Document(int number, VerificationCode? code = null) =>
        ApprovalDocumentComposer.Compose(Facts! with { Number = number }) with { Verification = code is null ? "" : $"验证码：{code}。可在单位内网的“证书和文件查询”页面核验本文件是否有效。" };
}
