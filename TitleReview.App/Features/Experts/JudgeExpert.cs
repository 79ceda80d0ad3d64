using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

public sealed record ExpertNotFound() : Refusal("没有找到这位专家，请从专家库页面重新进入。");

/// <summary>「单位审核」「评审委员会初审」「职称评价中心确定」: whoever it is with passes it on, or says why not.</summary>
public sealed class JudgeExpert(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="OverrideReason">Where the notice in principle leaves the person out; empty leaves what was written before.</param>
    public sealed record Command(ExpertId Expert, int Version, bool Passes, string Opinion, string OverrideReason);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(JudgeExpert), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var expert = await db.ExpertsOf(me).SingleOrDefaultAsync(one => one.Id == command.Expert, ct);
        if (expert is null)
        {
            return Verdict.Of(new ExpertNotFound());
        }
        if (expert.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        if (command.OverrideReason.Trim().Length > 0)
        {
            expert.OverrideReason = command.OverrideReason.Trim();
        }
        var findings = await PoolFindings.OfAsync(db, expert, clock.Today(), ct);
        if (ExpertPath.WhyNotJudge(expert, me, command.Passes, command.Opinion, findings) is { IsRefused: true } verdict)
        {
            return verdict;
        }
        // passed on by the unit, he would be recommended by it
        if (command.Passes && expert is { State: ExpertState.UnitCheck, Unit: { } unit } && await db.WhyNotRecommendAsync(unit, expert.UnitName, clock.Today().Year, ct) is { IsRefused: true } barred)
        {
            return barred;
        }
        var to = command.Passes ? ExpertPath.Next(expert.State, expert.Route)!.Value : ExpertState.NotAdmitted;
        expert.AdmittedOn = to == ExpertState.InPool ? clock.Today() : expert.AdmittedOn;
        await ExpertWriting.StepAsync(db, expert, to, me, clock.UtcNow(), command.Opinion.Trim().Length > 0 ? command.Opinion : "同意", ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(JudgeExpert), expert.Id.ToString(), $"{to}");
        return await db.SaveAsync(ct);
    }
}
