using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Draws;

/// <summary>What freezing a draw now would give, and why it may not be done: the page shows the same that the use case asks.</summary>
public sealed class FreezingOfDraw(DrawStore store, DrawCandidates candidates, PolicyStore policies)
{
    /// <param name="Pool">Without the hashes, which are made only when it is frozen.</param>
    public sealed record Prospect(Verdict Verdict, FrozenPool Pool, NumberedPool Numbered);

    public async Task<Prospect> OfAsync(ReviewDb db, Draw draw, DateTime now, CancellationToken ct)
    {
        var plan = store.Plan(draw);
        var today = BeijingTime.DayOf(now);
        var (people, unclear) = await candidates.OfAsync(db, draw, plan, today, ct);
        var numbered = PoolFreezing.Number(people, plan.OwnUnit.Length > 0 ? plan.OwnUnit : null);
        var (limits, clauses, committee) = await LimitsAsync(db, draw, plan, numbered.OwnUnit, today, ct);
        var pool = PlanRules.Freeze(draw.Id, draw.Kind, plan, limits, numbered, new string('0', 64), new string('0', 64), now);
        var verdict = committee.And(unclear).And(PoolFreezing.WhyNot(people)).And(Verdict.Of(numbered.Rows.Count == 0 && !unclear.IsRefused ? new DrawNeedsCandidates() : null));
        if (!verdict.IsRefused)
        {
            verdict = FrozenRules.WhyNot(pool);
        }
        return new(verdict.IsRefused ? verdict : Satisfiability.WhyNot(pool, clauses), pool, numbered);
    }

    private async Task<(DrawLimits Limits, DrawClauses Clauses, Verdict Verdict)> LimitsAsync(ReviewDb db, Draw draw, DrawPlan plan, int ownUnit, DateOnly today, CancellationToken ct)
    {
        if (draw.Kind != DrawKind.Committee)
        {
            return (PlanRules.LimitsOfDefence, DrawClauses.None, Verdict.Allowed);
        }
        CommitteesPolicy policy = (await policies.PolicyOfNoticeAsync(db, draw.Notice, ct)).Committees;
        var committee = await db.Committees.AsNoTracking().SingleAsync(one => one.Id == draw.Committee, ct);
        var mayReview = await ActiveCommittees.MayReview(db, draw.Office, today).AnyAsync(one => one.Id == draw.Committee, ct);
        return (PlanRules.LimitsOf(plan, committee.Forming, ownUnit, policy), PlanRules.ClausesOf(plan, committee.Forming, policy), Verdict.Of(mayReview ? null : new DrawNeedsCommittee()));
    }
}
