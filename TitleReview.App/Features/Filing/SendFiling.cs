using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

public sealed record FilingReasonIsTooLong() : Refusal("说明不超过500字，请精简后再提交。");

/// <summary>「报送备案」: what was assembled, once it is complete and nothing has changed since. Late is possible with a reason.</summary>
public sealed class SendFiling(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FilingBook book)
{
    public const int LongestReason = 500;

    /// <param name="Reason">Why it is late; empty while it is in time.</param>
    /// <param name="Hash">Fingerprint of the manifest as it was on the page.</param>
    public sealed record Command(NoticeId Notice, FilingPack Pack, int Version, string Reason, string Hash);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SendFiling), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.FiledNoticeAsync(me, command.Notice, command.Pack, ct) is not { } notice || !me.Holds(Role.CommitteeOffice, notice.Office))
        {
            return Verdict.Of(new FilingNotFound());
        }
        var row = await db.FiledPackOrNewAsync(command.Notice, command.Pack, ct);
        var reason = command.Reason.Trim();
        var reading = await book.ReadAsync(db, notice, command.Pack, me.Name, ct);
        var manifest = await db.FilesOf(row.Notice, row.Pack, row.Round).AsNoTracking().Where(file => file.Place == FiledFile.Manifest).Select(file => file.Sha256).SingleOrDefaultAsync(ct);
        var verdict = FilingFlow.WhyNotSend(row.State, reading.Check, reading.Deadline, manifest is not null, row.Stamp == reading.Stamp, await IsSentAsync(db, row, ct), reason)
            .And(Verdict.Of(
                row.Version == command.Version && (manifest ?? "") == command.Hash ? null : new PageIsStale(),
                reason.Length > LongestReason ? new FilingReasonIsTooLong() : null));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var now = clock.UtcNow();
        row.State = FilingFlow.To(row.State, FilingAct.Send)!.Value;
        if (row.Pack == FilingPack.Before)
        {
            // the meter of a meeting asks for the day of the filing
            foreach (var meeting in await db.Meetings.Where(meeting => meeting.Notice == row.Notice && meeting.FiledOn == null && meeting.State == Core.Meetings.MeetingState.Preparing).ToListAsync(ct))
            {
                meeting.FiledOn = clock.Today();
            }
        }
        db.Audit(me.Person, now, nameof(SendFiling), command.Notice.ToString(), $"{command.Pack} {row.Round} {manifest}");
        return await db.SaveAsync(ct, async () =>
        {
            var number = await db.AddStepAsync(row, FilingAct.Send, me, now, reason, manifest!, ct);
            await db.TellAsync(notice, row.Pack, FilingAct.Send, number, now, ct);
            return Verdict.Allowed;
        });
    }

    private static Task<bool> IsSentAsync(ReviewDb db, FiledPack row, CancellationToken ct) =>
        db.FilingSteps.AnyAsync(step => step.Notice == row.Notice && step.Pack == row.Pack && step.Round == row.Round && step.Act == FilingAct.Send, ct);
}
