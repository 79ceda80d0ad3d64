using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>「送签」「退回拟稿」「作废拟稿」</summary>
public sealed class AdvanceApproval(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Note">「退回理由」; may be empty for the other steps.</param>
    public sealed record Command(DocumentId Draft, ApprovalDraftStep Step, string Note, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(AdvanceApproval), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.OwnDraftAsync(me, command.Draft, ct) is not { } draft)
        {
            return Verdict.Of(new OperationNotFound());
        }
        var verdict = ReleaseRules.WhyNot(command.Step, draft.State, command.Note).And(Verdict.Of(HistoryNote.WhyTooLong(command.Note)));
        if (verdict.IsRefused || draft.Version != command.Version)
        {
            return verdict.IsRefused ? verdict : Verdict.Of(new PageIsStale());
        }
        (draft.State, draft.DecidedBy, draft.DecidedAt, draft.Note) = (ReleaseRules.After(command.Step), me.Person, clock.UtcNow(), command.Note.Trim());
        if (command.Step == ApprovalDraftStep.Send)
        {
            draft.SentBy = me.Person;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(AdvanceApproval), draft.Id.ToString(), command.Step.ToString());
        return await db.SaveAsync(ct);
    }
}
