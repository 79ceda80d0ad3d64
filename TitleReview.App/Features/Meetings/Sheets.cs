using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Meetings;

public sealed record SheetsAreMissing(int Missing, int All)
    : Refusal($"共{All}份打分表，还有{Missing}份没有签名，请提醒评审专家签名后再结束盲评。");

/// <summary>The sheets of cases, joined over the seal; the office alone may do that.</summary>
internal static class Sheets
{
    public sealed record Sheet(CaseId Case, PersonId Expert, int? Score, bool IsSigned);

    public static async Task<ILookup<CaseId, Sheet>> OfAsync(ReviewDb db, IReadOnlyCollection<CaseId> files, CancellationToken ct)
    {
        var sheets = await db.SealLinks.AsNoTracking()
            .Where(link => files.Contains(link.Case))
            .Join(db.ScoringTasks, link => link.Blind, task => task.Blind, (link, task) => new { link.Case, task.Expert, task.Score, task.SignedAt })
            .ToListAsync(ct);
        return sheets.ToLookup(sheet => sheet.Case, sheet => new Sheet(sheet.Case, sheet.Expert, sheet.Score, sheet.SignedAt is not null));
    }

    public static Verdict WhyNotClose(IReadOnlyCollection<Sheet> sheets)
    {
        var missing = sheets.Count(sheet => !sheet.IsSigned);
        return Verdict.Of(missing > 0 ? new SheetsAreMissing(missing, sheets.Count) : null);
    }
}
