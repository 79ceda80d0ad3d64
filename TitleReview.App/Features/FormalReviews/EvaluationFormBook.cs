using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>The evaluation forms of a notice, as its office has them.</summary>
internal static class EvaluationFormBook
{
    /// <summary>Null for anybody else, and where there is none.</summary>
    public static async Task<Notice?> OwnNoticeAsync(this ReviewDb db, Actor me, NoticeId id, CancellationToken ct) =>
        await db.Notices.AsNoTracking().SingleOrDefaultAsync(notice => notice.Id == id, ct) is { } found && me.Holds(Role.CommitteeOffice, found.Office) ? found : null;

    /// <summary>Never one of his own.</summary>
    public static IQueryable<ReviewCase> OwnCasesOf(this ReviewDb db, Actor me, NoticeId notice) => db.CasesOfOffices(me, Role.CommitteeOffice).Where(file => file.Notice == notice);
}
