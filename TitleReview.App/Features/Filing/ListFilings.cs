using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

/// <summary>「备案」: both packs of each notice of the person's offices, and for the centre whatever was sent to it.</summary>
public sealed class ListFilings(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    public const int PageSize = 20;

    /// <param name="Due">Null: no meeting is planned, or it is not this person's to send.</param>
    /// <param name="IsLate">Past the utmost day; what is past the one to be reminded of is not late yet (FB-04).</param>
    public sealed record Row(NoticeId Notice, string Title, int Year, string Office, FilingPack Pack, FilingState State, DateOnly? Due, bool IsLate);

    /// <param name="Archives">Offices of this person, with the years for which there is something to archive.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, bool IsOffice, IReadOnlyList<(OrganisationId Office, string Name, int Year)> Archives);

    /// <param name="state">Null: all.</param>
    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(string? filter, FilingState? state, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListFilings), me).IsRefused)
        {
            return null;
        }
        var offices = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct().ToList();
        var (isCentre, title) = (me.Holds(Role.RegionalCentre), filter?.Trim() ?? "");
        var notices = await db.Notices.AsNoTracking()
            .Where(notice => notice.Title.Contains(title) && (offices.Contains(notice.Office) || (isCentre && db.FilingSteps.Any(step => step.Notice == notice.Id && step.Act == FilingAct.Send))))
            .OrderByDescending(notice => notice.Year).ThenByDescending(notice => notice.PublishedAt).ThenBy(notice => notice.Id).ToListAsync(ct);
        var ids = notices.ConvertAll(notice => notice.Id);
        var packs = await db.FiledPacks.AsNoTracking().Where(pack => ids.Contains(pack.Notice)).ToDictionaryAsync(pack => (pack.Notice, pack.Pack), ct);
        var sent = (await db.FilingSteps.AsNoTracking().Where(step => ids.Contains(step.Notice) && step.Act == FilingAct.Send).Select(step => new { step.Notice, step.Pack }).Distinct().ToListAsync(ct))
            .Select(step => (step.Notice, step.Pack)).ToHashSet();
        var found = (from notice in notices
                     from pack in Enum.GetValues<FilingPack>()
                     where offices.Contains(notice.Office) || sent.Contains((notice.Id, pack))
                     let now = packs.GetValueOrDefault((notice.Id, pack))?.State ?? FilingState.Preparing
                     where state is null || now == state
                     select (Notice: notice, Pack: pack, State: now)).ToList();
        var names = await db.Organisations.AsNoTracking().Where(one => notices.Select(notice => notice.Office).Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, ct);
        var rows = new List<Row>();
        foreach (var one in found.Skip(Paging.Skip(page, PageSize)).Take(PageSize))
        {
            var (deadline, due) = offices.Contains(one.Notice.Office)
                ? await FilingDue.OfAsync(db, one.Notice.Id, one.Pack, (await policies.PolicyOfNoticeAsync(db, one.Notice.Id, ct)).Filing, clock.Today(), ct) : (null, null);
            rows.Add(new(one.Notice.Id, one.Notice.Title, one.Notice.Year, names[one.Notice.Office], one.Pack, one.State, due, FilingFlow.IsOpen(one.State) && deadline?.Outcome == Outcome.Refused));
        }
        return new(rows, found.Count, offices.Count > 0, [.. notices.Where(notice => offices.Contains(notice.Office)).Select(notice => (notice.Office, names[notice.Office], notice.Year)).Distinct()]);
    }
}
