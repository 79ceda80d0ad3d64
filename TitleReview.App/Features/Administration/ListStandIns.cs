using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

/// <summary>The stand-ins one has granted and those one has been granted, the latest first; and the own roles that may be stood in for.</summary>
public sealed class ListStandIns(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 20;

    public enum State
    {
        InForce = 1,
        Coming,
        Ended,
    }

    /// <param name="IsMine">Granted by this person; otherwise granted to him.</param>
    public sealed record Row(
        Guid Id, Role Role, string Organisation, string Principal, string Delegate, DateOnly From, DateOnly To, State State, bool IsMine, int Version);

    public sealed record Choice(Guid Assignment, Role Role, string Organisation, DateOnly? To);

    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<Choice> Own, DateOnly Today);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListStandIns), me).IsRefused)
        {
            return null;
        }
        var today = clock.Today();
        var found =
            from standIn in db.StandIns.AsNoTracking()
            join assignment in db.Assignments on standIn.Assignment equals assignment.Id
            join organisation in db.Organisations on assignment.Organisation equals organisation.Id
            join principal in db.People on assignment.Person equals principal.Id
            join colleague in db.People on standIn.Delegate equals colleague.Id
            where standIn.Delegate == me.Person || assignment.Person == me.Person
            orderby standIn.GrantedAt descending, standIn.Id
            select new { standIn, assignment, Organisation = organisation.Name, Principal = principal.Name, Delegate = colleague.Name };
        var rows = await found.Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        var own = await (
            from held in db.Assignments.AsNoTracking().InForceOn(today)
            join organisation in db.Organisations on held.Organisation equals organisation.Id
            where held.Person == me.Person
            orderby held.FromOn
            select new Choice(held.Id, held.Role, organisation.Name, held.ToOn)).ToListAsync(ct);
        return new View(
            [.. rows.Select(row => new Row(
                row.standIn.Id, row.assignment.Role, row.Organisation, row.Principal, row.Delegate, row.standIn.FromOn, row.standIn.ToOn,
                StateOf(StandInRules.AsAssignment(row.standIn, row.assignment), row.assignment.ToOn, today), row.assignment.Person == me.Person, row.standIn.Version))],
            await found.CountAsync(ct),
            [.. own.Where(choice => StandInRules.IsDelegable(choice.Role))],
            today);
    }

    // the assignment may have been ended after the stand-in was granted
    private static State StateOf(Data.Rows.Assignment standIn, DateOnly? roleEnds, DateOnly today) =>
        standIn.RevokedAt is not null || standIn.ToOn < today || roleEnds < today ? State.Ended
        : today < standIn.FromOn ? State.Coming
        : State.InForce;
}
