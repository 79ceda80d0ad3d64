using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>What waits for the units and offices the actor works for, the least time left first.</summary>
public sealed class ListAuditQueue(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    public const int PageSize = 50;

    /// <summary>No list is counted further than one beyond this.</summary>
    public const int MostCounted = 999;

    /// <param name="Due">Null where no date of the notice says.</param>
    /// <param name="Level">Empty where the form names none.</param>
    /// <param name="Masks">Null where it is not this person's turn to look at the masks.</param>
    /// <param name="Claim">Null while nobody has it open.</param>
    public sealed record Row(
        CaseId Id, int Version, string Number, string Applicant, OrganisationId UnitId, string Unit, Stage Stage, DateTime Since, DateTime? Due,
        int Submissions, string Level, string Kind, MaskProgress? Masks, Claimed? Claim, QueueCursor Cursor);

    public sealed record Claimed(string By, DateTime Since, bool IsMine);

    /// <summary>A number that leads to what it counts.</summary>
    public sealed record Facet(string Title, int Count, QueueFilter Filter);

    public sealed record Saved(Guid Id, string Name, string Query);

    public sealed record Choice(NoticeId Id, string Title);

    /// <param name="Total">Of the filter; <see cref="MostCounted"/> + 1 where there are more.</param>
    /// <param name="Next">Where the next page begins; null on the last one.</param>
    /// <param name="Unit">Name of the unit that is filtered by; empty where none is.</param>
    /// <param name="Queues">What the page listens to.</param>
    public sealed record View(
        IReadOnlyList<Row> Rows, int Total, QueueCursor? Next, IReadOnlyList<Facet> Facets, IReadOnlyList<Choice> Notices, string Unit,
        IReadOnlyList<Saved> SavedViews, DateTime Now, IReadOnlyList<string> Queues);

    public async Task<View?> HandleAsync(QueueFilter filter, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListAuditQueue), me).IsRefused)
        {
            return null;
        }
        var now = clock.UtcNow();
        var cases = await db.QueueAsync(me, filter, now, ct);
        var lines = await cases.ReadAsync(filter.EffectiveSort, filter.After, PageSize + 1, ct);
        var page = lines.Take(PageSize).ToList();
        var masks = await db.MaskProgressAsync([.. page.Where(line => me.IsTurnOf(line.Stage, line.Holder, line.Applicant))], policies, ct);
        return new View(
            await RowsAsync(db, me, page, masks, now, ct),
            await cases.CountAsync(MostCounted + 1, ct),
            lines.Count > PageSize ? page[^1].Cursor : null,
            await new QueueFacets(db, me, now).OfAsync(filter, ct),
            await db.Notices.OrderByDescending(notice => notice.PublishedAt).Select(notice => new Choice(notice.Id, notice.Title)).ToListAsync(ct),
            filter.Unit is { } unit ? await db.Organisations.Where(one => one.Id == unit).Select(one => one.Name).SingleOrDefaultAsync(ct) ?? "" : "",
            await db.SavedViews.Where(view => view.Person == me.Person).OrderBy(view => view.Name).Select(view => new Saved(view.Id, view.Name, view.Query)).ToListAsync(ct),
            now,
            [.. me.AuditingRoles().Select(held => held.Organisation).Distinct().Select(QueueNames.OfOrganisation), .. masks.Keys.Select(QueueNames.OfMaskChecks)]);
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(
        ReviewDb db, Actor me, IReadOnlyList<QueueLine> page, IReadOnlyDictionary<CaseId, MaskProgress> masks, DateTime now, CancellationToken ct)
    {
        var ids = page.Select(line => line.Id).ToList();
        var claims = (await db.ClaimsAt(now).Where(claim => ids.Contains(claim.Case)).ToListAsync(ct)).ToDictionary(claim => claim.Case);
        var people = page.Select(line => line.Applicant).Concat(claims.Values.Select(claim => claim.Person)).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var unitIds = page.Select(line => line.Unit).Distinct().ToList();
        var units = await db.Organisations.AsNoTracking().Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, ct);
        return [.. page.Select(line => new Row(
            line.Id, line.Version, line.Number, names[line.Applicant], line.Unit, units[line.Unit], line.Stage, line.Since, line.Due, line.Submissions,
            NameOf(line.Level),
            NameOf(line.Kind),
            masks.GetValueOrDefault(line.Id),
            claims.GetValueOrDefault(line.Id) is { } claim && claim.IsLive(line.Holder, now) ? new Claimed(names[claim.Person], claim.Since, claim.Person == me.Person) : null,
            line.Cursor))];
    }

    private static string NameOf<T>(T? member)
        where T : struct, Enum => member is { } known && Enum.IsDefined(known) ? OfficialName.Of(known) : "";
}
