using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Features.Masking;

/// <summary>How far the search for what must be covered has come on some pages.</summary>
/// <param name="Looked">Pages looked at, as they stand now.</param>
/// <param name="Missing">Packages that were not installed; empty when all were.</param>
/// <param name="Unfinished">Looked at, but not to the end, although all was installed.</param>
public sealed record LookProgress(int Looked, int Count, IReadOnlyList<string> Missing, IReadOnlySet<PageId> Unfinished)
{
    private const string Faces = "opencv-data";

    public bool IsOver => Looked == Count;

    /// <summary>What was not sought; empty when all was.</summary>
    public string NotSought => string.Join("、", new[]
    {
        Missing.Any(package => package != Faces) ? "姓名、工作单位" : "",
        Missing.Contains(Faces) ? "眼部" : "",
    }.Where(kinds => kinds.Length > 0));

    internal static async Task<LookProgress> OfAsync(ReviewDb db, CaseId id, IReadOnlyCollection<EvidencePage> pages, CancellationToken ct)
    {
        var standing = pages.ToDictionary(page => page.Id, page => page.Orientation);
        var looks = (await db.PageLooks.AsNoTracking().Where(look => look.Case == id && look.State != LookState.UnderWay).ToListAsync(ct))
            .Where(look => standing.TryGetValue(look.Page, out var orientation) && orientation == look.Orientation)
            .ToList();
        return new(
            looks.Count,
            pages.Count,
            [.. looks.SelectMany(look => look.Missing.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)],
            looks.Where(look => look.State == LookState.Incomplete && look.Missing.Length == 0).Select(look => look.Page).ToHashSet());
    }
}
