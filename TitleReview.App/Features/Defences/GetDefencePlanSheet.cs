using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Ui;
using TitleReview.Core.Auditing;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「打印答辩安排表」: the whole plan with the names, for the office; the seeds of the lots stand under it.</summary>
public sealed class GetDefencePlanSheet(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PlanReading reading)
{
    /// <returns>Null for whatever is not there or not for this person, and while nobody has a place.</returns>
    public async Task<PrintedSheet?> HandleAsync(NoticeId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetDefencePlanSheet), me).IsRefused || await db.NoticeOfOfficeAsync(me, id, ct) is not { } notice)
        {
            return null;
        }
        var known = await reading.OfAsync(db, notice, ct);
        var people = (await CallUpsOf.PeopleAsync(db, known, _ => true, ct)).ToLookup(one => known.Scheduled[one.Case].Session, one => one.Call);
        if (people.Count == 0)
        {
            return null;
        }
        var lots = await db.DefenceLots.AsNoTracking().Where(lot => lot.Notice == id).OrderBy(lot => lot.Number).ToListAsync(ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(GetDefencePlanSheet), id.ToString(), $"{known.Scheduled.Count} people");
        return (await db.SaveAsync(ct)).IsRefused ? null : PlanSheet.Of(
            notice.Title,
            [.. known.Sessions.Where(session => people.Contains(session.Id)).Select(session => new PlannedSession(session.Draft([]), [.. people[session.Id]]))],
            [.. lots.Select(lot => $"第{lot.Number}次抽签（{Say.Moment(lot.DrawnAt)}）的种子：{LotReading.Of(lot).Seed}{(lot.AbandonedFor.Length > 0 ? $"，已作废：{lot.AbandonedFor}" : "")}")]);
    }
}
