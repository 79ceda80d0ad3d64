using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Inspection;

/// <summary>What of the audit chain is about a notice and not about one applicant: itself, its draws, meetings, ballots and documents.</summary>
internal static class InspectedRows
{
    // who voted when is nobody's business, even without how; whatever is done on one application or one sheet has another subject
    private static readonly string[] _secret = ["CastBallot"];

    public static async Task<IQueryable<AuditEntry>> LogOfAsync(this ReviewDb db, NoticeId notice, CancellationToken ct)
    {
        List<string> subjects =
        [
            notice.ToString(),
            .. (await db.Draws.Where(draw => draw.Notice == notice).Select(draw => draw.Id).ToListAsync(ct)).Select(id => id.ToString()),
            .. (await db.Meetings.Where(meeting => meeting.Notice == notice).Select(meeting => meeting.Id).ToListAsync(ct)).Select(id => id.ToString()),
            .. (await db.BallotBoxes.Where(box => db.Meetings.Any(meeting => meeting.Id == box.Meeting && meeting.Notice == notice)).Select(box => box.Id).ToListAsync(ct)).Select(id => id.ToString()),
            .. (await db.IssuedDocuments.Where(document => document.Notice == notice).Select(document => document.Id).ToListAsync(ct)).Select(id => id.ToString()),
        ];
        return db.AuditEntries.AsNoTracking().Where(entry => subjects.Contains(entry.Subject) && !_secret.Contains(entry.Operation));
    }
}
