using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Filing;

/// <summary>Hidden looks the same as non-existent.</summary>
public sealed record UndertakingNotFound() : Refusal("没有找到这项备案材料，请从“名册和承诺书”页面重新进入。");

/// <summary>Only the office of a notice keeps its lists and pledges.</summary>
internal static class KnownUndertakings
{
    public static async Task<Notice?> OwnNoticeAsync(this ReviewDb db, Actor me, NoticeId id, CancellationToken ct) =>
        await db.Notices.AsNoTracking().SingleOrDefaultAsync(notice => notice.Id == id, ct) is { } notice && me.Holds(Role.CommitteeOffice, notice.Office) ? notice : null;
}
