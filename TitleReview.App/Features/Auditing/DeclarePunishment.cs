using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>「处分情况声明」 by the unit: stored, shown to every level above, and deciding nothing by itself.</summary>
/// <remarks>Rule EL-15.</remarks>
public sealed class DeclarePunishment(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(CaseId Case, bool IsPunished, int Submission);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(DeclarePunishment), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (file!.Submissions != command.Submission)
        {
            return Verdict.Of(new PageIsStale());
        }
        var now = clock.UtcNow();
        var declaration = await db.PunishmentAsync(file.Id, file.Submissions, ct);
        if (declaration is null)
        {
            db.PunishmentDeclarations.Add(declaration = new PunishmentDeclaration { Case = file.Id, Submission = file.Submissions });
        }
        (declaration.IsPunished, declaration.By, declaration.At) = (command.IsPunished, me.Person, now);
        db.Audit(me.Person, now, nameof(DeclarePunishment), file.Id.ToString(), $"{file.Submissions} {command.IsPunished}");
        return await db.SaveAsync(ct, () => db.WhyMovedAsync(LevelTurn.Of(file), ct));
    }
}
