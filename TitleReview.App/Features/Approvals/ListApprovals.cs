using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>「任职资格文件」: who may be approved now, one group per document, and what has been issued.</summary>
public sealed class ListApprovals(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public const int PageSize = 20;

    public sealed record Row(SeenCase Seen, string Number, string Name, string Unit, string Level, Verdict WhyNotIssue);

    /// <summary>Those of one notice and specialty whom the committee passed on one day.</summary>
    public sealed record Group(NoticeId Notice, string Title, string Specialty, DateOnly PassedOn, IReadOnlyList<Row> Rows);

    public sealed record Issued(DocumentId Id, DocumentNumber Number, string Notice, int People, DateTime IssuedAt);

    /// <param name="Total">Of the issued documents.</param>
    public sealed record View(IReadOnlyList<Group> Groups, IReadOnlyList<Issued> Documents, int Total, IReadOnlyList<OrganisationId> Offices);

    /// <param name="filter">Part of a notice's title, for the issued documents.</param>
    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(string? filter, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListApprovals), me).IsRefused)
        {
            return null;
        }
        var offices = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct().ToList();
        var title = filter?.Trim() ?? "";
        var found = db.IssuedDocuments.AsNoTracking()
            .Join(db.Notices, document => document.Notice, notice => notice.Id, (document, notice) => new { Document = document, Notice = notice })
            .Where(entry => offices.Contains(entry.Notice.Office) && entry.Notice.Title.Contains(title));
        var documents = await found
            .OrderByDescending(entry => entry.Document.IssuedAt).ThenByDescending(entry => entry.Document.Number)
            .Skip(Paging.Skip(page, PageSize)).Take(PageSize)
            .Select(entry => new Issued(
                entry.Document.Id,
                new DocumentNumber(entry.Document.Prefix, entry.Document.Year, entry.Document.Number),
                entry.Notice.Title,
                db.ApprovedCases.Count(approved => approved.Document == entry.Document.Id),
                entry.Document.IssuedAt))
            .ToListAsync(ct);
        return new View(await GroupsAsync(db, me, ct), documents, await found.CountAsync(ct), offices);
    }

    private async Task<IReadOnlyList<Group>> GroupsAsync(ReviewDb db, Actor me, CancellationToken ct)
    {
        var lines = await db.CasesOfOffices(me, Role.CommitteeOffice).Where(file => file.Stage == Stage.ResultPublicity).OrderBy(file => file.Number).LinesAsync(db, fields, ct);
        var shown = lines.Select(line => line.File.Id).ToList();
        var periods = await db.StandingPublicities().AsNoTracking().Where(period => period.Kind == PublicityKind.Result && shown.Contains(period.Case)).ToListAsync(ct);
        var open = await db.OpenObjectionsAsync(shown, PublicityKind.Result, ct);
        var rechecks = await db.OpenRechecksAsync(shown, ct);
        var days = await db.MeetingResults.AsNoTracking().Where(result => shown.Contains(result.Case)).ToDictionaryAsync(result => result.Case, result => result.HeldOn, ct);
        var titles = await db.Notices.AsNoTracking().ToDictionaryAsync(notice => notice.Id, notice => notice.Title, ct);
        var calendar = await PolicyStore.CalendarAsync(db, ct);
        var rows = new List<(CaseLine Line, Row Row)>();
        foreach (var line in lines)
        {
            var file = line.File;
            var policy = await policies.PolicyAsync(db, file.PolicyHash, ct);
            rows.Add((line, new Row(
                new SeenCase(file.Id, file.Version),
                file.Number,
                new PersonName(line.Applicant).Printed,
                line.Unit,
                line.Target.Text(SectionCatalogue.Target, "level"),
                OperationMatrix.WhyNot(nameof(IssueApproval), me, file).And(DraftApproval.WhyNotFinal(file, periods, open[file.Id], rechecks, clock.UtcNow(), policy, calendar)))));
        }
        return
        [
            .. rows.GroupBy(entry => (entry.Line.File.Notice, Specialty: entry.Line.Target.Specialty(), PassedOn: days[entry.Line.File.Id]))
                .Select(group => new Group(group.Key.Notice, titles[group.Key.Notice], group.Key.Specialty, group.Key.PassedOn, [.. group.Select(entry => entry.Row)])),
        ];
    }
}
