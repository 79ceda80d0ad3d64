using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Approvals;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Approvals;

/// <summary>「证书和文件查询」 for whoever has the paper in hand, without signing in: number and name together, or the code on the paper, are the right to ask.</summary>
public sealed class LookUpCertificate(IDbContextFactory<ReviewDb> dbs)
{
    private static readonly string[] _hidden = ["身份证号"];

    /// <param name="Lines">What the paper says, never the identity number; of what is void nothing but its number.</param>
    public sealed record Found(string Title, bool Stands, IReadOnlyList<(string Label, string Value)> Lines);

    /// <summary>Null where there is none and where the name is another's: nobody can tell which.</summary>
    public async Task<Found?> AskAsync(string number, string name, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var asked = CertificateNumber.Compared(number);
        var row = await db.Certificates.AsNoTracking().SingleOrDefaultAsync(one => one.NumberText == asked && one.Pdf != "" && db.IssuedDocuments.Any(document => document.Id == one.Document), ct);
        return row is not null && name is { Length: > 0 and <= 200 } && CertificateText.Read(row).Name.Equals(new PersonName(name)) ? Of(row) : null;
    }

    /// <summary>Of a certificate or of a document; null: no paper has this code.</summary>
    public async Task<Found?> AskAsync(string typed, CancellationToken ct)
    {
        if (!VerificationCode.TryRead(typed, out var code))
        {
            return null;
        }
        await using var db = await dbs.CreateDbContextAsync(ct);
        var hash = ApprovalFingerprint.Of(code);
        if (await db.Certificates.AsNoTracking().SingleOrDefaultAsync(one => one.CodeHash == hash && db.IssuedDocuments.Any(document => document.Id == one.Document), ct) is { } row)
        {
            return Of(row);
        }
        var release = await db.DocumentReleases.AsNoTracking().SingleOrDefaultAsync(one => one.CodeHash == hash && db.IssuedDocuments.Any(document => document.Id == one.Document), ct);
        return release is null ? null : await OfAsync(db, release, ct);
    }

    private static Found Of(Certificate row)
    {
        var text = CertificateText.Read(row);
        IReadOnlyList<(string, string)> number = [("证书编号", text.Number)];
        return row.VoidAt is not null ? new(QualificationCertificate.Title, Stands: false, number)
            : new(QualificationCertificate.Title, Stands: true, [.. text.Lines.Where(line => !_hidden.Contains(line.Label)), ("发证单位", text.IssuingBody), ("发证日期", ChineseDate.Of(text.IssuedOn))]);
    }

    private static async Task<Found> OfAsync(ReviewDb db, DocumentRelease release, CancellationToken ct)
    {
        var issued = await db.IssuedDocuments.AsNoTracking().SingleAsync(one => one.Id == release.Document, ct);
        var document = JsonSerializer.Deserialize<ApprovalDocument>(issued.Content)!;
        var replaced = release.ReplacedBy is { } next ? await db.IssuedDocuments.AsNoTracking().Where(one => one.Id == next).Select(one => $"{DraftBook.NumberOf(one)}").SingleAsync(ct) : "";
        var revoked = await db.RevokedTitles.CountAsync(title => title.Document == release.Document, ct);
        IReadOnlyList<(string, string)> lines =
        [
            ("发文字号", document.Number), ("成文日期", document.Date), ("人数", $"{release.People}人{(revoked > 0 ? $"，其中{revoked}人的任职资格已撤销" : "")}"), ("校验值", release.Hash),
        ];
        return new("任职资格文件", release.RevokedAt is null, replaced.Length > 0 ? [.. lines, ("现行文件", replaced)] : lines);
    }
}
