using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

/// <summary>「专家库」, as far as it concerns whoever asks. Numbers and telephones are not in the list.</summary>
public sealed class ListExperts(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="Text">In a name, a unit, a specialty.</param>
    public sealed record Filter(string? Text = null, OrganisationId? Office = null, ExpertState? State = null, TitleLevel? Level = null, string? Series = null, bool OnlyInStanding = false);

    /// <param name="IsInStanding">May be drawn today.</param>
    public sealed record Row(ExpertId Id, string Name, string Unit, string Series, string Specialty, string Title, TitleLevel Level, ExpertState State, bool IsInStanding, int DrawsServed);

    /// <param name="Offices">Whose pools the person may look at.</param>
    /// <param name="Pool">The office that is chosen, or the only one there is.</param>
    /// <param name="Ages">Of that pool; null where none is chosen, or it is empty.</param>
    /// <param name="Waiting">How many of it, or of all while none is chosen, wait for the centre, in the centre's eyes.</param>
    public sealed record View(
        IReadOnlyList<Row> Rows, int Total, IReadOnlyList<(OrganisationId Id, string Name)> Offices, OrganisationId? Pool, Finding? Ages, int Waiting, bool MayImport, bool MayRecommend, bool MayAdmit);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(Filter filter, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListExperts), me).IsRefused)
        {
            return null;
        }
        var today = clock.Today();
        var found = Matching(db, db.ExpertsOf(me).AsNoTracking(), filter, today);
        var rows = await found.OrderBy(one => one.Name).ThenBy(one => one.Id).Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        var ids = rows.ConvertAll(row => row.Id);
        var standing = (await db.PoolExperts.Where(one => ids.Contains(one.Id)).InStandingOn(db, today).Select(one => one.Id).ToListAsync(ct)).ToHashSet();
        var offices = await OfficesAsync(db, me, ct);
        var pool = filter.Office ?? (offices is [var only] ? only.Id : null);
        var mayAdmit = !OperationMatrix.WhyNot(nameof(AdmitExperts), me).IsRefused;
        return new View(
            [.. rows.Select(one => new Row(one.Id, one.Name, one.UnitName, one.Series, one.Specialty, one.Title, one.Level, one.State, standing.Contains(one.Id), one.DrawsServed))],
            await found.CountAsync(ct),
            offices,
            pool,
            await AgesAsync(db, me, pool, today, ct),
            mayAdmit ? await db.PoolExperts.CountAsync(one => (pool == null || one.Office == pool) && one.State == ExpertState.CentreDecision, ct) : 0,
            !OperationMatrix.WhyNot(nameof(ImportExperts), me).IsRefused,
            !OperationMatrix.WhyNot(nameof(RecommendExpert), me).IsRefused,
            mayAdmit);
    }

    private static IQueryable<PoolExpert> Matching(ReviewDb db, IQueryable<PoolExpert> experts, Filter filter, DateOnly today)
    {
        var (text, series) = (filter.Text?.Trim() ?? "", filter.Series?.Trim() ?? "");
        var name = new PersonName(text).Compared;
        experts = text.Length == 0 ? experts : experts.Where(one => (name != "" && one.ComparedName.Contains(name)) || one.UnitName.Contains(text) || one.Specialty.Contains(text));
        experts = series.Length == 0 ? experts : experts.Where(one => one.Series == series);
        experts = filter.Office is { } office ? experts.Where(one => one.Office == office) : experts;
        experts = filter.State is { } state ? experts.Where(one => one.State == state) : experts;
        experts = filter.Level is { } level ? experts.Where(one => one.Level == level) : experts;
        return filter.OnlyInStanding ? experts.InStandingOn(db, today) : experts;
    }

    private static async Task<IReadOnlyList<(OrganisationId Id, string Name)>> OfficesAsync(ReviewDb db, Actor me, CancellationToken ct)
    {
        var known = db.ExpertsOf(me).Select(one => one.Office);
        var own = me.Offices(Role.CommitteeOffice);
        var found = await db.Organisations.AsNoTracking().Where(one => known.Contains(one.Id) || own.Contains(one.Id)).OrderBy(one => one.Name).Select(one => new { one.Id, one.Name }).ToListAsync(ct);
        return [.. found.Select(one => (one.Id, one.Name))];
    }

    /// <remarks>Rule EX-04: nothing but a share is said of ages.</remarks>
    private static async Task<Finding?> AgesAsync(ReviewDb db, Actor me, OrganisationId? pool, DateOnly today, CancellationToken ct)
    {
        if (pool is not { } one || !(me.Holds(Role.RegionalCentre) || me.Holds(Role.CommitteeOffice, one)))
        {
            return null;
        }
        // the first day on which somebody may be born who is not yet a year older than the age named
        var youngest = today.AddYears(-PoolPolicies.Experts.YoungAge.Value - 1);
        var counted = db.PoolExperts.Where(expert => expert.Office == one && (expert.State == ExpertState.InPool || expert.State == ExpertState.CentreDecision));
        var all = await counted.CountAsync(ct);
        return all == 0 ? null : ExpertEntry.CheckAges(await counted.CountAsync(expert => expert.Born > youngest, ct), all, PoolPolicies.Experts);
    }
}
