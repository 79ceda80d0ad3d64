using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「待交付盲评名单」, with the experts who may be chosen: those in standing in the pool, once a committee has been drawn from it.</summary>
public sealed class ListHandOver(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FieldStore fields, DrawStore draws)
{
    public const int PageSize = 20;

    public sealed record Row(SeenCase Seen, string Number, string Applicant, string Unit, string Level, DateTime Since, Verdict WhyNotHandOver);

    public sealed record ExpertRow(PersonId Person, string Name);

    /// <summary>A concluded draw of experts.</summary>
    public sealed record DrawRow(DrawId Draw, string Title);

    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<ExpertRow> Experts, IReadOnlyList<OrganisationId> Offices, IReadOnlyList<DrawRow> Draws);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(string? filter, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListHandOver), me).IsRefused)
        {
            return null;
        }
        var found = db.CasesOfOffices(me, Role.CommitteeOffice).Where(file => file.Stage == Stage.Admitted).Matching(db, filter);
        var lines = await found
            .OrderBy(file => file.StageSince).ThenBy(file => file.Number)
            .Skip(Paging.Skip(page, PageSize)).Take(PageSize)
            .LinesAsync(db, fields, ct);
        var offices = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct().ToList();
        var drawn = await db.Draws.AsNoTracking().Where(draw => offices.Contains(draw.Office) && draw.State == DrawState.Drawn && draw.Kind == DrawKind.Committee).OrderByDescending(draw => draw.PreparedAt).ToListAsync(ct);
        var experts = ExpertsOn(db, clock.Today()).Where(expert => offices.Contains(expert.Organisation)).Select(expert => expert.Person);
        if (drawn.Count > 0)
        {
            // nothing may be opened to anybody else
            experts = experts.Intersect(db.PoolExperts.Where(expert => offices.Contains(expert.Office) && expert.Person != null).InStandingOn(db, clock.Today()).Select(expert => expert.Person!.Value));
        }
        return new View(
            [.. lines.Select(line => RowOf(me, line))],
            await found.CountAsync(ct),
            await db.People.AsNoTracking().Where(person => experts.Contains(person.Id)).OrderBy(person => person.Name).Select(person => new ExpertRow(person.Id, person.Name)).ToListAsync(ct),
            offices,
            drawn.ConvertAll(draw => new DrawRow(draw.Id, draws.Plan(draw).Title)));
    }

    internal static IQueryable<Data.Rows.Assignment> ExpertsOn(ReviewDb db, DateOnly day) => db.Assignments.AsNoTracking()
        .Where(assignment => assignment.Role == Role.Expert && assignment.RevokedAt == null && assignment.FromOn <= day && (assignment.ToOn == null || day <= assignment.ToOn));

    private static Row RowOf(Actor me, CaseLine line) => new(
        new SeenCase(line.File.Id, line.File.Version),
        line.File.Number,
        line.Applicant,
        line.Unit,
        line.Target.Text(SectionCatalogue.Target, "level"),
        line.File.StageSince,
        OperationMatrix.WhyNot(nameof(HandOverToExperts), me, line.File));
}
