using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「分派预览」: what would be handed to whom, before anything is done. It reads the sealed list of the draw, and is logged for it.</summary>
public sealed class PreviewHandOver(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, HandOverPlans plans)
{
    public sealed record CaseRow(string Number, int Group, IReadOnlyList<string> Experts);

    /// <param name="Open">What he has to score already.</param>
    public sealed record ExpertRow(string Name, int Group, int Open, int New);

    /// <param name="Print">To be named when it is done.</param>
    public sealed record View(Verdict Verdict, IReadOnlyList<CaseRow> Cases, IReadOnlyList<ExpertRow> Experts, string Print);

    /// <summary>Null when it is not for this person.</summary>
    public async Task<View?> HandleAsync(IReadOnlyList<SeenCase> cases, DrawId draw, int eachBy, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var ids = cases.Select(seen => seen.Case).Distinct().ToList();
        var files = await db.Cases.AsNoTracking().Where(file => ids.Contains(file.Id)).ToListAsync(ct);
        if (OperationMatrix.WhyNot(nameof(PreviewHandOver), me).IsRefused || files.Any(file => OperationMatrix.WhyNot(nameof(HandOverToExperts), me, file).IsRefused))
        {
            return null;
        }
        if (files.Count == 0)
        {
            return new View(Verdict.Of(new HandOverNeedsCases()), [], [], "");
        }
        var plan = await plans.OfAsync(db, me, files, draw, eachBy, ct);
        var experts = plan.Experts;
        var names = await db.People.AsNoTracking().Where(person => experts.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var open = await ScoringLoad.OfAsync(db, experts, ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(PreviewHandOver), draw.ToString());
        if ((await db.SaveAsync(ct)).IsRefused)
        {
            return null;
        }
        return new View(
            plan.Verdict,
            [.. files.OrderBy(file => file.Number, StringComparer.Ordinal).Select(file => new CaseRow(file.Number, plan.GroupOf(file.Id) ?? 0, [.. plan.Of(file.Id).Select(expert => names[expert])]))],
            [.. from expert in experts
                let mine = plan.Shares.Where(share => share.Experts.Contains(expert)).ToList()
                let number = plan.GroupOf(mine[0].Case) ?? 0
                orderby number, names[expert]
                select new ExpertRow(names[expert], number, open[expert], mine.Count)],
            plan.Print);
    }
}
