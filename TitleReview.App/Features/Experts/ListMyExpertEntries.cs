using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

/// <summary>「我的入库申请」, with the pools that may be applied to. Of draws it says nothing.</summary>
public sealed class ListMyExpertEntries(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Row(ExpertId Id, string Office, string Series, string Specialty, ExpertRoute Route, ExpertState State, IReadOnlyList<ExpertStep> Steps);

    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<(OrganisationId Id, string Name)> Offices, IReadOnlyList<(OrganisationId Id, string Name)> RecommendsFor);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListMyExpertEntries), me).IsRefused)
        {
            return null;
        }
        var mine = await db.PoolExperts.AsNoTracking().Where(one => one.Person == me.Person)
            .Join(db.Organisations, one => one.Office, office => office.Id, (one, office) => new { Expert = one, office.Name }).OrderBy(one => one.Name).ToListAsync(ct);
        var ids = mine.ConvertAll(one => one.Expert.Id);
        var steps = (await db.ExpertSteps.AsNoTracking().Where(step => ids.Contains(step.Expert)).OrderBy(step => step.Number).ToListAsync(ct)).ToLookup(step => step.Expert);
        var offices = await db.Organisations.AsNoTracking().Where(one => one.Kind == OrganisationKind.CommitteeOffice && one.ClosedAt == null).OrderBy(one => one.Name).Select(one => new { one.Id, one.Name }).ToListAsync(ct);
        var own = me.Offices(Role.UnitOfficer).Concat(me.Offices(Role.CommitteeOffice)).ToList();
        var names = await db.Organisations.AsNoTracking().Where(one => own.Contains(one.Id)).OrderBy(one => one.Name).Select(one => new { one.Id, one.Name }).ToListAsync(ct);
        return new View(
            [.. mine.Select(one => new Row(one.Expert.Id, one.Name, one.Expert.Series, one.Expert.Specialty, one.Expert.Route, one.Expert.State, [.. steps[one.Expert.Id]]))],
            [.. offices.Select(one => (one.Id, one.Name))],
            [.. names.Select(one => (one.Id, one.Name))]);
    }
}
