using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Draws;

/// <summary>「准备抽取」: the plan, as often as it is changed before the pool is frozen.</summary>
public sealed class PrepareDraw(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, DrawStore store, PolicyStore policies)
{
    /// <param name="Draw">Null: a new one.</param>
    /// <param name="Committee">Null for those who defend.</param>
    /// <param name="Unavailable">Names of experts that are left out; they replace those of the plan. Not asked for those who defend: the notice alone decides.</param>
    public sealed record Command(DrawId? Draw, DrawKind Kind, NoticeId Notice, CommitteeId? Committee, DrawPlan Plan, IReadOnlyList<string> Unavailable, int Version);

    /// <param name="Draw">Null when refused.</param>
    public sealed record Result(Verdict Verdict, DrawId? Draw);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var verdict = OperationMatrix.WhyNot(nameof(PrepareDraw), me);
        if (verdict.IsRefused)
        {
            return new(verdict, null);
        }
        var notice = await db.Notices.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Notice, ct);
        if (notice is null || !me.Holds(Role.CommitteeOffice, notice.Office))
        {
            return new(Verdict.Of(new DrawNeedsNotice()), null);
        }
        var (keys, unclear) = command.Kind == DrawKind.Committee ? await KeysAsync(db, command, notice, ct) : ([], []);
        verdict = PlanRules.WhyNot(command.Plan).And(Verdict.Of(unclear.Count > 0 ? new UnavailableAreUnclear(string.Join('、', unclear)) : null));
        if (command.Kind == DrawKind.Committee)
        {
            var committee = await ActiveCommittees.MayReview(db, notice.Office, clock.Today()).AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Committee, ct);
            verdict = verdict.And(committee is null ? Verdict.Of(new DrawNeedsCommittee()) : await WhyNotSeriesAsync(db, command, notice, committee.Series, ct));
        }
        return verdict.IsRefused ? new(verdict, null) : await SaveAsync(db, me, command, notice, command.Plan with { Unavailable = keys }, ct);
    }

    private async Task<Verdict> WhyNotSeriesAsync(ReviewDb db, Command command, Notice notice, string series, CancellationToken ct)
    {
        var (policy, asked) = (await policies.PolicyOfNoticeAsync(db, notice.Id, ct), command.Plan.Groups.SelectMany(group => group.Specialties).ToList());
        var known = await db.PoolExperts.AsNoTracking().Where(expert => expert.Office == notice.Office && asked.Contains(expert.Specialty)).Select(expert => new { expert.Specialty, expert.Series }).Distinct().ToListAsync(ct);
        return SeriesRules.WhyNot(series, command.Plan, policy.Scope.Series.Value, known.ToLookup(one => one.Specialty, one => one.Series, StringComparer.Ordinal), policy.Committees);
    }

    private async Task<Result> SaveAsync(ReviewDb db, Actor me, Command command, Notice notice, DrawPlan plan, CancellationToken ct)
    {
        var (now, id) = (clock.UtcNow(), command.Draw ?? new DrawId(newId()));
        var draw = command.Draw is null ? null : await db.DrawsOf(me, Role.CommitteeOffice).SingleOrDefaultAsync(one => one.Id == id && one.Kind == command.Kind && one.Notice == command.Notice, ct);
        var refused = Verdict.Of(command.Draw is null ? null
            : draw is null ? new DrawNotFound()
            : draw.State != DrawState.Preparing ? new DrawIsFrozen()
            : draw.Version != command.Version ? new PageIsStale()
            : null);
        if (refused.IsRefused)
        {
            return new(refused, null);
        }
        if (draw is null)
        {
            draw = new Draw { Id = id, Office = notice.Office, Notice = notice.Id, Kind = command.Kind, State = DrawState.Preparing, PlanBox = "" };
            db.Draws.Add(draw);
        }
        (draw.Committee, draw.PlanBox, draw.PreparedBy, draw.PreparedAt) = (command.Kind == DrawKind.Committee ? command.Committee : null, store.Seal(id, plan), me.Person, now);
        db.Audit(me.Person, now, nameof(PrepareDraw), id.ToString(), $"{plan.Groups.Sum(group => group.Seats)} of {plan.Groups.Count} groups");
        var saved = await db.SaveAsync(ct);
        return new(saved, saved.IsRefused ? null : id);
    }

    private static async Task<(IReadOnlyList<string> Keys, IReadOnlyList<string> Unclear)> KeysAsync(ReviewDb db, Command command, Notice notice, CancellationToken ct)
    {
        var asked = command.Unavailable.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var known = (await NamedAsync(db, notice.Office, asked, ct)).ToLookup(one => one.Name, one => one.Key, StringComparer.Ordinal);
        return ([.. asked.SelectMany(name => known[name])], [.. asked.Where(name => known[name].Count() != 1)]);
    }

    // 阿布都·买买提 is the same under every middle dot
    private static async Task<IReadOnlyList<(string Name, string Key)>> NamedAsync(ReviewDb db, OrganisationId office, IReadOnlyList<string> asked, CancellationToken ct)
    {
        var compared = asked.Select(name => new PersonName(name).Compared).ToList();
        var found = await db.PoolExperts.AsNoTracking().Where(expert => expert.Office == office && compared.Contains(expert.ComparedName))
            .Select(expert => new { expert.ComparedName, expert.Id }).ToListAsync(ct);
        return [.. from name in asked
                   from expert in found
                   where expert.ComparedName == new PersonName(name).Compared
                   select (name, expert.Id.ToString())];
    }
}
