using TitleReview.App.Features.Approvals;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Features.Publicity;
using TitleReview.App.Jobs;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Features.Approvals;
using TitleReview.Tests.Builders;

namespace TitleReview.Tests.Browser;

internal sealed partial class PageWorld
{
    /// <returns>What 赵磊 has drafted and sent the day after the publicity.</returns>
    public async Task<DocumentId> SendApprovalAsync()
    {
        _host.Clock.Now = new DateTimeOffset(2023, 11, 20, 2, 0, 0, TimeSpan.Zero);
        (await _host.As("zhaolei").Get<DecideRecheck>().HandleAsync(new(Submitted, 1, RecheckOutcome.Stands, "票数无误，维持原结果。"), CancellationToken.None)).MustAllow();
        return await new ApprovalDesk(_host).SentAsync(new SeenCase(Submitted, await VersionAsync()));
    }

    public async Task IssueApprovalAsync(DocumentId draft)
    {
        (await new ApprovalDesk(_host).IssueAsync(draft)).Verdict.MustAllow();
        await _host.Get<DocumentQueue>().PrintAsync(CancellationToken.None);
    }

    public async Task PrintFormsAsync()
    {
        var notice = new NoticeId(Guid.Parse(Notice));
        (await _host.As("zhaolei").Get<StartEvaluationForms>().HandleAsync(new(notice, App.Address.ToString()), CancellationToken.None)).MustAllow();
        await _host.Get<EvaluationFormWorker>().WorkAsync(CancellationToken.None);
        // the server may have been faster, and still be at it
        for (var tries = 0; tries < 600 && (await _host.As("zhaolei").Get<ListEvaluationForms>().HandleAsync(notice, null, null, 1, CancellationToken.None))!.Standing == 0; tries++)
        {
            await Task.Delay(100);
        }
    }

    public async Task CertifyAsync(DocumentId document)
    {
        (await _host.As("zhaolei").Get<StartCertificates>().HandleAsync(new(document, App.Address.ToString()), CancellationToken.None)).MustAllow();
        await _host.Get<CertificateWorker>().WorkAsync(CancellationToken.None);
        // the server may have been faster, and still be at it
        for (var tries = 0; tries < 600 && (await _host.As("zhaolei").Get<ListCertificates>().HandleAsync(document, null, 1, CancellationToken.None))!.Made == 0; tries++)
        {
            await Task.Delay(100);
        }
    }
}
