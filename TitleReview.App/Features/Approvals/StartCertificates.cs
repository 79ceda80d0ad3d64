using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>「生成任职资格证书」 for everybody in a document who has none; and 「继续」 of what was stopped. The work itself is done in the background.</summary>
public sealed class StartCertificates(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Site">Address of this application, for the code on the paper: https://host/</param>
    public sealed record Command(DocumentId Document, string Site);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(StartCertificates), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.OwnDocumentAsync(me, command.Document, ct) is null)
        {
            return Verdict.Of(new OperationNotFound());
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(StartCertificates), command.Document.ToString());
        return await db.SaveAsync(ct, async () =>
        {
            var batch = await db.CertificateBatches.SingleOrDefaultAsync(one => one.Document == command.Document, ct);
            var broken = await db.Certificates.Where(one => one.Document == command.Document && one.Pdf == "" && one.VoidAt == null).ToListAsync(ct);
            var standing = db.StandingIn(command.Document);
            var isNeeded = broken.Count > 0 || await standing.AnyAsync(file => !db.Certificates.Any(one => one.Case == file && one.Document == command.Document), ct);
            var verdict = Verdict.Of(
                await db.WhyNotReplaceAsync(command.Document, ct),
                batch is { State: CertificateBatchState.Running } ? new CertificatesUnderWay() : null,
                isNeeded ? null : new NoCertificateToIssue());
            if (verdict.IsRefused)
            {
                return verdict;
            }
            broken.ForEach(one => one.Problem = "");
            if (batch is null)
            {
                db.CertificateBatches.Add(batch = new CertificateBatch { Document = command.Document, Site = command.Site });
            }
            (batch.State, batch.Site, batch.Lease, batch.LeaseEndsAt, batch.Problem) = (CertificateBatchState.Running, command.Site, null, clock.UtcNow(), "");
            (batch.StartedBy, batch.StartedAt) = (me.Person, clock.UtcNow());
            return Verdict.Allowed;
        });
    }
}
