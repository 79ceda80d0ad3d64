using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Files;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>「下载任职资格证书」: the holder his own, the office those of its documents. A void one is not given out again.</summary>
public sealed class GetCertificateFile(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FileVault vault)
{
    public sealed record Download(byte[] Content, string Name);

    /// <summary>Null for whatever is not there, not for this person, or void.</summary>
    public async Task<Download?> HandleAsync(string certificate, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetCertificateFile), me).IsRefused
            || !Guid.TryParse(certificate, out var id)
            || await db.Certificates.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.Pdf != "" && one.VoidAt == null && db.IssuedDocuments.Any(document => document.Id == one.Document), ct) is not { } found)
        {
            return null;
        }
        var isOwn = found.Person == me.Person && me.Holds(Role.Applicant);
        return isOwn || await db.OwnDocumentAsync(me, found.Document, ct) is not null
            ? new(await vault.GetAsync(found.Pdf, ct), $"{CertificateText.Read(found).Number} 任职资格证书.pdf") : null;
    }
}
