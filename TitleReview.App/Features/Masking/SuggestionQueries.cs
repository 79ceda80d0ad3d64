using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Features.Masking;

/// <summary>Suggestions of pages as the pages stand now: what was found before a page was turned means nothing any more.</summary>
internal static class SuggestionQueries
{
    public static IQueryable<SuggestedRegion> SuggestionsOf(this ReviewDb db, EvidencePage page) =>
        db.SuggestedRegions.Where(suggestion => suggestion.Page == page.Id && suggestion.Orientation == page.Orientation);

    /// <summary>How many are open, by page; pages without one are left out.</summary>
    public static Task<Dictionary<PageId, int>> OpenSuggestionsAsync(this ReviewDb db, CaseId id, CancellationToken ct) => db.SuggestedRegions
        .Where(suggestion => suggestion.State == SuggestionState.Open
            && db.Pages.Any(page => page.Id == suggestion.Page && page.Case == id && page.Orientation == suggestion.Orientation))
        .GroupBy(suggestion => suggestion.Page)
        .Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(group => group.Key, group => group.Count, ct);
}
