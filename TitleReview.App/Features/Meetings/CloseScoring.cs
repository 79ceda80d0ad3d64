using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「结束盲评」: once every sheet is signed, the case goes before the meeting.</summary>
public sealed class CloseScoring(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(CaseId Case, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(CloseScoring), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (file!.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        var scores = (await ScoreSummaryQuery.OfAsync(db, [file.Id], ct))[file.Id];
        if (WhyNot(scores) is { IsRefused: true } notSigned)
        {
            return notSigned;
        }

        file.Take(Act.CloseScoring, me, clock.UtcNow());
        db.Audit(me.Person, clock.UtcNow(), nameof(CloseScoring), file.Id.ToString(), scores.SheetsSigned.ToString(CultureInfo.InvariantCulture));
        return await db.SaveAsync(ct);
    }

    /// <summary>Sheets that were withdrawn do not count; as many as were assigned must be signed all the same, by others.</summary>
    internal static Verdict WhyNot(ScoreSummary scores) => Verdict.Of(scores.SheetsSigned < scores.Assigned ? new SheetsAreMissing(scores.Assigned - scores.SheetsSigned, scores.Assigned) : null);
}

/// <summary>「打分表没有签齐」</summary>
public sealed record SheetsAreMissing(int Missing, int All)
    : Refusal($"共{All}份打分表，还有{Missing}份没有签名，请提醒评审专家签名后再结束盲评；有专家回避的，请先在“盲评进度”中补派专家。");
