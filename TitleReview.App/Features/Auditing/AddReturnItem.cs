using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

public sealed record ReturnListIsFull(int Most) : Refusal($"退回清单最多{Most}项，请把同一部分的问题合并为一项。");

/// <summary>Puts one point on the level's list of what is to be returned; saved at once, so that no list is lost with a connection.</summary>
/// <remarks>Rule OP-04: everything at once, each with its reason and place.</remarks>
public sealed class AddReturnItem(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, NewId newId)
{
    public const int Most = 100;

    public sealed record Command(CaseId Case, ReturnPoint Point, int Submission);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(AddReturnItem), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var (point, page) = (command.Point, command.Point.Page);
        var policy = await policies.PolicyAsync(db, file!.PolicyHash, ct);
        var isOfCase = page is null || await db.Pages.AnyAsync(known => known.Id == page && known.Case == file.Id, ct);
        var verdict = Verdict.Of(file.Submissions == command.Submission && isOfCase ? null : new PageIsStale())
            .And(ReturnPoint.WhyNot(point, [.. SubmissionCheck.SectionsOf(policy)]));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var (turn, now) = (LevelTurn.Of(file), clock.UtcNow());
        db.Audit(me.Person, now, nameof(AddReturnItem), file.Id.ToString(), $"{point.Section} {turn.Level} {file.Submissions}");
        return await db.SaveAsync(ct, async () =>
        {
            if (await db.WhyMovedAsync(turn, ct) is { IsRefused: true } moved)
            {
                return moved;
            }
            if (await db.ReturnListOf(turn).CountAsync(ct) >= Most)
            {
                return Verdict.Of(new ReturnListIsFull(Most));
            }
            var last = await db.ReturnItems.Where(item => item.Case == turn.Case && item.Submission == turn.Submission && item.Level == turn.Level).MaxAsync(item => (int?)item.Number, ct) ?? 0;
            db.ReturnItems.Add(new ReturnItem
            {
                Id = newId(),
                Case = file.Id,
                Submission = file.Submissions,
                Level = turn.Level,
                Number = last + 1,
                Kind = point.Kind,
                Section = point.Section,
                Row = point.Row,
                Field = point.Field,
                Page = page,
                Reason = point.Reason.Trim(),
                By = me.Person,
                At = now,
            });
            return Verdict.Allowed;
        });
    }
}
