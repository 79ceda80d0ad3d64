using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Integrity;

/// <summary>Hidden looks the same as non-existent.</summary>
public sealed record IntegrityMatterNotFound() : Refusal("没有找到这件投诉举报或者诚信记录，请刷新页面。");

public sealed record IntegritySubjectNotFound() : Refusal("本通知下没有这个申报编号，也没有叫这个名称的单位，请核对后填写申报编号或者单位全称。");

/// <summary>An office knows what is about its notices, the centre everything; nobody what is about himself, who would read there who has spoken against him, and could end it.</summary>
internal static class KnownIntegrity
{
    public static IQueryable<Notice> NoticesFor(this ReviewDb db, Actor me)
    {
        var offices = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct().ToList();
        var isCentre = me.Holds(Role.RegionalCentre);
        return db.Notices.Where(notice => isCentre || offices.Contains(notice.Office));
    }

    public static IQueryable<IntegrityReport> ReportsFor(this ReviewDb db, Actor me)
    {
        var (notices, own) = (db.NoticesFor(me), me.Concerned());
        return db.IntegrityReports.Where(report => notices.Any(notice => notice.Id == report.Notice) && !db.Cases.Any(file => file.Id == report.Case && own.Contains(file.Applicant)));
    }

    public static IQueryable<IntegrityRecord> RecordsFor(this ReviewDb db, Actor me)
    {
        var (notices, own) = (db.NoticesFor(me), me.Concerned().ConvertAll(person => (PersonId?)person));
        return db.IntegrityRecords.Where(record => notices.Any(notice => notice.Id == record.Notice) && (record.Person == null || !own.Contains(record.Person)));
    }

    // himself, and whomever he only stands in for
    private static List<PersonId> Concerned(this Actor me) =>
        [me.Person, .. me.Roles.Select(held => held.OnBehalfOf?.Person).OfType<PersonId>().Distinct().Where(person => me.WithoutStandInFor(person) is var rest && !rest.Holds(Role.CommitteeOffice) && !rest.Holds(Role.RegionalCentre))];

    /// <summary>An application of the notice by its number, or a unit by its whole name.</summary>
    public static async Task<(ReviewCase? Case, Organisation? Unit)> SubjectAsync(this ReviewDb db, Actor me, NoticeId notice, string subject, CancellationToken ct)
    {
        var (text, own) = (subject.Trim(), me.Concerned());
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Notice == notice && one.Number == text && !own.Contains(one.Applicant), ct);
        return file is not null ? (file, null) : (null, await db.Organisations.AsNoTracking().Where(one => one.Name == text && (one.Kind == OrganisationKind.Unit || one.Kind == OrganisationKind.Supervisor)).OrderBy(one => one.Id).FirstOrDefaultAsync(ct));
    }
}
