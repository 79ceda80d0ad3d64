using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

/// <summary>People, a page of them, each with the assignments asked for; with no question about assignments, who holds none is listed too.</summary>
public sealed class ListAssignments(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <param name="Person">Part of a name, or an id, as the audit log writes it.</param>
    /// <param name="Organisation">Part of its name.</param>
    /// <param name="InForceOn">Null: past and future ones too.</param>
    public sealed record Query(string? Person = null, string? Organisation = null, Role? Role = null, DateOnly? InForceOn = null)
    {
        internal bool AsksForAssignments => !string.IsNullOrWhiteSpace(Organisation) || Role is not null || InForceOn is not null;
    }

    public sealed record Held(Guid Id, Role Role, string Organisation, DateOnly From, DateOnly? To, bool IsInForce, int Version);

    /// <param name="RecordVersion">Of the personal record; 0: none.</param>
    public sealed record Row(PersonId Person, string Name, string Subject, IReadOnlyList<Held> Assignments, int RecordVersion);

    public sealed record Choice(OrganisationId Id, string Name);

    /// <param name="MayRegister">Whether this person registers people.</param>
    /// <param name="MayGrant">Whether this person grants and ends roles.</param>
    /// <param name="MayRelease">Whether this person clears personal records.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<Choice> Organisations, bool MayRegister, bool MayGrant, bool MayRelease, DateOnly Today);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(Query query, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListAssignments), me).IsRefused)
        {
            return null;
        }
        var asked = Asked(db, query);
        var name = query.Person?.Trim() ?? "";
        var found = Guid.TryParse(name, out var id)
            ? db.People.AsNoTracking().Where(person => person.Id == new PersonId(id))
            : db.People.AsNoTracking().Where(person => name.Length == 0 || person.Name.Contains(name));
        if (query.AsksForAssignments)
        {
            found = found.Where(person => asked.Any(assignment => assignment.Person == person.Id));
        }
        var people = await found
            .OrderBy(person => person.Name).ThenBy(person => person.Subject)
            .Skip(Paging.Skip(page, PageSize)).Take(PageSize)
            .ToListAsync(ct);
        var ids = people.Select(person => person.Id).ToList();
        var held = await HeldAsync(db, asked, ids, ct);
        var records = await db.PersonalRecords.AsNoTracking().Where(record => ids.Contains(record.Person)).ToDictionaryAsync(record => record.Person, record => record.Version, ct);
        return new View(
            [.. people.Select(person => new Row(person.Id, person.Name, person.Subject, [.. held[person.Id]], records.GetValueOrDefault(person.Id)))],
            await found.CountAsync(ct),
            await db.Organisations.AsNoTracking().OrderBy(organisation => organisation.Name).Select(organisation => new Choice(organisation.Id, organisation.Name)).ToListAsync(ct),
            !OperationMatrix.WhyNot(nameof(RegisterPerson), me).IsRefused,
            !OperationMatrix.WhyNot(nameof(GrantAssignment), me).IsRefused,
            !OperationMatrix.WhyNot(nameof(ReleasePersonalRecord), me).IsRefused,
            clock.Today());
    }

    private static IQueryable<Assignment> Asked(ReviewDb db, Query query)
    {
        var asked = db.Assignments.AsNoTracking();
        if (query.Role is { } role)
        {
            asked = asked.Where(assignment => assignment.Role == role);
        }
        if (query.InForceOn is { } day)
        {
            asked = asked.InForceOn(day);
        }
        return query.Organisation?.Trim() is { Length: > 0 } name
            ? asked.Where(assignment => db.Organisations.Any(organisation => organisation.Id == assignment.Organisation && organisation.Name.Contains(name)))
            : asked;
    }

    private async Task<ILookup<PersonId, Held>> HeldAsync(ReviewDb db, IQueryable<Assignment> asked, IReadOnlyList<PersonId> people, CancellationToken ct)
    {
        var today = clock.Today();
        var rows = await (
            from assignment in asked
            join organisation in db.Organisations on assignment.Organisation equals organisation.Id
            where people.Contains(assignment.Person)
            orderby assignment.FromOn, assignment.Role
            select new { assignment, organisation.Name }).ToListAsync(ct);
        return rows.ToLookup(
            row => row.assignment.Person,
            row => new Held(
                row.assignment.Id,
                row.assignment.Role,
                row.Name,
                row.assignment.FromOn,
                row.assignment.ToOn,
                row.assignment.RevokedAt == null && row.assignment.FromOn <= today && (row.assignment.ToOn is not { } last || today <= last),
                row.assignment.Version));
    }
}
