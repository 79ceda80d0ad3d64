using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>「导出自治区平台数据」 of a notice, for its office. It holds identity numbers in full: who took it is on record.</summary>
public sealed class ExportApproved(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public sealed record Download(byte[] Content, string Name, string Type);

    /// <summary>Null for whatever is not there or not for this person.</summary>
    /// <param name="kind">csv or json.</param>
    public async Task<Download?> HandleAsync(string notice, string kind, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ExportApproved), me).IsRefused
            || kind is not ("csv" or "json")
            || !Guid.TryParse(notice, out var id)
            || await db.Notices.AsNoTracking().SingleOrDefaultAsync(one => one.Id == new NoticeId(id), ct) is not { } found
            || !me.Holds(Role.CommitteeOffice, found.Office))
        {
            return null;
        }
        var rows = await RowsAsync(db, me, found.Id, ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(ExportApproved), found.Id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{kind} {rows.Count}"));
        if ((await db.SaveAsync(ct)).IsRefused)
        {
            return null;
        }
        var name = $"{clock.Today():yyyyMMdd} 自治区平台数据.{kind}";
        return kind == "csv" ? new(RegionalExport.Csv(rows), name, "text/csv; charset=utf-8") : new(Json(rows), name, "application/json; charset=utf-8");
    }

    private async Task<IReadOnlyList<RegionalRow>> RowsAsync(ReviewDb db, Actor me, NoticeId notice, CancellationToken ct)
    {
        var files = await (
            from file in db.CasesOfOffices(me, Role.CommitteeOffice)
            join approved in db.ApprovedCases on file.Id equals approved.Case
            join document in db.IssuedDocuments on approved.Document equals document.Id
            join person in db.People on file.Applicant equals person.Id
            join unit in db.Organisations on file.Unit equals unit.Id
            where file.Notice == notice
            orderby document.Year, document.Prefix, document.Number, file.Number
            select new { File = file, Document = document, person.Name, Unit = unit.Name }).ToListAsync(ct);
        var effective = await db.DocumentReleases.AsNoTracking().ToDictionaryAsync(release => release.Document, release => release.EffectiveOn, ct);
        // of a revoked title the platform has to know which certificate is void
        var certificates = (await db.Certificates.AsNoTracking().Where(one => one.VoidAt == null || db.RevokedTitles.Any(title => title.Case == one.Case)).ToListAsync(ct)).ToDictionary(one => (one.Case, one.Document));
        var revoked = await db.RevokedTitles.AsNoTracking().ToDictionaryAsync(title => title.Case, ct);
        var rows = new List<RegionalRow>();
        foreach (var one in files)
        {
            var (form, policy) = (await fields.ReadFormAsync(db, one.File.Id, ct), await policies.PolicyAsync(db, one.File.PolicyHash, ct));
            var (certificate, lost) = (certificates.GetValueOrDefault((one.File.Id, one.Document.Id)), revoked.GetValueOrDefault(one.File.Id));
            rows.Add(new RegionalRow(
                $"{DraftBook.NumberOf(one.Document)}",
                BeijingTime.DayOf(one.Document.IssuedAt),
                effective.TryGetValue(one.Document.Id, out var from) ? from : null,
                certificate is null ? "" : CertificateText.Read(certificate).Number,
                one.File.Number,
                RosterRowOfForm.Of(one.Name, one.Unit, form, clock.Today()),
                policy.Approval.SeriesName.Value,
                form.Specialty(),
                form.Level() is { } level ? policy.Approval.Titles.Value[level] : "",
                lost is null ? null : BeijingTime.DayOf(lost.At),
                lost?.Decision ?? ""));
        }
        return rows;
    }

    private static byte[] Json(IReadOnlyList<RegionalRow> rows) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        format = RegionalExport.Format,
        fields = RegionalExport.Fields.Select(field => new { key = field.Key, title = field.Title, meaning = field.Meaning }),
        rows = rows.Select(row => RegionalExport.Fields.ToDictionary(field => field.Key, field => field.Of(row), StringComparer.Ordinal)),
    }, _json);
}
