using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Masking;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.App.Features.Auditing;

/// <summary>One case whose masks are looked at, and the acts of those who look.</summary>
internal sealed class MaskCheckCase(UseCaseHost host, CaseId id)
{
    public const string Unit = CompleteApplication.UnitOfficer;
    public const string Office = CompleteApplication.Office;

    public CaseId Id => id;

    public Task<GetMaskCheck.View?> SeeAsync(string who = Unit) => host.As(who).Get<GetMaskCheck>().HandleAsync(id, CancellationToken.None);

    /// <param name="number">The page's, from 1.</param>
    public async Task<GetMaskCheck.Row> RowAsync(int number, string who = Unit) => (await SeeAsync(who))!.Rows[number - 1];

    public Task<Verdict> MarkAsync(GetMaskCheck.Row row, MaskMark mark, string reason = "", string who = Unit) =>
        host.As(who).Get<MarkMaskPage>().HandleAsync(new(id, row.Id, mark, reason, row.Version, row.Last), CancellationToken.None);

    public async Task<Verdict> MarkAsync(int number, MaskMark mark, string reason = "", string who = Unit) => await MarkAsync(await RowAsync(number, who), mark, reason, who);

    /// <summary>Everything that is marked 须退回重遮 by then.</summary>
    public async Task<Verdict> ReturnAsync(string other = "", string who = Unit)
    {
        var view = (await SeeAsync(who))!;
        return await host.As(who).Get<ReturnMaskPages>().HandleAsync(new(id, SeenIn(view), other, view.Version), CancellationToken.None);
    }

    public static IReadOnlyList<ReturnMaskPages.Seen> SeenIn(GetMaskCheck.View view) =>
        [.. view.Rows.Where(row => row.Mark == MaskMark.Redo).Select(row => new ReturnMaskPages.Seen(row.Id, row.Last))];

    public async Task<ListMaskPages.View> WorkListAsync() => (await host.As(CompleteApplication.Applicant).Get<ListMaskPages>().HandleAsync(id, CancellationToken.None))!;

    /// <summary>The applicant's new answer to one page.</summary>
    public async Task AnswerAsync(int number, params MaskRegion[] boxes)
    {
        var me = host.As(CompleteApplication.Applicant);
        var page = (await me.Get<GetMaskPage>().HandleAsync(id, (await WorkListAsync()).Rows[number - 1].Id, CancellationToken.None))!;
        var decision = boxes.Length > 0 ? MaskDecision.Needed : MaskDecision.NotNeeded;
        (await me.Get<AnswerMasking>().HandleAsync(new(id, page.Page, decision, boxes, IsFinal: true, page.Version), CancellationToken.None)).Verdict.MustAllow();
    }
}
