using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「对评审结果签字确认」: whoever presided, in his own session; what is signed is the hash of the minutes he was shown.</summary>
public sealed class SignMinutes(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Hash">Of the minutes that were read.</param>
    public sealed record Command(MeetingId Meeting, string Hash);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        // nobody signs for who presided
        var me = (await db.ActorAsync(who, clock, ct)).InOwnName;
        if (OperationMatrix.WhyNot(nameof(SignMinutes), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var meeting = await db.MeetingsOfMember(me).SingleOrDefaultAsync(one => one.Id == command.Meeting, ct);
        var row = await db.SignedMinutes.SingleOrDefaultAsync(one => one.Meeting == command.Meeting, ct);
        var refused = Verdict.Of(
            meeting is null || row is null ? new MeetingNotFound()
            : meeting.Chair != me.Person ? new MinutesAreSignedByWhoPresided(ConductPolicy.InForce.IsSignedByChair.Source)
            : row.SignedAt is not null ? new MinutesAreSigned()
            : row.Hash != command.Hash ? new PageIsStale()
            : null);
        if (refused.IsRefused)
        {
            return refused;
        }
        (row!.SignedBy, row.SignedAt) = (me.Person, clock.UtcNow());
        db.Audit(me.Person, row.SignedAt.Value, nameof(SignMinutes), command.Meeting.ToString(), row.Hash);
        return await db.SaveAsync(ct);
    }
}

/// <summary>「由主持人签字」</summary>
public sealed record MinutesAreSignedByWhoPresided(Citation Clause) : Refusal("评审结果由主持会议的主任委员或者副主任委员本人签字确认，请由主持人登录后签字。", Clause);
