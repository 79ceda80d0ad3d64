using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Auditing;
using TitleReview.Core.Integrity;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>What stands in the integrity archive against a person or a unit. Whoever begins, submits or passes on an application asks here and nowhere else.</summary>
public static class IntegrityQuery
{
    /// <summary>Rule PE-05: nobody applies in a barred year, and no unit that is barred recommends.</summary>
    /// <param name="year">「申报年度」 of the notice.</param>
    public static async Task<Verdict> WhyBarredAsync(this ReviewDb db, PersonId person, OrganisationId unit, int year, CancellationToken ct)
    {
        var records = await db.StandingIntegrityRecords(year).Where(record => record.Person == person || record.Unit == unit)
            .OrderBy(record => record.At).ThenBy(record => record.Id).ToListAsync(ct);
        if (records.Count == 0)
        {
            return Verdict.Allowed;
        }
        var name = await db.Organisations.Where(one => one.Id == unit).Select(one => one.Name).SingleAsync(ct);
        return Verdict.Of(IntegrityGate.Check(year, records.Select(record => EntryOf(record, record.Unit is null ? "申报人" : name))).Select(finding => new FindingRefuses(finding)));
    }

    /// <summary>Rule PE-03: a unit that is barred recommends no experts either, and lets none of its own pass.</summary>
    public static async Task<Verdict> WhyNotRecommendAsync(this ReviewDb db, OrganisationId unit, string name, int year, CancellationToken ct)
    {
        var records = await db.StandingIntegrityRecords(year).Where(record => record.Unit == unit).OrderBy(record => record.At).ThenBy(record => record.Id).ToListAsync(ct);
        return Verdict.Of(IntegrityGate.CheckRecommendation(year, records.Select(record => EntryOf(record, name))).Select(finding => new FindingRefuses(finding)));
    }

    /// <summary>Whatever bars somebody in this year.</summary>
    public static IQueryable<IntegrityRecord> StandingIntegrityRecords(this ReviewDb db, int year) => db.IntegrityRecords.AsNoTracking()
        // what was decided in a rehearsal bars nobody outside it
        .Where(record => record.LiftedReason == "" && db.Notices.Any(notice => notice.Id == record.Notice) && record.FirstYear <= year && year <= record.LastYear);

    public static IntegrityEntry EntryOf(IntegrityRecord record, string subject) => new(subject, record.Decision, record.Years, new Citation(record.Document, record.Clause));
}
