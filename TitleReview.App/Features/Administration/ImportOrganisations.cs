using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

/// <summary>Registers and corrects all organisations of a list, or none of them.</summary>
public sealed class ImportOrganisations(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    /// <param name="Seen">Of the plan that was shown.</param>
    public sealed record Command(byte[] File, string Seen);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ImportOrganisations), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(ImportOrganisations), "organisations", command.Seen);
        return await db.SaveAsync(ct, inside: () => PutAsync(db, command, ct));
    }

    // inside, so that the list is compared with what it is going to change
    private async Task<Verdict> PutAsync(ReviewDb db, Command command, CancellationToken ct)
    {
        var known = await db.Organisations.ToListAsync(ct);
        var (plan, wanted) = OrganisationImport.Plan(command.File, known);
        var verdict = plan.WhyNot();
        if (verdict.IsRefused || plan.Seen != command.Seen)
        {
            return verdict.IsRefused ? verdict : Verdict.Of(new PageIsStale());
        }
        var byName = known.ToDictionary(one => one.Name, StringComparer.Ordinal);
        foreach (var one in wanted.Where(one => !byName.ContainsKey(one.Name)))
        {
            byName.Add(one.Name, new Organisation { Id = new(newId()), Name = one.Name });
            db.Organisations.Add(byName[one.Name]);
        }
        foreach (var one in wanted)
        {
            var organisation = byName[one.Name];
            (organisation.Kind, organisation.Nature, organisation.Division) = (one.Kind, one.Nature, one.Division);
            organisation.Parent = one.Parent.Length > 0 ? byName[one.Parent].Id : null;
        }
        return Verdict.Allowed;
    }
}
