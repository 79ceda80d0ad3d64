using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「补派」: fills what a recusal has left open, and moves nobody else.</summary>
public sealed class RefillPlans(DrawStore draws, Recusals recusals, TimeProvider clock)
{
    internal sealed record Refill(HandOverPlan Plan, SealLink Link);

    /// <param name="chosen">Whom the office has chosen; empty: the members of the group that the case was given to.</param>
    internal async Task<Refill> OfAsync(ReviewDb db, ReviewCase file, IReadOnlyList<PersonId> chosen, CancellationToken ct)
    {
        var link = await db.SealLinks.SingleAsync(one => one.Case == file.Id && one.EndedAt == null, ct);
        var sheets = await db.ScoringTasks.AsNoTracking().Where(task => task.Blind == link.Blind && task.WithdrawnAt == null).Select(task => task.Expert).ToListAsync(ct);
        var candidates = chosen.Count > 0 ? [.. chosen.Distinct()] : await DrawnAsync(db, link, ct);
        var (load, barred) = (await ScoringLoad.OfAsync(db, candidates, ct), await ScoringLoad.BarredAsync(db, recusals, [file], candidates, clock.Today(), ct));
        var needed = chosen.Count > 0 ? Math.Max(link.Experts, sheets.Count + chosen.Except(sheets).Count()) : link.Experts;
        var (shares, verdict) = ScoringShares.Of(
            [.. candidates.Select((person, place) => new ExpertSeat(person, place, load[person]))], [new CaseToShare(file.Id, file.Number, needed, sheets, [.. barred[file.Id]])]);
        return new(new HandOverPlan(shares, new Dictionary<CaseId, int>(), verdict), link);
    }

    private async Task<IReadOnlyList<PersonId>> DrawnAsync(ReviewDb db, SealLink link, CancellationToken ct) =>
        await db.Draws.AsNoTracking().SingleOrDefaultAsync(one => one.Id == link.Draw, ct) is { } draw
            ? [.. (await DrawnMembers.OfAsync(db, draws, draw, ct)).Where(member => member.Group == link.Group).Select(member => member.Person).OfType<PersonId>()]
            : [];
}
