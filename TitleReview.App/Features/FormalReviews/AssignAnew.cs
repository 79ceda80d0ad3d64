using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「补派评审专家」: a recusal leaves a case short; others come in, and nothing else changes.</summary>
public sealed class AssignAnew(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, DrawBelow draw, RefillPlans plans)
{
    /// <param name="Experts">Whom the office has chosen; empty: from the group that the case was given to.</param>
    /// <param name="Print">Of what was previewed.</param>
    public sealed record Command(CaseId Case, int Version, IReadOnlyList<PersonId> Experts, string Print);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(one => one.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(AssignAnew), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (file!.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        var declared = await Recusal.DeclaredAsync(db, ct);
        var (plan, link) = await plans.OfAsync(db, file, command.Experts, ct);
        var experts = plan.Experts;
        var registered = await ListHandOver.ExpertsOn(db, clock.Today()).Where(one => one.Organisation == file.Office && experts.Contains(one.Person)).Select(one => one.Person).Distinct().CountAsync(ct);
        var verdict = plan.WhyNot(command.Print).And(Verdict.Of(
            registered < experts.Count ? new NotAnExpertOfOffice() : null,
            experts.Count == 0 && !plan.Verdict.IsRefused ? new NothingToRefill(file.Number) : null));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var numbers = await BlindNumbers.OfAsync(db, experts, draw, ct, link.Blind);
        link.Experts = Math.Max(link.Experts, await db.ScoringTasks.CountAsync(task => task.Blind == link.Blind && task.WithdrawnAt == null, ct) + experts.Count);
        db.ScoringTasks.AddRange(experts.Select(expert => new ScoringTask { Id = new(newId()), Blind = link.Blind, Expert = expert, Number = numbers.Next(expert, link.Blind), GroupSize = link.Experts }));
        // two who fill the same gap meet on the case's version
        db.Entry(file).State = EntityState.Modified;
        db.Audit(me.Person, clock.UtcNow(), nameof(AssignAnew), file.Id.ToString(), experts.Count.ToString(CultureInfo.InvariantCulture));
        return await db.SaveAsync(ct, async () => declared == await Recusal.DeclaredAsync(db, ct) ? Verdict.Allowed : Verdict.Of(new PageIsStale()));
    }
}

/// <summary>「无须补派」</summary>
public sealed record NothingToRefill(string Number) : Refusal($"申报{Number}的评审专家没有缺额；要增加专家的，请在下面选择。");
