using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>Whether a phone may add to this section now. The secret itself cannot be asked for a second time.</summary>
public sealed class GetPhoneTicket(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record View(DateTime ExpiresAt, bool IsOpened);

    public async Task<View?> HandleAsync(CaseId id, string section, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (OperationMatrix.WhyNot(nameof(GetPhoneTicket), me, file).IsRefused)
        {
            return null;
        }
        var tickets = await db.PhoneTickets.AsNoTracking().Where(ticket => ticket.Case == id && ticket.Section == section && ticket.ClosedAt == null).ToListAsync(ct);
        return tickets.Find(ticket => ticket.Stands(file!, clock.UtcNow())) is { } standing ? new(standing.ExpiresAt, standing.OpenedAt is not null) : null;
    }
}
