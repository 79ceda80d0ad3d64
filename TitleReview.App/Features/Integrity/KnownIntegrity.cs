using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Integrity;

/// <summary>Hidden looks the same as non-existent.</summary>
public sealed record IntegrityMatterNotFound() : Refusal("没有找到这件投诉举报或者诚信记录，请刷新页面。");

public sealed record IntegritySubjectNotFound() : Refusal("本通知下没有这个申报编号，也没有叫这个名称的单位，请核对后填写申报编号或者单位全称。");

/// <summary>An office knows what is about its notices, the centre everything.</summary>
internal static class KnownIntegrity
{
    public static IQueryable<Notice> NoticesFor(this ReviewDb db, Actor me)
    {
        var offices = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct().ToList();
        var isCentre = me.Holds(Role.RegionalCentre);
        return db.Notices.Where(notice => isCentre || offices.Contains(notice.Office));
    }

    /// <summary>An application of the notice by its number, or a unit by its whole name.</summary>
    public static async Task<(ReviewCase? Case, Organisation? Unit)> SubjectAsync(this ReviewDb db, NoticeId notice, string subject, CancellationToken ct)
    {
        var text = subject.Trim();
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Notice == notice && one.Number == text, ct);
        return file is not null ? (file, null) : (null, await db.Organisations.AsNoTracking().Where(one => one.Name == text && (one.Kind == OrganisationKind.Unit || one.Kind == OrganisationKind.Supervisor)).OrderBy(one => one.Id).FirstOrDefaultAsync(ct));
    }
}
