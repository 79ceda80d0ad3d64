using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Committees;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Draws;

/// <summary>Who may be drawn by a plan today, and who is left out for what reason. Asked anew when the pool is frozen.</summary>
public sealed class DrawCandidates(Recusals recusals, DefenceCandidates defence)
{
    public async Task<(IReadOnlyList<DrawCandidate> People, Verdict Verdict)> OfAsync(ReviewDb db, Draw draw, DrawPlan plan, DateOnly today, CancellationToken ct) =>
        draw.Kind == DrawKind.Committee ? (await ExpertsAsync(db, draw, plan, today, ct), Verdict.Allowed) : await defence.OfAsync(db, draw.Notice, ct);

    private async Task<IReadOnlyList<DrawCandidate>> ExpertsAsync(ReviewDb db, Draw draw, DrawPlan plan, DateOnly today, CancellationToken ct)
    {
        var series = await db.Committees.Where(committee => committee.Id == draw.Committee).Select(committee => committee.Series).SingleAsync(ct);
        var pool = (await db.PoolExperts.AsNoTracking().Where(expert => expert.Office == draw.Office && expert.State == ExpertState.InPool && expert.Series == series).ToListAsync(ct))
            .Where(expert => PlanRules.GroupOf(plan, expert.Specialty) > 0).ToList();
        var inStanding = (await DrawablePool.OfAsync(db, draw.Office, today, ct)).Select(expert => expert.Id).ToHashSet();
        var files = await db.Cases.AsNoTracking().Where(file => file.Notice == draw.Notice && file.Submissions > 0 && file.Stage != Stage.Withdrawn && file.Stage != Stage.Lapsed).ToListAsync(ct);
        var applicants = files.Select(file => file.Applicant).ToHashSet();
        // every expert against every application: only where it is asked for
        var recused = plan.LeavesOutRecused ? (await recusals.OfPoolAsync(db, pool, files, today, ct)).Select(one => one.Expert).ToHashSet() : [];
        return [.. pool.Select(expert => new DrawCandidate(
            expert.Id.ToString(), expert.Name, [$"id {expert.IdNumberName}", $"account {expert.Person ?? new PersonId(expert.Id.Value)}", $"name {expert.ComparedName} {expert.Born:yyyyMMdd}"],
            PlanRules.GroupOf(plan, expert.Specialty), expert.UnitKey, WhyLeftOut(expert)))];

        string? WhyLeftOut(PoolExpert expert) =>
            !inStanding.Contains(expert.Id) ? "在库情况有变动或者在失信期内"
            : expert.Person is { } person && applicants.Contains(person) ? "本人在本通知下申报"
            : recused.Contains(expert.Id) ? "与本通知的申报有应当回避的情形"
            : plan.LoadCap > 0 && expert.DrawsServed >= plan.LoadCap ? $"已参加评审{plan.LoadCap}次以上"
            : plan.Unavailable.Contains(expert.Id.ToString(), StringComparer.Ordinal) ? "事先说明不能参加"
            : null;
    }
}
