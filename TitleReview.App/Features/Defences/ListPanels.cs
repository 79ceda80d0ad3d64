using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「答辩现场」: the sessions of whose panel an expert is; all of them for the office. Today's and later ones first.</summary>
public sealed class ListPanels(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 20;

    public sealed record Row(DefenceSessionId Session, DateOnly HeldOn, TimeOnly StartsAt, string Room, string Group, DefenceSessionState State, int People, bool IsHead);

    /// <param name="IsOffice">Whether all of an office's sessions are shown.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, bool IsOffice);

    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListPanels), me).IsRefused)
        {
            return null;
        }
        var offices = Held(me, Role.CommitteeOffice);
        var committees = Held(me, Role.Expert);
        var today = clock.Today();
        var found = db.DefenceSessions.AsNoTracking().Where(session => offices.Contains(session.Office)
            || (committees.Contains(session.Office) && db.DefencePanel.Any(member => member.Session == session.Id && member.Person == me.Person)));
        var sessions = await found.OrderByDescending(session => session.HeldOn >= today).ThenBy(session => session.HeldOn).ThenBy(session => session.StartsAt).ThenBy(session => session.Room)
            .Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        var ids = sessions.ConvertAll(session => session.Id);
        var people = (await db.Defences.AsNoTracking().Where(one => ids.Contains(one.Session)).Select(one => one.Session).ToListAsync(ct)).CountBy(id => id).ToDictionary();
        var heads = (await db.DefencePanel.AsNoTracking().Where(member => ids.Contains(member.Session) && member.Person == me.Person && member.IsHead).Select(member => member.Session).ToListAsync(ct)).ToHashSet();
        return new([.. sessions.Select(session => Of(session, people.GetValueOrDefault(session.Id), heads.Contains(session.Id)))], await found.CountAsync(ct), offices.Count > 0);
    }

    private static Row Of(DefenceSession session, int people, bool isHead) =>
        new(session.Id, session.HeldOn, session.StartsAt, session.Room, session.Group, session.State, people, isHead);

    private static List<OrganisationId> Held(Actor me, Role role) => [.. me.Roles.Where(held => held.Role == role).Select(held => held.Organisation).Distinct()];
}
