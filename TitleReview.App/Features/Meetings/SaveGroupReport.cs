using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「填写学科组评议意见」: by the head of the group, kept as it is typed; where there are no groups, by who presides.</summary>
public sealed class SaveGroupReport(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, MeetingStore store)
{
    public const int Longest = 2000;

    /// <param name="Item">「上会序号」; 0: on all of the group's cases.</param>
    /// <param name="Version">Of the report that was read; 0: there was none.</param>
    public sealed record Command(MeetingId Meeting, int Group, int Item, string Text, int Version);

    /// <param name="Version">To name with the next change.</param>
    public sealed record Result(Verdict Verdict, int Version);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = (await db.ActorAsync(who, clock, ct)).InOwnName;
        if (OperationMatrix.WhyNot(nameof(SaveGroupReport), me) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, command.Version);
        }
        var meeting = await db.MeetingsOfMember(me).AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Meeting, ct);
        var member = await db.MeetingMembers.AsNoTracking().SingleOrDefaultAsync(one => one.Meeting == command.Meeting && one.Person == me.Person, ct);
        var report = await db.GroupReports.SingleOrDefaultAsync(one => one.Meeting == command.Meeting && one.Group == command.Group && one.Item == command.Item, ct);
        var isOfGroup = command.Item == 0 || await db.AgendaItems.AnyAsync(item => item.Meeting == command.Meeting && item.Number == command.Item && (item.Group == command.Group || item.Group == 0), ct);
        var refused = Verdict.Of(
            meeting is null || member is null ? new MeetingNotFound()
            : !MeetingFlow.TakesSignIns(meeting.State) ? new MeetingCannotMove(meeting.State)
            : !isOfGroup || !Reporting.MayWrite(meeting, member, command.Group, await HasHeadsAsync(db, command.Meeting, ct)) ? new ReportIsOfItsHead()
            : command.Text.Length > Longest ? new ReportIsTooLong(Longest)
            : (report?.Version ?? 0) != command.Version ? new PageIsStale()
            : null);
        if (refused.IsRefused)
        {
            return new(refused, report?.Version ?? 0);
        }
        var box = store.SealReport(command.Meeting, command.Group, command.Item, command.Version + 1, command.Text);
        if (report is null)
        {
            report = new GroupReport { Meeting = command.Meeting, Group = command.Group, Item = command.Item, Box = box };
            db.GroupReports.Add(report);
        }
        (report.Box, report.WrittenBy, report.WrittenAt) = (box, me.Person, clock.UtcNow());
        db.Audit(me.Person, clock.UtcNow(), nameof(SaveGroupReport), command.Meeting.ToString(), string.Create(CultureInfo.InvariantCulture, $"{command.Group} {command.Item} {command.Version + 1}"));
        var saved = await db.SaveAsync(ct);
        return new(saved, saved.IsRefused ? command.Version : report.Version);
    }

    private static Task<bool> HasHeadsAsync(ReviewDb db, MeetingId meeting, CancellationToken ct) => db.MeetingMembers.AnyAsync(member => member.Meeting == meeting && member.IsHead, ct);
}
