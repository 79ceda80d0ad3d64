using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>Which tickets stand, and how they end: by time, by hand, or with the draft they were issued for.</summary>
internal static class PhoneTickets
{
    /// <summary>Handing the application in ends it for good, also when it comes back.</summary>
    public static bool Stands(this PhoneTicket ticket, ReviewCase file, DateTime now) =>
        ticket.ClosedAt is null && now < ticket.ExpiresAt && file.StageSince <= ticket.IssuedAt;

    public static async Task ClosePhoneTicketsAsync(this ReviewDb db, CaseId id, DateTime now, CancellationToken ct)
    {
        foreach (var open in await db.PhoneTickets.Where(ticket => ticket.Case == id && ticket.ClosedAt == null).ToListAsync(ct))
        {
            open.ClosedAt = now;
        }
    }
}
