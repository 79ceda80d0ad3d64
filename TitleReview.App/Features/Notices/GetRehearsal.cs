using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rehearsing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>One rehearsal: who plays what, what a wipe would remove, and, after it, what it found.</summary>
public sealed class GetRehearsal(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    private const int MostFound = 20;

    public sealed record Part(PersonId Person, string Name, Role Role, string Organisation);

    /// <param name="Organisations">Where this person works, to tell namesakes apart.</param>
    public sealed record Candidate(PersonId Person, string Name, string Organisations);

    /// <param name="Table">What the table holds, in words.</param>
    public sealed record Line(string Table, int Removed, int Left);

    /// <param name="MayManage">Whether this person may name people and wipe it now.</param>
    /// <param name="MayEnter">Whether this person is named for it.</param>
    /// <param name="Content">What there is to remove.</param>
    /// <param name="Protocol">Empty until it is wiped.</param>
    /// <param name="FilesLeft">Still in the vault; null until it is wiped.</param>
    public sealed record View(
        NoticeId Id, string Title, string StartedBy, DateTime StartedAt, DateTime? WipedAt, string WipedBy, bool IsInside, bool MayManage, bool MayEnter, IReadOnlyList<Part> Parts,
        IReadOnlyList<Candidate> Candidates, IReadOnlyList<Line> Content, IReadOnlyList<Line> Protocol, int? FilesLeft, int FilesErased, int FilesKept);

    /// <param name="name">Of whom to name for it, in full; null: nobody is sought.</param>
    /// <returns>Null when there is none, or it is not for this person.</returns>
    public async Task<View?> HandleAsync(NoticeId id, string? name, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetRehearsal), me).IsRefused || await db.RehearsalsFor(me).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } found)
        {
            return null;
        }
        var (isInside, isOpen) = (db.Rehearsal == id, found.WipedAt is null);
        var mayManage = isOpen && db.Rehearsal is null && me.Holds(Role.CommitteeOffice, found.Office);
        var parts = await PartsAsync(db, id, ct);
        return new View(
            id, found.Title, found.StartedByName, found.StartedAt, found.WipedAt, found.WipedByName, isInside, mayManage,
            isOpen && db.Rehearsal is null && parts.Any(part => part.Person == me.Person), parts,
            mayManage && name?.Trim() is { Length: > 0 } sought ? await FindAsync(db, sought, ct) : [],
            mayManage ? [.. (await RehearsalWipe.CountAsync(db, id, ct)).Select(one => new Line(RehearsalTables.Word(one.Table), one.Rows, 0))] : [],
            isOpen ? [] : [.. JsonSerializer.Deserialize<List<WipedTable>>(found.Protocol)!.Select(one => new Line(RehearsalTables.Word(one.Table), one.Removed, one.Left))],
            isOpen ? null : await db.RehearsalFiles.CountAsync(file => file.Rehearsal == id, ct), found.FilesErased, found.FilesKept);
    }

    private static async Task<IReadOnlyList<Part>> PartsAsync(ReviewDb db, NoticeId id, CancellationToken ct)
    {
        var parts = await (
            from part in db.RehearsalParts
            join person in db.People on part.Person equals person.Id
            join office in db.Organisations on part.Organisation equals office.Id
            where part.Rehearsal == id
            select new Part(part.Person, person.Name, part.Role, office.Name)).IgnoreQueryFilters().ToListAsync(ct);
        return [.. parts.OrderBy(part => RehearsalOffices.Roles.ToList().IndexOf(part.Role)).ThenBy(part => part.Name, StringComparer.Ordinal)];
    }

    // by the whole name: nobody leafs through all there are
    private async Task<IReadOnlyList<Candidate>> FindAsync(ReviewDb db, string name, CancellationToken ct)
    {
        var people = await db.People.AsNoTracking().Where(person => person.Name == name).OrderBy(person => person.Id).Take(MostFound).ToListAsync(ct);
        var ids = people.ConvertAll(person => person.Id);
        var places = await (
            from held in db.Assignments.InForceOn(clock.Today())
            join office in db.Organisations on held.Organisation equals office.Id
            where ids.Contains(held.Person)
            select new { held.Person, office.Name }).Distinct().ToListAsync(ct);
        return [.. people.Select(person => new Candidate(person.Id, person.Name, string.Join('、', places.Where(place => place.Person == person.Id).Select(place => place.Name).Order(StringComparer.Ordinal))))];
    }
}
