using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>What several features ask of publicity.</summary>
public static class PublicityQuery
{
    /// <summary>The publicity in the unit of the submission that stands; null: none is registered.</summary>
    public static Task<Publicity?> UnitPublicityAsync(this ReviewDb db, ReviewCase file, CancellationToken ct) => db.Publicities.SingleOrDefaultAsync(
        period => period.Case == file.Id && period.Kind == PublicityKind.Unit && period.Submission == file.Submissions, ct);

    /// <summary>Without those of results that were voted on again since.</summary>
    public static IQueryable<Publicity> StandingPublicities(this ReviewDb db) => db.Publicities.Where(period =>
        period.Kind == PublicityKind.Unit || db.MeetingResults.Any(result => result.Case == period.Case && result.Round == period.Round));

    /// <summary>「结果已公布」: of cases under one notice that is so for all when it is for some. Who is not among them did not pass.</summary>
    public static Task<bool> ResultsArePublicAsync(this ReviewDb db, NoticeId notice, DateOnly today, CancellationToken ct) =>
        db.Publicities.AnyAsync(period => period.Kind == PublicityKind.Result && period.FromOn <= today && db.Cases.Any(file => file.Id == period.Case && file.Notice == notice), ct);

    /// <summary>Of each case that waits for the decision of a re-check, by when it is due.</summary>
    public static Task<Dictionary<CaseId, DateOnly>> OpenRechecksAsync(this ReviewDb db, IReadOnlyCollection<CaseId> files, CancellationToken ct) =>
        db.Rechecks.Where(recheck => recheck.Outcome == null && files.Contains(recheck.Case)).ToDictionaryAsync(recheck => recheck.Case, recheck => recheck.DueOn, ct);

    public static DateRange? Days(this Publicity? period) => period is null ? null : new DateRange(period.FromOn, period.ToOn);

    /// <summary>Objections of a case that are not dealt with, whichever submission they came in on: no return and no new submission makes one disappear.</summary>
    public static async Task<IReadOnlyList<OpenObjection>> OpenObjectionsAsync(this ReviewDb db, CaseId file, PublicityKind kind, CancellationToken ct) =>
        (await db.OpenObjectionsAsync([file], kind, ct))[file];

    public static async Task<IReadOnlyDictionary<CaseId, IReadOnlyList<OpenObjection>>> OpenObjectionsAsync(
        this ReviewDb db, IReadOnlyCollection<CaseId> files, PublicityKind kind, CancellationToken ct)
    {
        var open = await db.Objections.AsNoTracking()
            .Where(objection => objection.Kind == kind && objection.Outcome == null && files.Contains(objection.Case))
            .OrderBy(objection => objection.Number)
            .ToListAsync(ct);
        var ofCase = open.ToLookup(objection => objection.Case);
        return files.ToDictionary(
            file => file,
            file => (IReadOnlyList<OpenObjection>)[.. ofCase[file].Select(objection => new OpenObjection(objection.Number, objection.ReceivedOn, objection.Channel))]);
    }

    /// <summary>Numbers of the objections to what was submitted last that were found true, or true in part. Only a new submission answers them: other days of the same publicity do not.</summary>
    /// <param name="submittedAt">Of the submission that stands.</param>
    public static async Task<IReadOnlyList<int>> UpheldObjectionsAsync(this ReviewDb db, CaseId file, DateTime submittedAt, CancellationToken ct) =>
        await db.Objections
            .Where(objection => objection.Case == file && objection.Kind == PublicityKind.Unit && objection.RecordedAt >= submittedAt
                && (objection.Outcome == ObjectionOutcome.True || objection.Outcome == ObjectionOutcome.PartlyTrue))
            .OrderBy(objection => objection.Number).Select(objection => objection.Number).ToListAsync(ct);

    /// <summary>Whether somebody objects to what the unit made public, and the objection is not dealt with.</summary>
    public static async Task<bool> HasOpenObjectionAsync(this ReviewDb db, ReviewCase file, CancellationToken ct) =>
        (await db.OpenObjectionsAsync(file.Id, PublicityKind.Unit, ct)).Count > 0;

    /// <summary>To be called when other writers are shut out: the case as it stands by now becomes part of the change, and open pages of it read anew.</summary>
    public static async Task TouchAsync(this ReviewDb db, ReviewCase file, CancellationToken ct)
    {
        await db.Entry(file).ReloadAsync(ct);
        db.Entry(file).State = EntityState.Modified;
    }

    /// <summary>The sealed scans that officers uploaded, in order.</summary>
    public static async Task<IReadOnlyList<EvidencePage>> UnitScansAsync(this ReviewDb db, CaseId file, IReadOnlyCollection<string> kinds, CancellationToken ct) =>
        await db.Pages.AsNoTracking()
            .Where(page => page.Case == file && page.RemovedAt == null && page.UploadedAs != Role.Applicant && kinds.Contains(page.Kind))
            .OrderBy(page => page.Position)
            .ToListAsync(ct);
}
