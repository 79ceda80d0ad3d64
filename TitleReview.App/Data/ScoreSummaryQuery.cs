using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;

namespace TitleReview.App.Data;

/// <summary>「打分汇总」 of one case: never who gave what.</summary>
/// <param name="SheetsSigned">Sheets that are signed and count.</param>
/// <param name="Assigned">How many are to be signed, at least one: as many as were assigned, however many have withdrawn since.</param>
/// <param name="Mean">Of those signed, in hundredths; null while none is.</param>
public sealed record ScoreSummary(int SheetsSigned, int Assigned, int? Mean);

/// <summary>What the meeting reads of the scoring: the seal that is scored now, and of it the sheets that count.</summary>
public static class ScoreSummaryQuery
{
    public static async Task<IReadOnlyDictionary<CaseId, ScoreSummary>> OfAsync(ReviewDb db, IReadOnlyCollection<CaseId> cases, CancellationToken ct)
    {
        var sheets = (await (
            from link in db.SealLinks.AsNoTracking()
            join task in db.ScoringTasks on link.Blind equals task.Blind
            where cases.Contains(link.Case) && link.EndedAt == null
            select new { link.Case, link.Experts, Counts = task.WithdrawnAt == null, task.SignedAt, task.Score }).ToListAsync(ct)).ToLookup(sheet => sheet.Case);
        return cases.Distinct().ToDictionary(id => id, id =>
        {
            var counting = sheets[id].Where(sheet => sheet.Counts).ToList();
            var signed = counting.Where(sheet => sheet.SignedAt is not null).Select(sheet => sheet.Score ?? 0).ToList();
            return new ScoreSummary(signed.Count, Math.Max(counting.Count, sheets[id].Select(sheet => sheet.Experts).FirstOrDefault(1)), Points.Mean(signed));
        });
    }
}
