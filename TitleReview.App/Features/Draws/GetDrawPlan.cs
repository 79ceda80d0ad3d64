using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Draws;

/// <summary>What the plan of a draw is filled in from: notices and committees of the office, specialties and units of its pool.</summary>
public sealed class GetDrawPlan(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, DrawStore store)
{
    /// <param name="Draw">Null: a new one.</param>
    /// <param name="Unavailable">Names, one to a line.</param>
    public sealed record View(
        DrawId? Draw, int Version, DrawKind Kind, NoticeId? Notice, CommitteeId? Committee, DrawPlan? Plan, string Unavailable,
        IReadOnlyList<(NoticeId Id, string Title)> Notices, IReadOnlyList<(CommitteeId Id, string Name, string Series)> Committees,
        IReadOnlyList<(string Series, string Name, int Experts)> Specialties, IReadOnlyList<(string Key, string Name, int Experts)> Units);

    /// <summary>Null when it is not for this person, or is not being prepared any more.</summary>
    public async Task<View?> HandleAsync(DrawId? id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetDrawPlan), me).IsRefused)
        {
            return null;
        }
        var draw = id is null ? null : await db.DrawsOf(me, Role.CommitteeOffice).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.State == DrawState.Preparing, ct);
        if (id is not null && draw is null)
        {
            return null;
        }
        var (offices, plan) = (KnownDraws.OfficesOf(me, Role.CommitteeOffice), draw is null ? null : store.Plan(draw));
        var notices = await db.Notices.AsNoTracking().Where(notice => offices.Contains(notice.Office)).OrderByDescending(notice => notice.PublishedAt).Select(notice => new { notice.Id, notice.Title }).ToListAsync(ct);
        var committees = new List<Committee>();
        foreach (var office in offices)
        {
            committees.AddRange(await ActiveCommittees.MayReview(db, office, clock.Today()).AsNoTracking().ToListAsync(ct));
        }
        var pool = await db.PoolExperts.AsNoTracking().Where(expert => offices.Contains(expert.Office) && expert.State == ExpertState.InPool).ToListAsync(ct);
        return new View(
            id, draw?.Version ?? 0, draw?.Kind ?? DrawKind.Committee, draw?.Notice, draw?.Committee, plan, NamesOf(plan, pool),
            [.. notices.Select(notice => (notice.Id, notice.Title))], [.. committees.Select(committee => (committee.Id, committee.Name, committee.Series))],
            [.. pool.CountBy(expert => (expert.Series, expert.Specialty)).OrderByDescending(one => one.Value).ThenBy(one => one.Key.Specialty, StringComparer.Ordinal).Select(one => (one.Key.Series, one.Key.Specialty, one.Value))],
            [.. pool.GroupBy(expert => expert.UnitKey, (key, of) => (key, of.First().UnitName, of.Count())).OrderByDescending(one => one.Item3).ThenBy(one => one.UnitName, StringComparer.Ordinal)]);
    }

    private static string NamesOf(DrawPlan? plan, IReadOnlyList<PoolExpert> pool)
    {
        var keys = plan?.Unavailable.Select(key => Guid.ParseExact(key, "N")).ToHashSet() ?? [];
        return string.Join('\n', pool.Where(expert => keys.Contains(expert.Id.Value)).Select(expert => expert.Name).Order(StringComparer.Ordinal));
    }
}
