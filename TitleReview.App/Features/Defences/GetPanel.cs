using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「答辩组页面」: numbers, the clock and one's own marks. Who a number is, and what the others gave, is not in it.</summary>
public sealed class GetPanel(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Given">How many of the panel have marked.</param>
    /// <param name="Of">How many sit on it.</param>
    /// <param name="Missing">Numbers of the members who have not.</param>
    /// <param name="Mine">Empty for who does not sit on it.</param>
    public sealed record Person(int Number, DefenceAttendance Attendance, string Note, string RemoteMode, int Given, int Of, IReadOnlyList<int> Missing, PanelMark Mine, int MyVersion, bool MayMark, int Version);

    /// <param name="Me">Own number in the panel; null: the office.</param>
    /// <param name="LeftSeconds">By the server's clock at <paramref name="At"/>; null: nobody defends.</param>
    /// <param name="People">In the order in which they are called.</param>
    public sealed record View(
        DefenceSessionId Session, string Room, string Group, DateOnly HeldOn, DefenceSessionState State, int? Me, bool MayConduct, int Minutes, DefenceTimer Timer, int? LeftSeconds, DateTime At,
        Person? Now, IReadOnlyList<int> Next, IReadOnlyList<Person> People, Cited<bool> IsScored, int Maximum, int Members, int Version);

    /// <returns>Null for whatever is not there or not for this person.</returns>
    public async Task<View?> HandleAsync(DefenceSessionId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetPanel), me).IsRefused || await db.PanelPlaceAsync(me, id, ct) is not { } place)
        {
            return null;
        }
        var session = place.Session;
        var policy = (await policies.PolicyOfNoticeAsync(db, session.Notice, ct)).Defence;
        var panel = await db.DefencePanel.AsNoTracking().Where(member => member.Session == id).OrderBy(member => member.Number).ToListAsync(ct);
        var scheduled = await db.Defences.AsNoTracking().Where(one => one.Session == id).OrderBy(one => one.Position).ToListAsync(ct);
        var files = scheduled.ConvertAll(one => one.Case);
        var marks = (await db.DefenceMarks.AsNoTracking().Where(mark => files.Contains(mark.Case)).ToListAsync(ct)).ToDictionary(mark => (mark.Case, mark.Member));
        var gone = (await db.DefenceWithdrawals.AsNoTracking().Where(one => files.Contains(one.Case)).ToListAsync(ct)).Select(one => (one.Case, one.Member)).ToHashSet();
        var (now, people) = (clock.UtcNow(), scheduled.ConvertAll(one => PersonOf(one, place, panel, marks, gone)));
        return new(
            id, session.Room, session.Group, session.HeldOn, session.State, place.Member?.Number, place.MayConduct, session.Minutes, session.Timer, session.Timer.Left(now), now,
            people.Find(one => one.Attendance == DefenceAttendance.Defending), [.. people.Where(one => one.Attendance is DefenceAttendance.Waiting or DefenceAttendance.Late).Select(one => one.Number)],
            people, policy.IsScored, policy.Maximum.Value, panel.Count, session.Version);
    }

    private static Person PersonOf(
        ScheduledDefence one, PanelPlace place, IReadOnlyList<DefencePanelMember> panel, IReadOnlyDictionary<(CaseId Case, PersonId Member), DefenceMark> marks, IReadOnlySet<(CaseId Case, PersonId Member)> gone)
    {
        var seated = panel.Where(member => !gone.Contains((one.Case, member.Person))).ToList();
        var missing = seated.Where(member => marks.GetValueOrDefault((one.Case, member.Person))?.Mark.IsGiven != true).Select(member => member.Number).ToList();
        var mine = place.Member is { } me && seated.Exists(member => member.Person == me.Person) ? marks.GetValueOrDefault((one.Case, me.Person)) : null;
        var sits = place.Member is { } own && seated.Exists(member => member.Person == own.Person);
        return new(
            one.Number, one.Attendance, one.Note, one.RemoteMode, seated.Count - missing.Count, seated.Count, missing, mine?.Mark ?? default, mine?.Version ?? 0,
            sits && place.Session.State != DefenceSessionState.Closed && one.Attendance is DefenceAttendance.Defending or DefenceAttendance.Heard, one.Version);
    }
}
