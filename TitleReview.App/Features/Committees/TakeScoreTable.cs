using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

public sealed record NoticeAlreadySealed() : Refusal("本通知已有申报密封交付盲评，赋分表不能再更换。");

public sealed record TableIsNotFinal() : Refusal("请先将赋分表定稿，再由评审通知采用。");

/// <summary>「采用赋分表」: what experts fill in under a notice. Once a case of it is sealed, that stays as it is.</summary>
public sealed class TakeScoreTable(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Version">Of what was taken before; 0: nothing.</param>
    public sealed record Command(NoticeId Notice, ScoreTableId Table, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(TakeScoreTable), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var notice = await db.Notices.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Notice, ct);
        var version = await db.ScoreTables.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Table, ct);
        if (notice is null || version is null || !me.Holds(Role.CommitteeOffice, notice.Office) || !await db.Committees.AnyAsync(one => one.Id == version.Committee && one.Office == notice.Office, ct))
        {
            return Verdict.Of(new CommitteeNotFound());
        }
        var taken = await db.NoticeScoreTables.SingleOrDefaultAsync(one => one.Notice == notice.Id, ct);
        var policy = await policies.PolicyAsync(db, notice.PolicyHash, ct);
        var verdict = version.FinalAt is null ? Verdict.Of(new TableIsNotFinal()) : ScoreTableRules.WhyNotUnder(ScoreTable.Read(version.Content), policy.Scoring);
        if (verdict.IsRefused || (taken?.Version ?? 0) != command.Version)
        {
            return verdict.IsRefused ? verdict : Verdict.Of(new PageIsStale());
        }
        if (taken is null)
        {
            db.NoticeScoreTables.Add(taken = new NoticeScoreTable { Notice = notice.Id });
        }
        (taken.Table, taken.By, taken.At) = (version.Id, me.Person, clock.UtcNow());
        db.Audit(me.Person, clock.UtcNow(), nameof(TakeScoreTable), notice.Id.ToString(), version.Hash);
        // a hand-over in this very moment seals with one table or with the other, and then it stays
        return await db.SaveAsync(ct, async () =>
            await db.SealLinks.AnyAsync(link => db.Cases.Any(file => file.Id == link.Case && file.Notice == notice.Id), ct) ? Verdict.Of(new NoticeAlreadySealed()) : Verdict.Allowed);
    }
}
