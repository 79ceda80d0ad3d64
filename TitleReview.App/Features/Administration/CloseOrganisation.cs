using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

public sealed record OrganisationIsClosedAlready(string Name) : Refusal($"“{Name}”已经停用，无须再次停用。");

public sealed record OrganisationIsOpenAlready(string Name) : Refusal($"“{Name}”没有停用，无须恢复。");

/// <summary>No application begins in a closed organisation any more; nothing is deleted, and what is under way goes on. It can be opened again.</summary>
public sealed class CloseOrganisation(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Closes">False: open it again.</param>
    /// <param name="Version">As it was on the page.</param>
    public sealed record Command(OrganisationId Id, bool Closes, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(CloseOrganisation), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.Organisations.SingleOrDefaultAsync(one => one.Id == command.Id, ct) is not { } organisation)
        {
            return Verdict.Of(new OrganisationIsUnknown());
        }
        var verdict = Verdict.Of(
            organisation.Version == command.Version ? null : new PageIsStale(),
            command.Closes && organisation.ClosedAt is not null ? new OrganisationIsClosedAlready(organisation.Name) : null,
            !command.Closes && organisation.ClosedAt is null ? new OrganisationIsOpenAlready(organisation.Name) : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }

        organisation.ClosedAt = command.Closes ? clock.UtcNow() : null;
        db.Audit(me.Person, clock.UtcNow(), nameof(CloseOrganisation), command.Id.ToString(), command.Closes ? "closed" : "open again");
        return await db.SaveAsync(ct);
    }
}
