using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

public sealed record DeclarationNotFound() : Refusal("没有找到这条回避申明，或者已经撤回，请刷新页面。");

/// <summary>Whoever declared may take it back; what was declared stays on record.</summary>
public sealed class WithdrawDeclaration(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(Guid Declaration, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(WithdrawDeclaration), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var row = await db.DeclaredRecusals.SingleOrDefaultAsync(one => one.Id == command.Declaration && one.By == me.Person && one.WithdrawnAt == null, ct);
        if (row is null)
        {
            return Verdict.Of(new DeclarationNotFound());
        }
        if (row.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        row.WithdrawnAt = clock.UtcNow();
        db.Audit(me.Person, clock.UtcNow(), nameof(WithdrawDeclaration), row.Id.ToString("N"));
        return await db.SaveAsync(ct);
    }
}
