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
        var sheets = (await Sheets.OfAsync(db, [file.Id], ct))[file.Id].ToList();
        if (Sheets.WhyNotClose(sheets) is { IsRefused: true } notSigned)
        {
            return notSigned;
        }

        file.Take(Act.CloseScoring, me, clock.UtcNow());
        db.Audit(me.Person, clock.UtcNow(), nameof(CloseScoring), file.Id.ToString(), sheets.Count.ToString(CultureInfo.InvariantCulture));
        return await db.SaveAsync(ct);
    }
}
