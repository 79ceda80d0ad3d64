using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

/// <summary>「评委花名册」 of annex 3: those in the pool and those recommended to the centre. Who took it is on record.</summary>
public sealed class GetExpertRoster(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PrintedPool pool)
{
    /// <param name="specialty">Empty: all.</param>
    /// <returns>Null for whatever is not there or not for this person.</returns>
    public async Task<ExpertRoster?> HandleAsync(OrganisationId office, string specialty, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetExpertRoster), me).IsRefused
            || !(me.Holds(Role.RegionalCentre) || me.Holds(Role.CommitteeOffice, office))
            || await pool.OfAsync(db, office, specialty, [ExpertState.InPool, ExpertState.CentreDecision], ct) is not { } roster)
        {
            return null;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(GetExpertRoster), office.ToString(), string.Create(CultureInfo.InvariantCulture, $"{roster.Rows.Count} people"));
        return (await db.SaveAsync(ct)).IsRefused ? null : roster;
    }
}
