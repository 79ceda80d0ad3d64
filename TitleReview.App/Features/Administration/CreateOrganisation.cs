using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

public sealed class CreateOrganisation(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    public sealed record Command(
        string Name, OrganisationKind Kind, OrganisationId? Parent, OrganisationNature Nature = OrganisationNature.PublicInstitution, string? Division = null);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(CreateOrganisation), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var (name, division) = (command.Name.Trim(), OrganisationRules.Code(command.Division));
        var verdict = Verdict.Of(
        [
            .. OrganisationRules.WhyNot(name, command.Kind, command.Nature, division),
            await db.Organisations.AnyAsync(organisation => organisation.Name == name, ct) ? new OrganisationExists(name) : null,
            command.Parent is { } parent && !await db.Organisations.AnyAsync(organisation => organisation.Id == parent, ct) ? new OrganisationIsUnknown() : null,
        ]);
        if (verdict.IsRefused)
        {
            return verdict;
        }

        var id = new OrganisationId(newId());
        db.Organisations.Add(new Organisation { Id = id, Name = name, Kind = command.Kind, Parent = command.Parent, Nature = command.Nature, Division = division });
        db.Audit(me.Person, clock.UtcNow(), nameof(CreateOrganisation), id.ToString());
        return await db.SaveAsync(ct);
    }
}
