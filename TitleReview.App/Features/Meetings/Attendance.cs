using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Features.Meetings;

/// <summary>Who comes and goes: the member's present state and the line that keeps it, always together, while other writers are shut out.</summary>
internal static class Attendance
{
    public static Task LeaveAsync(ReviewDb db, IReadOnlyList<MeetingMember> members, DateTime now, CancellationToken ct) => NoteAsync(
        db, members, AttendanceKind.Left, now, member => member.LeftAt = now, ct);

    public static Task ComeAsync(ReviewDb db, MeetingMember member, DateTime now, CancellationToken ct) => NoteAsync(
        db, [member], member.SignedInAt is null ? AttendanceKind.SignedIn : AttendanceKind.CameBack, now, one => (one.SignedInAt, one.LeftAt) = (now, null), ct);

    private static async Task NoteAsync(ReviewDb db, IReadOnlyList<MeetingMember> members, AttendanceKind kind, DateTime now, Action<MeetingMember> set, CancellationToken ct)
    {
        if (members.Count == 0)
        {
            return;
        }
        var meeting = members[0].Meeting;
        var last = await db.AttendanceMoves.Where(move => move.Meeting == meeting).MaxAsync(move => (int?)move.Line, ct) ?? 0;
        foreach (var member in members)
        {
            set(member);
            db.AttendanceMoves.Add(new AttendanceMove { Meeting = meeting, Line = ++last, Person = member.Person, Kind = kind, At = now });
        }
    }
}
