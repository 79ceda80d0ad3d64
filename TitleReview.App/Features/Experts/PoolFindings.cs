using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Integrity;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Experts;

/// <summary>「入库审查」 of experts of one office, with what the tables know of its committee and of earlier decisions.</summary>
internal static class PoolFindings
{
    public static async Task<IReadOnlyList<Finding>> OfAsync(ReviewDb db, PoolExpert expert, DateOnly today, CancellationToken ct) =>
        (await OfAsync(db, expert.Office, [expert], today, ct))[expert.Id];

    public static async Task<IReadOnlyDictionary<ExpertId, IReadOnlyList<Finding>>> OfAsync(
        ReviewDb db, OrganisationId office, IReadOnlyCollection<PoolExpert> experts, DateOnly today, CancellationToken ct)
    {
        // the one that recommends is the widest: a county's committee beside it does not take that away
        var committees = await db.Committees.AsNoTracking().Include(committee => committee.Registrations).Where(committee => committee.Office == office).ToListAsync(ct);
        CommitteeSeat? seat = committees.Count > 0 ? committees.Min(committee => committee.Seat) : null;
        var isCancelled = committees.Count > 0 && committees.TrueForAll(committee => committee.Registrations is [.., { Lateness: LatenessDecision.Cancel }]);
        // a decision is on the person, in whichever pool it was entered
        var records = await db.ExpertIntegrityRecords.AsNoTracking().Where(record => record.LiftedReason == "" && record.LastYear >= today.Year)
            .Join(db.PoolExperts, record => record.Expert, expert => expert.Id, (record, expert) => new { expert.IdNumberName, record.Decision, record.FirstYear, record.LastYear })
            .ToListAsync(ct);
        var ofNumber = records.ToLookup(record => record.IdNumberName, record => (record.Decision, new BarredYears(record.FirstYear, record.LastYear)), StringComparer.Ordinal);
        var people = experts.Select(expert => expert.Person).Where(person => person != null).ToList();
        var ofPerson = (await db.StandingIntegrityRecords(today.Year).Where(record => record.Person != null && people.Contains(record.Person)).OrderBy(record => record.At).ThenBy(record => record.Id).ToListAsync(ct))
            .ToLookup(record => record.Person!.Value, record => IntegrityQuery.EntryOf(record, "本人"));
        return experts.ToDictionary(
            expert => expert.Id,
            expert => (IReadOnlyList<Finding>)
            [
                .. PoolEntry.Check(expert, seat, isCancelled, today, PoolPolicies.Experts, PoolPolicies.Deadlines, PoolPolicies.Filing),
                .. ExpertGate.Check(today.Year, ofNumber[expert.IdNumberName], PoolPolicies.Experts),
                .. expert.Person is { } person ? IntegrityGate.CheckExpert(today.Year, ofPerson[person]) : [],
            ]);
    }
}
