using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Meetings;

public sealed record SheetsAreMissing(int Missing, int All)
    : Refusal($"共{All}份打分表，还有{Missing}份没有签名，请提醒评审专家签名后再结束盲评；有专家回避的，请先在“盲评进度”中补派专家。");

/// <summary>The sheets of cases, joined over the seal; the office alone may do that.</summary>
internal static class Sheets
{
    /// <param name="Needed">How many sheets the case is to have.</param>
    public sealed record Sheet(CaseId Case, PersonId Expert, int? Score, bool IsSigned, BlindId Blind, int Needed);

    public static async Task<ILookup<CaseId, Sheet>> OfAsync(ReviewDb db, IReadOnlyCollection<CaseId> files, CancellationToken ct)
    {
        var sheets = await db.SealLinks.AsNoTracking()
            .Where(link => files.Contains(link.Case) && link.EndedAt == null)
            .Join(db.ScoringTasks.Where(task => task.WithdrawnAt == null), link => link.Blind, task => task.Blind, (link, task) => new { link.Case, task.Expert, task.Score, task.SignedAt, link.Blind, link.Experts })
            .ToListAsync(ct);
        return sheets.ToLookup(sheet => sheet.Case, sheet => new Sheet(sheet.Case, sheet.Expert, sheet.Score, sheet.SignedAt is not null, sheet.Blind, sheet.Experts));
    }

    /// <summary>「应有打分表」: what was assigned, however many have withdrawn since.</summary>
    public static int All(IReadOnlyCollection<Sheet> sheets) => Math.Max(Math.Max(1, sheets.Count), sheets.Select(sheet => sheet.Needed).FirstOrDefault());

    public static Verdict WhyNotClose(IReadOnlyCollection<Sheet> sheets)
    {
        var missing = All(sheets) - sheets.Count(sheet => sheet.IsSigned);
        return Verdict.Of(missing > 0 ? new SheetsAreMissing(missing, All(sheets)) : null);
    }
}
