using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed record NoticeNotFound() : Refusal("没有找到这份评审通知，请从“评审通知”页面重新选择。");

public sealed record AlreadyApplied() : Refusal("您在本次评审中已有一份申报，请在“我的申报”中继续填写。");

/// <summary>Opens a draft for the signed-in applicant under a notice; recommended by the unit that the applicant is registered with.</summary>
public sealed class StartApplication(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    public sealed record Result(Verdict Verdict, CaseId Case);

    public async Task<Result> HandleAsync(NoticeId noticeId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(StartApplication), me) is { IsRefused: true } refused)
        {
            return new(refused, default);
        }
        if (await db.Notices.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == noticeId, ct) is not { } notice)
        {
            return new(Verdict.Of(new NoticeNotFound()), default);
        }

        var id = new CaseId(newId());
        var unit = me.Roles.First(held => held.Role == Role.Applicant).Organisation;
        db.Audit(me.Person, clock.UtcNow(), nameof(StartApplication), id.ToString());
        var saved = await db.SaveAsync(ct, async () =>
        {
            if (await db.Cases.AnyAsync(file => file.Notice == noticeId && file.Applicant == me.Person, ct))
            {
                return Verdict.Of(new AlreadyApplied());
            }
            var year = $"{notice.Year}-";
            var last = await db.Cases.Where(file => file.Number.StartsWith(year)).MaxAsync(file => (string?)file.Number, ct);
            var next = last is null ? 1 : int.Parse(last[year.Length..], System.Globalization.CultureInfo.InvariantCulture) + 1;
            db.Cases.Add(ReviewCase.Start(id, $"{year}{next:000000}", noticeId, me.Person, unit, notice.Office, clock.UtcNow()));
            return Verdict.Allowed;
        });
        return new(saved, id);
    }
}
