using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Inspection;

/// <summary>One notice as an inspector sees it: read only, without any applicant.</summary>
public sealed class GetInspection(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, InspectionTables tables)
{
    public sealed record View(NoticeId Notice, string Title, string Number, string Office, DateTime PublishedAt, string PolicyHash, IReadOnlyList<InspectionTable> Tables);

    /// <returns>Null for what is not there or not for this person.</returns>
    public async Task<View?> HandleAsync(NoticeId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetInspection), me).IsRefused || await db.Notices.AsNoTracking().SingleOrDefaultAsync(notice => notice.Id == id, ct) is not { } notice)
        {
            return null;
        }
        var office = await db.Organisations.Where(one => one.Id == notice.Office).Select(one => one.Name).SingleAsync(ct);
        return new(id, notice.Title, notice.DocumentNumber, office, notice.PublishedAt, notice.PolicyHash, await tables.OfAsync(db, id, ct));
    }
}
