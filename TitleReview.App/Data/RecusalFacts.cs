using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Committees;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>What the tables know of experts and cases that may tie them.</summary>
internal static class RecusalFacts
{
    public static async Task<IReadOnlyList<RecusalExpert>> OfPoolAsync(ReviewDb db, IReadOnlyCollection<PoolExpert> pool, DateOnly today, CancellationToken ct)
    {
        var people = pool.Select(expert => expert.Person).OfType<PersonId>().ToList();
        var (units, tree) = (await UnitsOfAsync(db, people, today, ct), await TreeAsync(db, ct));
        return [.. pool.Select(expert => Of(expert.Id, expert.Person, expert.Name, [expert.UnitName], [.. Own(expert).Concat(units[expert.Person ?? default]).Distinct()], tree))];
    }

    public static async Task<IReadOnlyList<RecusalExpert>> OfPeopleAsync(ReviewDb db, IReadOnlyCollection<PersonId> people, DateOnly today, CancellationToken ct)
    {
        var pooled = (await db.PoolExperts.AsNoTracking().Where(expert => expert.Person != null && people.Contains(expert.Person.Value)).ToListAsync(ct)).ToLookup(expert => expert.Person!.Value);
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var (units, tree) = (await UnitsOfAsync(db, people, today, ct), await TreeAsync(db, ct));
        return
        [
            .. from person in people
               from entry in pooled[person].Cast<PoolExpert?>().DefaultIfEmpty()
               select Of(
                   entry?.Id ?? new ExpertId(person.Value), person, names[person], entry is null ? [] : [entry.UnitName], [.. (entry is null ? [] : Own(entry)).Concat(units[person]).Distinct()], tree),
        ];
    }

    public static async Task<IReadOnlyList<RecusalCase>> OfCasesAsync(
        ReviewDb db, IReadOnlyCollection<ReviewCase> files, IReadOnlyDictionary<CaseId, IReadOnlyList<string>> works, CancellationToken ct)
    {
        var people = files.Select(file => file.Applicant).ToList();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var tree = await TreeAsync(db, ct);
        return
        [
            .. from file in files
               let above = Above(file.Unit, tree).Append(file.Supervisor ?? default).Where(tree.ContainsKey).Distinct().ToList()
               select new RecusalCase(
                   file.Id, file.Applicant, new PersonName(names[file.Applicant]), file.Unit, tree[file.Unit].Name, above, [.. above.Select(id => tree[id].Name)],
                   [.. file.History.Where(line => line is { Act: Act.Pass, From: Stage.UnitAudit or Stage.SupervisorAudit }).SelectMany(line => new[] { line.Actor, line.OnBehalfOf ?? line.Actor }).Distinct()],
                   works.GetValueOrDefault(file.Id, [])),
        ];
    }

    // to be an expert of an office is not to work in it
    private static async Task<ILookup<PersonId, OrganisationId>> UnitsOfAsync(ReviewDb db, IReadOnlyCollection<PersonId> people, DateOnly today, CancellationToken ct) =>
        (await db.Assignments.AsNoTracking().InForceOn(today).Where(assignment => people.Contains(assignment.Person) && assignment.Role != Role.Expert)
            .Select(assignment => new { assignment.Person, assignment.Organisation }).ToListAsync(ct))
        .ToLookup(held => held.Person, held => held.Organisation);

    private static async Task<IReadOnlyDictionary<OrganisationId, Organisation>> TreeAsync(ReviewDb db, CancellationToken ct) =>
        await db.Organisations.AsNoTracking().ToDictionaryAsync(one => one.Id, ct);

    private static IEnumerable<OrganisationId> Own(PoolExpert expert) => expert.Unit is { } unit ? [unit] : [];

    // a bureau audits and does not supervise; everything else above a unit does
    private static IEnumerable<OrganisationId> Above(OrganisationId unit, IReadOnlyDictionary<OrganisationId, Organisation> tree)
    {
        for (var at = tree.GetValueOrDefault(unit)?.Parent; at is { } id && tree.TryGetValue(id, out var one); at = one.Parent)
        {
            if (one.Kind is OrganisationKind.Supervisor or OrganisationKind.Unit)
            {
                yield return id;
            }
        }
    }

    private static RecusalExpert Of(
        ExpertId id, PersonId? person, string name, IReadOnlyList<string> typed, IReadOnlyList<OrganisationId> units, IReadOnlyDictionary<OrganisationId, Organisation> tree) => new(
        id, person, new PersonName(name), units, [.. typed.Concat(units.Where(tree.ContainsKey).Select(unit => tree[unit].Name)).Distinct()], [.. units.SelectMany(unit => Above(unit, tree)).Distinct()]);
}
