using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Approvals;
using TitleReview.App.Jobs;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.App.Features.Approvals;

/// <summary>The two of the office who issue documents: 赵磊 drafts, 方圆 releases.</summary>
internal sealed class ApprovalDesk(UseCaseHost host)
{
    public const string Prefecture = "巴音郭楞蒙古自治州";
    public const string Drafter = "zhaolei";
    public const string Releaser = "fangyuan";

    private static readonly CancellationToken _ct = CancellationToken.None;

    public async Task<ApprovalRequest> RequestAsync(params IReadOnlyList<SeenCase> cases)
    {
        await using var db = await host.DbAsync();
        return new ApprovalRequest(await db.Notices.Where(notice => notice.PolicyId == TestWorld.PolicyId).Select(notice => notice.Id).SingleAsync(_ct), cases, Prefecture, "");
    }

    public async Task<PrepareApproval.Result> PrepareAsync(ApprovalRequest request, bool isSent = true, string by = Drafter)
    {
        await SecondOfficer.RegisterAsync(host);
        return await host.As(by).Get<PrepareApproval>().HandleAsync(new(request, isSent), _ct);
    }

    public async Task<DocumentId> SentAsync(params IReadOnlyList<SeenCase> cases)
    {
        var prepared = await PrepareAsync(await RequestAsync(cases));
        prepared.Verdict.MustAllow("prepare");
        return prepared.Draft!.Value;
    }

    public async Task<IssueApproval.Result> IssueAsync(DocumentId draft, string by = Releaser) => await host.As(by).Get<IssueApproval>().HandleAsync(new(draft, await VersionAsync(draft)), _ct);

    /// <summary>Drafted, sent, released; and printed where a test looks at the file.</summary>
    public async Task<(DocumentId Id, DocumentNumber Number)> IssuedAsync(IReadOnlyList<SeenCase> cases, bool isPrinted = false)
    {
        var id = await SentAsync(cases);
        var issued = await IssueAsync(id);
        issued.Verdict.MustAllow("issue");
        if (isPrinted)
        {
            await host.Get<DocumentQueue>().PrintAsync(_ct);
        }
        return (id, issued.Number!);
    }

    public async Task<Verdict> AdvanceAsync(DocumentId draft, ApprovalDraftStep step, string note = "", string by = Drafter) =>
        await host.As(by).Get<AdvanceApproval>().HandleAsync(new(draft, step, note, await VersionAsync(draft)), _ct);

    public Task<PrepareReplacement.Result> PrepareReplacementAsync(DocumentId document, string reason = "姓名有误", string by = Drafter) =>
        host.As(by).Get<PrepareReplacement>().HandleAsync(new(document, Prefecture, "", reason), _ct);

    public async Task<ReplaceApproval.Result> ReplaceAsync(DocumentId draft, string by = Releaser) => await host.As(by).Get<ReplaceApproval>().HandleAsync(new(draft, await VersionAsync(draft)), _ct);

    public Task<ProposeRevocation.Result> ProposeAsync(DocumentId document, IReadOnlyList<CaseId> cases, string reason = "提供虚假材料", string decision = "自治州人社决〔2023〕3号", string by = Drafter) =>
        host.As(by).Get<ProposeRevocation>().HandleAsync(new(document, cases, reason, decision), _ct);

    public async Task<Verdict> RevokeAsync(DocumentId draft, string by = Releaser) => await host.As(by).Get<RevokeTitle>().HandleAsync(new(draft, await VersionAsync(draft)), _ct);

    public async Task<ListApprovals.View> ListAsync(string view = "", string? filter = null, int page = 1) => (await host.As(Drafter).Get<ListApprovals>().HandleAsync(view, filter, page, _ct))!;

    public async Task<int> VersionAsync(DocumentId draft)
    {
        await using var db = await host.DbAsync();
        return await db.DraftedApprovals.Where(one => one.Id == draft).Select(one => one.Version).SingleOrDefaultAsync(_ct);
    }
}
