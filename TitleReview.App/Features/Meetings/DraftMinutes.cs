using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「形成会议纪要」, when the meeting is over; anew as long as it is not signed.</summary>
public sealed class DraftMinutes(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, MeetingStore store, MinutesComposer composer)
{
    public sealed record Command(MeetingId Meeting);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(DraftMinutes), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var meeting = await db.MeetingsOf(me).AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Meeting, ct);
        var row = await db.SignedMinutes.SingleOrDefaultAsync(one => one.Meeting == command.Meeting, ct);
        var refused = Verdict.Of(
            meeting is null ? new MeetingNotFound()
            : meeting.State != MeetingState.Closed ? new MinutesNeedTheEnd()
            : row?.SignedAt is not null ? new MinutesAreSigned()
            : null);
        if (refused.IsRefused)
        {
            return refused;
        }
        var minutes = await composer.ComposeAsync(db, meeting!, ct);
        var (box, hash) = (store.SealMinutes(command.Meeting, minutes), MinutesText.HashOf(MinutesText.Write(minutes)));
        if (row is null)
        {
            row = new SignedMinutes { Meeting = command.Meeting, Box = box, Hash = hash };
            db.SignedMinutes.Add(row);
        }
        (row.Box, row.Hash, row.DraftedAt) = (box, hash, clock.UtcNow());
        db.Audit(me.Person, clock.UtcNow(), nameof(DraftMinutes), command.Meeting.ToString(), hash);
        return await db.SaveAsync(ct);
    }
}

/// <summary>「会议还没有结束」</summary>
public sealed record MinutesNeedTheEnd() : Refusal("会议结束以后才能形成会议纪要，请先结束会议。");

/// <summary>「会议纪要已签字」</summary>
public sealed record MinutesAreSigned() : Refusal("会议纪要已由主持人签字确认，不能再改。");
