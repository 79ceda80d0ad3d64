using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

/// <summary>Registers and corrects all experts of a list, or none of them. The committee recommends them by it; the centre decides.</summary>
public sealed class ImportExperts(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, ExpertStore store)
{
    /// <param name="Seen">Of the plan that was shown.</param>
    public sealed record Command(OrganisationId Office, byte[] File, string Seen);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ImportExperts), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (!me.Holds(Role.CommitteeOffice, command.Office))
        {
            return Verdict.Of(new OperationNotFound());
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(ImportExperts), command.Office.ToString(), command.Seen);
        return await db.SaveAsync(ct, inside: () => PutAsync(db, me, command, ct));
    }

    // inside, so that the list is compared with what it is going to change
    private async Task<Verdict> PutAsync(ReviewDb db, Actor me, Command command, CancellationToken ct)
    {
        var known = await db.PoolExperts.Where(expert => expert.Office == command.Office).ToListAsync(ct);
        var (plan, wanted) = ExpertImport.Plan(command.File, known, store, clock.Today());
        if (plan.WhyNot() is { IsRefused: true } refused)
        {
            return refused;
        }
        if (plan.Seen != command.Seen)
        {
            return Verdict.Of(new PageIsStale());
        }
        var names = wanted.Select(one => one.Form.UnitName).Distinct().ToList();
        var units = new Dictionary<string, OrganisationId>(StringComparer.Ordinal);
        foreach (var some in names.Chunk(500))
        {
            foreach (var unit in await db.Organisations.AsNoTracking().Where(one => some.Contains(one.Name)).Select(one => new { one.Name, one.Id }).ToListAsync(ct))
            {
                units[unit.Name] = unit.Id;
            }
        }
        var now = clock.UtcNow();
        foreach (var one in wanted)
        {
            var expert = one.Expert ?? ExpertWriting.New(new(newId()), command.Office);
            OrganisationId? unit = units.TryGetValue(one.Form.UnitName, out var found) ? found : null;
            ExpertWriting.Put(expert, one.Form, one.Number, unit, store);
            if (one.Expert is null)
            {
                expert.State = ExpertPath.Begin(ExpertRoute.ThroughCommittee, Role.CommitteeOffice);
                db.PoolExperts.Add(expert);
                db.ExpertSteps.Add(ExpertWriting.Step(expert, 1, expert.State, me, now, "按花名册导入推荐"));
            }
        }
        return Verdict.Allowed;
    }
}
