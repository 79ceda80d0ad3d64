using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>What the officers of a case found of its masks.</summary>
public static class MaskCheckQuery
{
    /// <summary>The last finding of each level on each page, void or not.</summary>
    public static IQueryable<MaskCheck> LastMaskChecks(this ReviewDb db) => db.MaskChecks.AsNoTracking().Where(
        check => !db.MaskChecks.Any(later => later.Page == check.Page && later.Level == check.Level && later.Number > check.Number));

    /// <summary>For the applicant, as long as the case is back in his hands: why each of these pages must be masked anew. A page answered anew is no longer among them.</summary>
    public static async Task<IReadOnlyDictionary<PageId, string>> MasksToRedoAsync(this ReviewDb db, ReviewCase file, IReadOnlyList<EvidencePage> pages, CancellationToken ct)
    {
        if (file.Stage != Stage.Returned)
        {
            return new Dictionary<PageId, string>();
        }
        var found = await db.LastMaskChecks().Where(check => check.Case == file.Id && check.Mark == MaskMark.Redo).OrderBy(check => check.Level).ToListAsync(ct);
        return found
            .Where(check => pages.Any(check.StandsFor))
            .GroupBy(check => check.Page)
            .ToDictionary(page => page.Key, page => string.Join('；', page.Select(check => check.Reason).Distinct(StringComparer.Ordinal)));
    }
}
