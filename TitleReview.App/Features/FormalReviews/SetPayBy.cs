using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

public sealed record PayByIsTheNotices(Citation Clause) : Refusal("缴费时间由通知规定，不能另行设定。", Clause);

public sealed record PayByIsPast() : Refusal("缴费截止日期不能早于今天，请重新选择。");

/// <summary>「设定缴费截止日期」 of a notice that names none (FE-02: the office sets it when it accepts the materials).</summary>
public sealed class SetPayBy(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Version">As shown; 0 where none was set.</param>
    public sealed record Command(NoticeId Notice, DateOnly PayBy, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SetPayBy), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var notice = await db.Notices.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == command.Notice, ct);
        if (notice is null || !me.Holds(Role.CommitteeOffice, notice.Office))
        {
            return Verdict.Of(new OperationNotFound());
        }
        var pay = (await policies.PolicyOfNoticeAsync(db, notice.Id, ct)).Windows.Pay;
        var verdict = Verdict.Of(
            pay.Value is null ? null : new PayByIsTheNotices(pay.Source),
            command.PayBy < clock.Today() ? new PayByIsPast() : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var deadline = await db.FeeDeadlines.SingleOrDefaultAsync(candidate => candidate.Notice == command.Notice, ct);
        if ((deadline?.Version ?? 0) != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        if (deadline is null)
        {
            db.FeeDeadlines.Add(new FeeDeadline { Notice = command.Notice, PayBy = command.PayBy });
        }
        else
        {
            deadline.PayBy = command.PayBy;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(SetPayBy), command.Notice.ToString(), $"{command.PayBy:yyyy-MM-dd}");
        return await db.SaveAsync(ct);
    }
}
