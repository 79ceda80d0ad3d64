using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Defences;

internal static class KnownDefences
{
    /// <summary>The notice, if it is one of the actor's office; otherwise null.</summary>
    public static async Task<Notice?> NoticeOfOfficeAsync(this ReviewDb db, Actor me, NoticeId id, CancellationToken ct) =>
        await db.Notices.AsNoTracking().SingleOrDefaultAsync(notice => notice.Id == id, ct) is { } found && me.Holds(Role.CommitteeOffice, found.Office) ? found : null;

    /// <summary>The plan of a notice, begun if there is none yet; the caller saves.</summary>
    public static async Task<DefencePlan> PlanToChangeAsync(this ReviewDb db, Notice notice, CancellationToken ct) =>
        await db.DefencePlans.SingleOrDefaultAsync(plan => plan.Notice == notice.Id, ct) ?? db.DefencePlans.Add(new DefencePlan { Notice = notice.Id, Office = notice.Office }).Entity;

    /// <summary>What the actor is in a session; null: nothing, and then it is not there for him.</summary>
    public static async Task<PanelPlace?> PanelPlaceAsync(this ReviewDb db, Actor me, DefenceSessionId id, CancellationToken ct)
    {
        if (await db.DefenceSessions.SingleOrDefaultAsync(one => one.Id == id, ct) is not { } session)
        {
            return null;
        }
        var isOffice = me.Holds(Role.CommitteeOffice, session.Office);
        var member = me.Holds(Role.Expert, session.Office) ? await db.DefencePanel.AsNoTracking().SingleOrDefaultAsync(one => one.Session == id && one.Person == me.Person, ct) : null;
        return isOffice || member is not null ? new(session, member, isOffice) : null;
    }

    /// <summary>Whoever is to defend is told that there is something new to read; the caller saves.</summary>
    public static void Tell(this ReviewDb db, ScheduledDefence one, PersonId applicant, DateTime now) =>
        db.Messages.Add(new Message { Person = applicant, Key = $"defence:{one.Case}:{one.Version + 1}", Kind = MessageKind.DefenceCall, Case = one.Case, At = now });
}

/// <summary>What somebody is in a session.</summary>
/// <param name="Member">Null: not of the panel.</param>
internal sealed record PanelPlace(DefenceSession Session, DefencePanelMember? Member, bool IsOffice)
{
    /// <summary>The head leads; the office's secretary may do it for him.</summary>
    public bool MayConduct => IsOffice || Member is { IsHead: true };
}
