using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>「停止生成任职资格证书」: what has been issued stays, nobody further gets one, and it can be gone on with.</summary>
public sealed class StopCertificates(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(DocumentId Document);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(StopCertificates), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.OwnDocumentAsync(me, command.Document, ct) is null)
        {
            return Verdict.Of(new OperationNotFound());
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(StopCertificates), command.Document.ToString());
        return await db.SaveAsync(ct, async () =>
        {
            if (await db.CertificateBatches.SingleOrDefaultAsync(one => one.Document == command.Document && one.State == CertificateBatchState.Running, ct) is not { } batch)
            {
                return Verdict.Of(new CertificatesNotUnderWay());
            }
            (batch.State, batch.Lease) = (CertificateBatchState.Stopped, null);
            return Verdict.Allowed;
        });
    }
}
