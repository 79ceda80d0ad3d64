using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「指定主持人」: who is chair or vice-chair, and which of them presides. Another may take over while the meeting lasts.</summary>
public sealed class NameChair(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Chairs">Numbers of the members who are chair or vice-chair.</param>
    /// <param name="Presiding">The number of the one who presides.</param>
    public sealed record Command(MeetingId Meeting, IReadOnlyList<int> Chairs, int Presiding, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(NameChair), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var meeting = await db.MeetingsOf(me).SingleOrDefaultAsync(one => one.Id == command.Meeting, ct);
        var members = await db.MeetingMembers.Where(member => member.Meeting == command.Meeting).ToListAsync(ct);
        var verdict = Verdict.Of(
            meeting is null ? new MeetingNotFound()
            : meeting.Version != command.Version ? new PageIsStale()
            : meeting.State == MeetingState.Closed ? new MeetingCannotMove(meeting.State)
            : !command.Chairs.Contains(command.Presiding) || !members.Exists(member => member.Number == command.Presiding) ? new ChairNeedsOffice()
            : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        foreach (var member in members)
        {
            member.IsChair = command.Chairs.Contains(member.Number);
        }
        meeting!.Chair = members.Single(member => member.Number == command.Presiding).Person;
        db.Audit(me.Person, clock.UtcNow(), nameof(NameChair), meeting.Id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{command.Presiding} of {string.Join(' ', command.Chairs)}"));
        return await db.SaveAsync(ct);
    }
}

/// <summary>「主持人须为主任委员或者副主任委员」</summary>
public sealed record ChairNeedsOffice() : Refusal("主持人应为本次会议的主任委员或者副主任委员，请先勾选主任委员、副主任委员，再从中选择主持人。");
