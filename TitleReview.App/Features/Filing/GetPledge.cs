using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Files;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

/// <summary>The signed scan of one pledge.</summary>
public sealed class GetPledge(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FileVault vault)
{
    /// <returns>Null for what is not there or not for this person.</returns>
    public async Task<byte[]?> HandleAsync(NoticeId notice, PledgeKind kind, Guid signer, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        return OperationMatrix.WhyNot(nameof(GetPledge), me).IsRefused
            || await db.OwnNoticeAsync(me, notice, ct) is null
            || await db.SignedPledges.AsNoTracking().SingleOrDefaultAsync(pledge => pledge.Notice == notice && pledge.Kind == kind && pledge.Signer == signer, ct) is not { } signed
            ? null
            : await vault.GetAsync(signed.File, ct);
    }
}
