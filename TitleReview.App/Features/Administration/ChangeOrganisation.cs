using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

/// <summary>Corrects an organisation, or moves it with all beneath it. What is under way keeps the way it was sent.</summary>
public sealed class ChangeOrganisation(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Version">As it was on the page.</param>
    public sealed record Command(
        OrganisationId Id, string Name, OrganisationKind Kind, OrganisationId? Parent, OrganisationNature Nature, string? Division, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ChangeOrganisation), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.Organisations.SingleOrDefaultAsync(one => one.Id == command.Id, ct) is not { } organisation)
        {
            return Verdict.Of(new OrganisationIsUnknown());
        }
        var (name, division) = (command.Name.Trim(), OrganisationRules.Code(command.Division));
        var verdict = Verdict.Of(
        [
            organisation.Version == command.Version ? null : new PageIsStale(),
            .. OrganisationRules.WhyNot(name, command.Kind, command.Nature, division),
            await db.Organisations.AnyAsync(other => other.Name == name && other.Id != command.Id, ct) ? new OrganisationExists(name) : null,
        ]);
        if (verdict.IsRefused)
        {
            return verdict;
        }

        var detail = organisation.Parent == command.Parent ? "" : $"parent {organisation.Parent} to {command.Parent}";
        (organisation.Name, organisation.Kind, organisation.Parent, organisation.Nature, organisation.Division) = (name, command.Kind, command.Parent, command.Nature, division);
        db.Audit(me.Person, clock.UtcNow(), nameof(ChangeOrganisation), command.Id.ToString(), detail);
        return await db.SaveAsync(ct, inside: () => WhyNotThereAsync(db, command, ct));
    }

    // inside, so that two moves at the same instant cannot make a ring
    private static async Task<Verdict> WhyNotThereAsync(ReviewDb db, Command command, CancellationToken ct)
    {
        var parents = await db.Organisations.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.Parent, ct);
        return Verdict.Of(
            command.Parent is { } parent && !parents.ContainsKey(parent) ? new OrganisationIsUnknown() : null,
            OrganisationRules.IsBeneath(command.Parent, command.Id, parents) ? new OrganisationWouldBeItsOwnParent(command.Name.Trim()) : null);
    }
}
