using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

public sealed record ReviewNeedsVote() : Refusal("申报类别为“评审”的，须经评审委员会表决，不能直接确定或授予。");

public sealed record DecisionNeedsWords() : Refusal("请填写审批意见（同意的写明批准机关和文号，不同意的写明理由）。");

/// <summary>「初次确定、授予」: ends by decision of the competent office, without a committee's vote.</summary>
/// <remarks>Rule EL-13.</remarks>
public sealed class DetermineTitle(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FieldStore fields)
{
    /// <param name="Words">Who decided, under which number; or why not.</param>
    public sealed record Command(CaseId Case, bool IsGranted, string Words, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(DetermineTitle), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var words = command.Words.Trim();
        var kind = (await fields.ReadSectionAsync(db, [file!.Id], SectionCatalogue.Target, ct))[file.Id].Kind();
        var verdict = Verdict.Of(
            file.Version == command.Version ? null : new PageIsStale(),
            kind is ApplicationKind.InitialDetermination or ApplicationKind.Conferral ? null : new ReviewNeedsVote(),
            words.Length > 0 ? null : new DecisionNeedsWords(),
            HistoryNote.WhyTooLong(words));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        file.Take(command.IsGranted ? Act.Determine : Act.Decline, me, clock.UtcNow(), words);
        db.Audit(me.Person, clock.UtcNow(), nameof(DetermineTitle), file.Id.ToString(), $"{file.Stage}");
        return await db.SaveAsync(ct);
    }
}
