using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Integrity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Integrity;

/// <summary>「诚信档案」: reports that are being looked into, and decisions with who may not apply when.</summary>
public sealed class ListIntegrity(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, IntegrityWords words)
{
    public const int PageSize = 20;

    public sealed record NoticeChoice(NoticeId Id, string Title, int Year);

    /// <param name="Subject">The number of an application, or the name of a unit.</param>
    public sealed record Report(Guid Id, NoticeId NoticeId, int Number, string Notice, string Subject, DateOnly ReceivedOn, ObjectionChannel Channel, bool IsNamed, string Content, ObjectionOutcome? Outcome, string Findings, int Version);

    /// <param name="Title">Number of the document in which the title to be revoked stands; empty: none.</param>
    /// <param name="TitleIn">That document.</param>
    /// <param name="IsRevoked">Whether two people of the office have revoked it already.</param>
    public sealed record Record(Guid Id, string Subject, string Notice, string Decision, string Authority, string Ground, BarredYears Years, Citation Source, bool RevokesTitle, string Title, DocumentId? TitleIn, bool IsRevoked, bool IsBlacklisted, bool EntersArchive, DateTime At, string LiftedReason, int Version);

    /// <param name="Reports">The open ones first, then the latest decided.</param>
    /// <param name="MayRevoke">Whether the reader is of an office, which revokes titles.</param>
    public sealed record View(IReadOnlyList<NoticeChoice> Notices, IReadOnlyList<Report> Reports, int TotalReports, IReadOnlyList<Record> Records, int Total, bool MayLift, bool MayRevoke);

    /// <param name="filter">Part of a name or of a decision's number.</param>
    /// <param name="page">Of the decisions.</param>
    /// <param name="reportPage">Of the reports.</param>
    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(string? filter, int page, int reportPage, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListIntegrity), me).IsRefused)
        {
            return null;
        }
        var notices = await db.NoticesFor(me).AsNoTracking().OrderByDescending(notice => notice.Year).ThenBy(notice => notice.Title).Select(notice => new NoticeChoice(notice.Id, notice.Title, notice.Year)).ToListAsync(ct);
        var text = filter?.Trim() ?? "";
        var titles = notices.ToDictionary(notice => notice.Id, notice => notice.Title);
        var reports = await db.ReportsFor(me).AsNoTracking()
            .OrderBy(report => report.Outcome != null).ThenByDescending(report => report.RecordedAt).ThenBy(report => report.Id).Skip(Paging.Skip(reportPage, PageSize)).Take(PageSize)
            .Select(report => new { Row = report, Subject = report.Case != null ? db.Cases.Where(file => file.Id == report.Case).Select(file => file.Number).First() : db.Organisations.Where(unit => unit.Id == report.Unit).Select(unit => unit.Name).First() })
            .ToListAsync(ct);
        var found = from record in db.RecordsFor(me).AsNoTracking()
                    let subject = record.Person != null ? db.People.Where(person => person.Id == record.Person).Select(person => person.Name).First() : db.Organisations.Where(unit => unit.Id == record.Unit).Select(unit => unit.Name).First()
                    where subject.Contains(text) || record.Decision.Contains(text)
                    select new { Row = record, Subject = subject };
        var records = await found.OrderByDescending(one => one.Row.At).ThenBy(one => one.Row.Id).Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        var cases = records.Select(one => one.Row.Case).ToList();
        var documents = (await (
            from approved in db.ApprovedCases
            join document in db.IssuedDocuments on approved.Document equals document.Id
            where cases.Contains(approved.Case)
            select new { approved.Case, document.Id, document.Prefix, document.Year, document.Number, IsRevoked = db.RevokedTitles.Any(title => title.Case == approved.Case) }).ToListAsync(ct))
            .ToDictionary(one => one.Case, one => (Number: new DocumentNumber(one.Prefix, one.Year, one.Number).ToString(), Id: (DocumentId?)one.Id, one.IsRevoked));
        return new(
            notices,
            [.. reports.Select(one => new Report(one.Row.Id, one.Row.Notice, one.Row.Number, titles[one.Row.Notice], one.Subject, one.Row.ReceivedOn, one.Row.Channel, one.Row.IsNamed, words.Content(one.Row), one.Row.Outcome, words.Findings(one.Row), one.Row.Version))],
            await db.ReportsFor(me).CountAsync(ct),
            [.. records.Select(one => RecordOf(one.Row, one.Subject))],
            await found.CountAsync(ct), me.Holds(Role.RegionalCentre), me.Holds(Role.CommitteeOffice));

        Record RecordOf(IntegrityRecord row, string subject)
        {
            var (title, titleIn, isRevoked) = row.Case is { } file ? documents.GetValueOrDefault(file, ("", null, false)) : ("", null, false);
            return new(
                row.Id, subject, titles[row.Notice], row.Decision, row.Authority, words.Ground(row), row.Years, new(row.Document, row.Clause), row.RevokesTitle, title, titleIn, isRevoked,
                row.IsBlacklisted, row.EntersArchive, row.At, row.LiftedReason, row.Version);
        }
    }
}
