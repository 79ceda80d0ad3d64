using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>「打印结果公示」: the notice that is posted, and, once it is over and everything was looked into, what came of it.</summary>
public sealed class PrintResultPublicity(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PublishedResults sheets)
{
    /// <param name="Letter">Null where the verdict refuses.</param>
    public sealed record Result(Verdict Verdict, PrintedLetter? Letter);

    /// <param name="isOutcome">公示结果 in place of 评审结果公示.</param>
    /// <returns>Null when nothing of this notice was published on these days, or it is not for this person.</returns>
    public async Task<Result?> HandleAsync(NoticeId id, DateRange days, bool isOutcome, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(PrintResultPublicity), me).IsRefused
            || await db.Notices.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } notice
            || !me.Holds(Role.CommitteeOffice, notice.Office)
            || await sheets.OfAsync(db, notice, days, ct) is not { } sheet)
        {
            return null;
        }
        if (!isOutcome)
        {
            return new(Verdict.Allowed, sheet.Announcement.Print(days.From));
        }
        var verdict = Verdict.Of(
            sheet.Announcement.Period.HasEnded(clock.UtcNow()) ? null : new ResultPublicityIsNotOver(sheet.Announcement.Period.Days.To),
            sheet.Open > 0 ? new ResultObjectionsAreOpen(sheet.Open) : null);
        return new(verdict, verdict.IsRefused ? null : sheet.Outcome(clock.Today()));
    }
}
