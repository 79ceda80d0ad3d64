using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

public sealed record NobodyWaitsForTheCentre() : Refusal("这个专家库没有待确定的专家。");

/// <summary>「批量确定」: the centre decides of a whole roster. Whoever does not meet the conditions stays, with the reasons on his page.</summary>
public sealed class AdmitExperts(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Left">How many wait on, because a condition fails.</param>
    public sealed record Result(Verdict Verdict, int Admitted, int Left);

    public async Task<Result> HandleAsync(OrganisationId office, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(AdmitExperts), me) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, 0, 0);
        }
        var waiting = await db.PoolExperts.Where(one => one.Office == office && one.State == ExpertState.CentreDecision && (one.Person == null || one.Person != me.Person)).ToListAsync(ct);
        if (waiting.Count == 0)
        {
            return new(Verdict.Of(new NobodyWaitsForTheCentre()), 0, 0);
        }
        var (today, now) = (clock.Today(), clock.UtcNow());
        var findings = await PoolFindings.OfAsync(db, office, waiting, today, ct);
        var fit = waiting.Where(expert => findings[expert.Id].All(found => found.Outcome != Outcome.Refused)).ToList();
        var ids = db.PoolExperts.Where(one => one.Office == office).Select(one => one.Id);
        var last = await db.ExpertSteps.Where(step => ids.Contains(step.Expert)).GroupBy(step => step.Expert).Select(steps => new { steps.Key, Last = steps.Max(step => step.Number) }).ToDictionaryAsync(one => one.Key, one => one.Last, ct);
        foreach (var expert in fit)
        {
            db.ExpertSteps.Add(ExpertWriting.Step(expert, last.GetValueOrDefault(expert.Id) + 1, ExpertState.InPool, me, now, "按花名册批量确定"));
            (expert.State, expert.AdmittedOn) = (ExpertState.InPool, today);
        }
        db.Audit(me.Person, now, nameof(AdmitExperts), office.ToString(), string.Create(CultureInfo.InvariantCulture, $"{fit.Count} admitted, {waiting.Count - fit.Count} left"));
        var verdict = await db.SaveAsync(ct);
        return new(verdict, verdict.IsRefused ? 0 : fit.Count, waiting.Count - fit.Count);
    }
}
