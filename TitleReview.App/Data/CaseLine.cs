using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>A case as the lists of officers show it.</summary>
/// <param name="Target">The form's section on what is applied for, and nothing else of the form.</param>
public sealed record CaseLine(ReviewCase File, string Applicant, string Unit, ApplicationForm Target);

public static class CaseLineQuery
{
    /// <summary>The cases of all offices in which the actor holds one of the roles; never one of his own, nor one of whom alone he stands in for there.</summary>
    public static IQueryable<ReviewCase> CasesOfOffices(this ReviewDb db, Actor me, params Role[] roles)
    {
        var offices = OfficesOf(me, roles);
        var cases = db.Cases.AsNoTracking().Where(file => offices.Contains(file.Office) && file.Applicant != me.Person);
        foreach (var principal in me.Roles.Select(held => held.OnBehalfOf).OfType<Principal>().Distinct())
        {
            var without = OfficesOf(me.WithoutStandInFor(principal.Person), roles);
            cases = cases.Where(file => file.Applicant != principal.Person || without.Contains(file.Office));
        }
        return cases;
    }

    private static List<OrganisationId> OfficesOf(Actor actor, Role[] roles) => [.. actor.Roles.Where(held => roles.Contains(held.Role)).Select(held => held.Organisation).Distinct()];

    /// <summary>Those whose number, applicant or unit contains the text.</summary>
    public static IQueryable<ReviewCase> Matching(this IQueryable<ReviewCase> cases, ReviewDb db, string? filter)
    {
        var text = filter?.Trim() ?? "";
        return text.Length == 0
            ? cases
            : cases.Where(file => file.Number.Contains(text)
                || db.People.Any(person => person.Id == file.Applicant && person.Name.Contains(text))
                || db.Organisations.Any(organisation => organisation.Id == file.Unit && organisation.Name.Contains(text)));
    }

    public static async Task<IReadOnlyList<CaseLine>> LinesAsync(this IQueryable<ReviewCase> cases, ReviewDb db, FieldStore fields, CancellationToken ct)
    {
        var files = await cases.ToListAsync(ct);
        var people = files.Select(file => file.Applicant).Distinct().ToList();
        var units = files.Select(file => file.Unit).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var unitNames = await db.Organisations.AsNoTracking().Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, ct);
        var targets = await fields.ReadSectionAsync(db, [.. files.Select(file => file.Id)], SectionCatalogue.Target, ct);
        return [.. files.Select(file => new CaseLine(file, names[file.Applicant], unitNames[file.Unit], targets[file.Id]))];
    }
}
