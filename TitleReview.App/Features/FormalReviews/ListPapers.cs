using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「纸质材料签收」: how far each applicant's papers have come.</summary>
public sealed class ListPapers(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public const int PageSize = 20;

    public sealed record Row(CaseId Case, string Number, string Applicant, string Unit, int Arrived, int Asked)
    {
        public bool IsComplete => Arrived == Asked;
    }

    /// <param name="Receptions">When papers are taken, and on which of the days nobody need be there; one for each notice.</param>
    /// <param name="Begun">Applicants of whom something has arrived.</param>
    /// <param name="Notices">Under which papers may arrive, the latest first.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, int Begun, IReadOnlyList<Finding> Receptions, IReadOnlyList<(NoticeId Id, string Title)> Notices, IReadOnlyList<OrganisationId> Offices);

    /// <param name="state">all、none（没有到）、some（到了一部分或全部）</param>
    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(string? filter, string state, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListPapers), me).IsRefused)
        {
            return null;
        }
        var accepted = db.CasesOfOffices(me, Role.CommitteeOffice).Where(file => file.Stage >= Stage.FeeDue);
        var found = accepted
            .Where(file => state == "all" || (state == "some") == db.PaperArrivals.Any(arrival => arrival.Case == file.Id && arrival.ReceivedOn != null))
            .Matching(db, filter);
        var lines = await found.OrderBy(file => file.Number).Skip(Paging.Skip(page, PageSize)).Take(PageSize).LinesAsync(db, fields, ct);
        var shown = lines.Select(line => line.File.Id).ToList();
        var arrived = (await db.PaperArrivals.AsNoTracking().Where(arrival => shown.Contains(arrival.Case) && arrival.ReceivedOn != null).ToListAsync(ct)).ToLookup(arrival => arrival.Case);
        var others = await fields.ReadSectionAsync(db, shown, SectionCatalogue.OtherAttachments, ct);
        var rows = new List<Row>();
        foreach (var line in lines)
        {
            var asked = PaperCheckList.Of(others[line.File.Id], (await policies.PolicyAsync(db, line.File.PolicyHash, ct)).Paper).Where(item => item.IsAsked).Select(item => item.Number).ToList();
            rows.Add(new Row(line.File.Id, line.File.Number, line.Applicant, line.Unit, arrived[line.File.Id].Count(arrival => asked.Contains(arrival.Item)), asked.Count));
        }
        return new View(
            rows,
            await found.CountAsync(ct),
            await accepted.CountAsync(file => db.PaperArrivals.Any(arrival => arrival.Case == file.Id && arrival.ReceivedOn != null), ct),
            await ReceptionsAsync(db, me, ct),
            [.. (await db.Notices.AsNoTracking().Where(notice => accepted.Any(file => file.Notice == notice.Id)).OrderByDescending(notice => notice.PublishedAt).Select(notice => new { notice.Id, notice.Title }).ToListAsync(ct)).Select(notice => (notice.Id, notice.Title))],
            RosterData.OfficesOf(me));
    }

    private async Task<IReadOnlyList<Finding>> ReceptionsAsync(ReviewDb db, Actor me, CancellationToken ct)
    {
        var (offices, calendar, found) = (RosterData.OfficesOf(me), await PolicyStore.CalendarAsync(db, ct), new List<Finding>());
        foreach (var hash in await policies.InForce(db).Where(notice => offices.Contains(notice.Office)).Select(notice => notice.PolicyHash).Distinct().ToListAsync(ct))
        {
            found.Add(WindowRules.ExplainReception((await policies.PolicyAsync(db, hash, ct)).Windows, calendar));
        }
        return found;
    }
}
