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

    /// <param name="Due">Null: no meeting is planned.</param>
    /// <param name="IsLate">Past the utmost day, when it was sent last or, while the office has it, today; what is past the one to be reminded of is not late yet (FB-04).</param>
    /// <param name="SentAt">UTC, the last time; null: never, or it came back.</param>
    public sealed record Row(NoticeId Notice, string Title, int Year, string Office, FilingPack Pack, FilingState State, DateOnly? Due, bool IsLate, DateTime? SentAt);

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
        var sent = (await db.FilingSteps.AsNoTracking().Where(step => ids.Contains(step.Notice) && step.Act == FilingAct.Send).Select(step => new { step.Notice, step.Pack, step.At }).ToListAsync(ct))
            .GroupBy(step => (step.Notice, step.Pack)).ToDictionary(steps => steps.Key, steps => steps.Max(step => step.At));
        var found = (from notice in notices
                     from pack in Enum.GetValues<FilingPack>()
                     where offices.Contains(notice.Office) || sent.ContainsKey((notice.Id, pack))
                     let now = packs.GetValueOrDefault((notice.Id, pack))?.State ?? FilingState.Preparing
                     where state is null || now == state
                     select (Notice: notice, Pack: pack, State: now)).ToList();
        var names = await db.Organisations.AsNoTracking().Where(one => notices.Select(notice => notice.Office).Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, ct);
        var rows = new List<Row>();
        foreach (var one in found.Skip(Paging.Skip(page, PageSize)).Take(PageSize))
        {
            var at = FilingFlow.IsOpen(one.State) ? null : (DateTime?)sent[(one.Notice.Id, one.Pack)];
            var (deadline, due) = await FilingDue.ShownAsync(
                db, one.Notice.Id, one.Pack, (await policies.PolicyOfNoticeAsync(db, one.Notice.Id, ct)).Filing, at is { } then ? BeijingTime.DayOf(then) : clock.Today(), ct);
            rows.Add(new(one.Notice.Id, one.Notice.Title, one.Notice.Year, names[one.Notice.Office], one.Pack, one.State, due, deadline?.Outcome == Outcome.Refused, at));
        }
        return new(rows, found.Count, offices.Count > 0, [.. notices.Where(notice => offices.Contains(notice.Office)).Select(notice => (notice.Office, names[notice.Office], notice.Year)).Distinct()]);
    }
}
