using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

public sealed record OrganisationNeedsName() : Refusal("单位名称不能为空，请填写全称。");

public sealed record OrganisationExists(string Name) : Refusal($"已有名为“{Name}”的单位，请勿重复登记。");

public sealed class CreateOrganisation(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    public sealed record Command(string Name, OrganisationKind Kind, OrganisationId? Parent);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var name = command.Name.Trim();
        var exists = await db.Organisations.AnyAsync(organisation => organisation.Name == name, ct);

        var verdict = OperationMatrix.WhyNot(nameof(CreateOrganisation), me);
        if (!verdict.IsRefused)
        {
            verdict = Verdict.Of(name.Length == 0 ? new OrganisationNeedsName() : null, exists ? new OrganisationExists(name) : null);
        }
        if (verdict.IsRefused)
        {
            return verdict;
        }

        var id = new OrganisationId(newId());
        db.Organisations.Add(new Organisation { Id = id, Name = name, Kind = command.Kind, Parent = command.Parent });
        db.Audit(me.Person, clock.UtcNow(), nameof(CreateOrganisation), id.ToString());
        return await db.SaveAsync(ct);
    }
}
