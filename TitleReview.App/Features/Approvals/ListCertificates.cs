using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>「任职资格证书」 of one document: how far they have come, and each of them.</summary>
public sealed class ListCertificates(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <param name="Certificate">Null as long as there is none.</param>
    public sealed record Row(string CaseNumber, string Name, string Unit, Guid? Certificate, string Number, bool IsPrinted, bool IsVoid, string Problem);

    /// <param name="All">Whose title stands.</param>
    /// <param name="Made">Certificates that have their file.</param>
    public sealed record View(
        DocumentNumber Document, bool IsRevoked, int All, int Made, int Failed, CertificateBatchState? State, string Problem, IReadOnlyList<Row> Rows, int Total)
    {
        public bool MayGoOn => State != CertificateBatchState.Running && !IsRevoked && Made < All;

        /// <summary>Whoever stops it after the last one has stopped nothing.</summary>
        public string StateTitle => State switch
        {
            CertificateBatchState.Running => "正在生成。",
            CertificateBatchState.Stopped when MayGoOn => "已停止，可以继续。",
            CertificateBatchState.Stopped when IsRevoked => "已停止。",
            CertificateBatchState.Stopped or CertificateBatchState.Done => "已完成。",
            _ => "",
        };
    }

    /// <summary>Null when it is not there or not for this person.</summary>
    /// <param name="filter">Part of a name, a case number or a unit.</param>
    public async Task<View?> HandleAsync(DocumentId id, string? filter, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListCertificates), me).IsRefused || await db.OwnDocumentAsync(me, id, ct) is not { } document)
        {
            return null;
        }
        var release = await db.DocumentReleases.AsNoTracking().SingleOrDefaultAsync(one => one.Document == id, ct);
        var (standing, certificates) = (db.StandingIn(id), db.Certificates.AsNoTracking().Where(one => one.Document == id));
        // of a replaced document nobody stands any more, and its certificates are shown all the same
        var found = db.Cases.AsNoTracking().Where(file => standing.Contains(file.Id) || certificates.Any(one => one.Case == file.Id)).Matching(db, filter);
        var rows = await (
            from file in found
            join person in db.People on file.Applicant equals person.Id
            join unit in db.Organisations on file.Unit equals unit.Id
            orderby file.Number
            select new { file.Id, file.Number, person.Name, Unit = unit.Name }).Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        var shown = rows.ConvertAll(row => row.Id);
        var known = await certificates.Where(one => shown.Contains(one.Case)).ToDictionaryAsync(one => one.Case, ct);
        var batch = await db.CertificateBatches.AsNoTracking().SingleOrDefaultAsync(one => one.Document == id, ct);
        return new(
            DraftBook.NumberOf(document),
            release?.RevokedAt is not null,
            await standing.CountAsync(ct),
            await certificates.CountAsync(one => one.Pdf != "" && one.VoidAt == null, ct),
            await certificates.CountAsync(one => one.Problem != "", ct),
            batch?.State,
            batch?.Problem ?? "",
            [.. rows.Select(row => Of(row.Number, row.Name, row.Unit, known.GetValueOrDefault(row.Id)))],
            await found.CountAsync(ct));
    }

    private static Row Of(string number, string name, string unit, Certificate? certificate) => new(
        number, new PersonName(name).Printed, unit, certificate?.Id, certificate is null ? "" : CertificateText.Read(certificate).Number, certificate?.Pdf.Length > 0, certificate?.VoidAt is not null, certificate?.Problem ?? "");
}
