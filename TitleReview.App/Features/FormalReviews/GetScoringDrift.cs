using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「打分尺度」: each expert beside his group, as it is; nothing is corrected by it.</summary>
public sealed class GetScoringDrift(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Row(string Expert, ExpertDrift Drift);

    /// <returns>Null when it is not for this person.</returns>
    public async Task<IReadOnlyList<Row>?> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetScoringDrift), me).IsRefused)
        {
            return null;
        }
        var signed = await (
            from file in db.CasesOfOffices(me, Role.CommitteeOffice)
            join link in db.SealLinks on file.Id equals link.Case
            join task in db.ScoringTasks on link.Blind equals task.Blind
            where (file.Stage == Stage.Scoring || file.Stage == Stage.Meeting) && link.EndedAt == null && task.WithdrawnAt == null && task.SignedAt != null
            select new SignedScore(file.Id, task.Expert, task.Score ?? 0)).ToListAsync(ct);
        var drifts = ScoreDrift.OfExperts(signed);
        var people = drifts.Select(drift => drift.Expert).ToList();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        return [.. drifts.Select(drift => new Row(names[drift.Expert], drift))];
    }
}
