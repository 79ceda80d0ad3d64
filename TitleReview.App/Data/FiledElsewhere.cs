using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>「在系统外备案」: the office has written the day of the filing into the plan of the meeting, and never sent the pack here.</summary>
internal static class FiledElsewhere
{
    /// <returns>Null where nothing was written, and for what was sent here: that has days of its own.</returns>
    public static async Task<DateOnly?> DayAsync(ReviewDb db, NoticeId notice, FilingPack pack, CancellationToken ct) =>
        pack != FilingPack.Before || await db.FilingSteps.AnyAsync(step => step.Notice == notice && step.Pack == pack && step.Act == FilingAct.Send, ct)
            ? null
            : await db.Meetings.Where(meeting => meeting.Notice == notice).MinAsync(meeting => meeting.FiledOn, ct);
}
