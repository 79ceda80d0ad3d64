using TitleReview.App.Data;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

/// <summary>What the centre does with a filing that was sent: always the same way.</summary>
internal static class FilingSteps
{
    public sealed record Step(NoticeId Notice, FilingPack Pack, FilingAct Act, int Version, string Reason);

    /// <summary>Audited by the use case; nothing is written when it is refused.</summary>
    /// <param name="operation">Its row in the matrix says that it is the centre's.</param>
    public static async Task<Verdict> TakeFilingStepAsync(this ReviewDb db, string operation, Actor me, Step step, DateTime now, CancellationToken ct)
    {
        if (OperationMatrix.WhyNot(operation, me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.FiledNoticeAsync(me, step.Notice, step.Pack, ct) is not { } notice || await db.FiledPackAsync(step.Notice, step.Pack, ct) is not { } row)
        {
            return Verdict.Of(new FilingNotFound());
        }
        var verdict = FilingFlow.WhyNot(row.State, step.Act).And(Verdict.Of(
            row.Version == step.Version ? null : new PageIsStale(),
            step.Act == FilingAct.Return && step.Reason.Length is 0 or > SendFiling.LongestReason ? new FilingReturnNeedsReason() : null));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        row.State = FilingFlow.To(row.State, step.Act)!.Value;
        return await db.SaveAsync(ct, async () =>
        {
            var number = await db.AddStepAsync(row, step.Act, me, now, step.Reason, "", ct);
            await db.TellAsync(notice, row.Pack, step.Act, number, now, ct);
            return Verdict.Allowed;
        });
    }
}
