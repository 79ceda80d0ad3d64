using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>「评委花名册」 as the centre has entered it: the pool's page shows it, and the deadlines of a registration ask for it.</summary>
public static class RosterFilings
{
    /// <summary>The day on which the roster of the letter's year was complete; null: not yet, or there is no letter.</summary>
    public static async Task<DateOnly?> ReceivedOnAsync(ReviewDb db, OrganisationId office, RegistrationCall? call, CancellationToken ct) =>
        call is null ? null : (await OfAsync(db, [office], ct)).GetValueOrDefault((office, call.RosterBy.Year))?.ReceivedOn;

    /// <summary>What came in of each of these offices, by year.</summary>
    public static async Task<IReadOnlyDictionary<(OrganisationId Office, int Year), RosterParts>> OfAsync(ReviewDb db, IReadOnlyCollection<OrganisationId> offices, CancellationToken ct) =>
        await db.ExpertRosterFilings.AsNoTracking().Where(filing => offices.Contains(filing.Office))
            .ToDictionaryAsync(filing => (filing.Office, filing.Year), filing => new RosterParts(filing.ElectronicOn, filing.PaperOn, filing.PlatformOn, filing.IsSigned, filing.IsSealed), ct);
}
