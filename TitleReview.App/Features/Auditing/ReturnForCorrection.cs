using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

public sealed record ReturnNeedsReason() : Refusal("退回须写明原因，请把需要修改的内容一次性全部告知申报人。");

/// <summary>Returns a case to the applicant with everything that is to be put right; the deadline of the notice starts with the record of the return.</summary>
public sealed class ReturnForCorrection(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Reason">May be empty where the list says it all.</param>
    /// <param name="Items">The level's list as the officer saw it, refused when it is another by now; null: nobody looked at it.</param>
    public sealed record Command(CaseId Case, string Reason, int Version, IReadOnlyList<Guid>? Items = null);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var decision = await DecideAsync(db, await db.ActorAsync(who, clock, ct), command, ct);
        return decision.WhyNot.IsRefused ? decision.WhyNot : await db.SaveAsync(ct, decision.AskAgain);
    }

    /// <summary>The step, asked first; saving is the caller's, who may have others to save with it.</summary>
    internal async Task<Decision> DecideAsync(ReviewDb db, Actor me, Command command, CancellationToken ct)
    {
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(ReturnForCorrection), me, file) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed);
        }
        var turn = LevelTurn.Of(file!);
        var items = await db.ReturnListOf(turn).ToListAsync(ct);
        if (command.Items is { } seen && !seen.ToHashSet().SetEquals(items.Select(item => item.Id)))
        {
            return new(Verdict.Of(new PageIsStale()));
        }
        return new(Take(db, me, file!, command.Reason, command.Version, clock.UtcNow(), items), WhyListIsOtherAsync);

        // a colleague may be adding to it at this moment
        async Task<Verdict> WhyListIsOtherAsync() =>
            await db.ReturnListOf(turn).CountAsync(ct) == items.Count
                ? Verdict.Allowed
                : Verdict.Of(new PageIsStale());
    }

    /// <summary>The step itself, for whatever returns a case; saving is the caller's.</summary>
    /// <param name="items">Tracked rows of the level's list; they become the applicant's to read.</param>
    internal static Verdict Take(ReviewDb db, Actor me, ReviewCase file, string reason, int version, DateTime now, IReadOnlyList<ReturnItem>? items = null)
    {
        var verdict = Verdict.Of(
            file.Version == version ? null : new PageIsStale(),
            reason.Trim().Length > 0 || items is { Count: > 0 } ? null : new ReturnNeedsReason(),
            HistoryNote.WhyTooLong(reason));
        if (!verdict.IsRefused)
        {
            foreach (var item in items ?? [])
            {
                item.ReturnedAt = now;
            }
            file.Take(Act.Return, me, now, ReturnNote.Compose(reason.Trim(), [.. items?.Select(item => item.Reason) ?? []]));
            db.Audit(me.Person, now, nameof(ReturnForCorrection), file.Id.ToString(), $"after submission {file.Submissions}, {items?.Count ?? 0} items");
        }
        return verdict;
    }
}
