using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>「可抽取专家」: who may be drawn from an office's pool on a day. Asked anew at every draw, so that a change reported a minute ago counts.</summary>
public static class DrawablePool
{
    /// <summary>Rules EX-06 and PE-03: admitted by then, nothing reported that takes him out by then, no decision on record that bars the year.</summary>
    /// <returns>In the order of their ids, which say nothing.</returns>
    public static async Task<IReadOnlyList<PoolExpert>> OfAsync(ReviewDb db, OrganisationId office, DateOnly on, CancellationToken ct) =>
        await db.PoolExperts.AsNoTracking().Where(expert => expert.Office == office).InStandingOn(db, on).OrderBy(expert => expert.Id).ToListAsync(ct);

    /// <remarks>A report counts from its day on, decided or not, unless the centre has found that it does not hold, or has admitted the expert anew since.</remarks>
    public static IQueryable<PoolExpert> InStandingOn(this IQueryable<PoolExpert> experts, ReviewDb db, DateOnly on) => experts.Where(expert =>
        expert.State == ExpertState.InPool
        && expert.AdmittedOn <= on
        && !db.ExpertChanges.Any(change => change.Expert == expert.Id && change.Since <= on
            && (change.IsUpheld == null || (change.IsUpheld == true && change.Since >= expert.AdmittedOn)))
        && !db.ExpertIntegrityRecords.Any(record => record.Expert == expert.Id && record.LiftedReason == "" && record.FirstYear <= on.Year && on.Year <= record.LastYear)
        // who is barred from applying judges nobody else
        && !db.IntegrityRecords.Any(record => record.Person != null && record.Person == expert.Person && record.LiftedReason == "" && db.Notices.Any(notice => notice.Id == record.Notice)
            && record.FirstYear <= on.Year && on.Year <= record.LastYear));
}
