using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

/// <summary>「报告专家变动」: one of the four grounds. From its day on the expert is in no draw, before anybody has decided.</summary>
public sealed class ReportExpertChange(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    public sealed record Command(ExpertId Expert, string Ground, DateOnly Since, string Account);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ReportExpertChange), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var expert = await db.ExpertsOf(me).AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Expert, ct);
        var verdict = expert is null ? Verdict.Of(new ExpertNotFound()) : ExpertPath.WhyNotReport(expert, command.Ground, command.Since, command.Account, clock.Today(), PoolPolicies.Experts);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var id = newId();
        db.ExpertChanges.Add(new ExpertChangeReport
        {
            Id = id, Expert = command.Expert, Ground = command.Ground, Since = command.Since, Account = command.Account.Trim(), ReportedBy = me.Person, ReportedByName = me.Name, ReportedAt = clock.UtcNow(),
        });
        db.Audit(me.Person, clock.UtcNow(), nameof(ReportExpertChange), command.Expert.ToString(), id.ToString("N"));
        return await db.SaveAsync(ct);
    }
}
