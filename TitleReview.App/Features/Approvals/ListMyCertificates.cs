using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Approvals;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>「我的证书」: one's own, the last first.</summary>
public sealed class ListMyCertificates(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Revocation">Reason and decision; empty: the title stands.</param>
    public sealed record Row(Guid Id, QualificationCertificate Text, bool IsPrinted, bool IsVoid, string Revocation);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<IReadOnlyList<Row>?> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListMyCertificates), me).IsRefused)
        {
            return null;
        }
        var own = await db.Certificates.AsNoTracking().Where(one => one.Person == me.Person && db.IssuedDocuments.Any(document => document.Id == one.Document)).OrderByDescending(one => one.IssuedAt).ThenByDescending(one => one.Number).ToListAsync(ct);
        var cases = own.ConvertAll(one => one.Case);
        var revoked = await db.RevokedTitles.AsNoTracking().Where(title => cases.Contains(title.Case)).ToDictionaryAsync(title => title.Case, title => $"{title.Decision}：{title.Reason}", ct);
        return [.. own.Select(one => new Row(one.Id, CertificateText.Read(one), one.Pdf.Length > 0, one.VoidAt is not null, revoked.GetValueOrDefault(one.Case, "")))];
    }
}
