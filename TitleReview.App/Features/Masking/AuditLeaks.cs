using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Masking;

/// <summary>「泄露检查」 for the office a case has been handed to, and for those who watch over all offices.</summary>
public sealed class AuditLeaks(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, LeakAudit audit)
{
    /// <param name="onProgress">Told after each page how many are read, of how many.</param>
    /// <returns>Null when there is no such case for this person.</returns>
    public async Task<LeakReport?> HandleAsync(CaseId id, Func<int, int, Task> onProgress, CancellationToken ct)
    {
        PersonId by;
        await using (var db = await dbs.CreateDbContextAsync(ct))
        {
            var me = await db.ActorAsync(who, clock, ct);
            if (OperationMatrix.WhyNot(nameof(AuditLeaks), me).IsRefused || await FindAsync(db, me, id, ct) is null)
            {
                return null;
            }
            by = me.Person;
        }

        return await audit.RunAsync(id, by, onProgress, ct);
    }

    /// <summary>The case, where it has been handed to an office and the person may have it checked there.</summary>
    internal static async Task<ReviewCase?> FindAsync(ReviewDb db, Actor me, CaseId id, CancellationToken ct)
    {
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        return file is not null && IsFor(file, me) ? file : null;
    }

    internal static bool IsFor(ReviewCase file, Actor me) =>
        file.HasReachedOffice && file.Applicant != me.Person && (file.IsHeldBy(me, Role.CommitteeOffice) || me.Holds(Role.AuditAdministrator));
}
