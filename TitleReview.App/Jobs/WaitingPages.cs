using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Jobs;

/// <summary>The pages nobody has looked at: standing pages of applicants who may still mask them, of sections that experts see, as the pages stand now.</summary>
internal static class WaitingPages
{
    /// <summary>A page that stops whoever looks at it is left alone after so many times.</summary>
    public const int MostAttempts = 3;

    /// <summary>The next of all notices: pages without an answer first, and everybody's first page before anybody's second.</summary>
    public static async Task<EvidencePage?> NextWaitingAsync(this ReviewDb db, PolicyStore policies, DateTime now, CancellationToken ct)
    {
        // those of rehearsals too
        var notices = await db.Cases.IgnoreQueryFilters().Where(file => file.Stage == Stage.Draft || file.Stage == Stage.Returned).Select(file => file.Notice).Distinct().ToListAsync(ct);
        var first = new List<EvidencePage>();
        foreach (var notice in notices)
        {
            var policy = await policies.PolicyOfNoticeAsync(db, notice, ct);
            List<string> unseen = [.. policy.Masking.ExemptSections.Value.Select(key => key.ToString())];
            var next = await Waiting(db, db.Cases.IgnoreQueryFilters().Where(file => file.Notice == notice), now)
                .Where(page => !unseen.Contains(page.Section))
                .OrderBy(page => page.Decision != MaskDecision.Undecided).ThenBy(page => page.Position).ThenBy(page => page.Id)
                .FirstOrDefaultAsync(ct);
            first.AddRange(next is null ? [] : [next]);
        }
        return first.OrderBy(page => page.Decision != MaskDecision.Undecided).ThenBy(page => page.Position).FirstOrDefault();
    }

    /// <summary>Tried as often as a page is, and none of those who tried has come back.</summary>
    public static IQueryable<PageLook> GivenUp(this ReviewDb db, DateTime now) =>
        db.PageLooks.Where(look => look.State == LookState.UnderWay && look.Attempts >= MostAttempts && look.LeaseEndsAt <= now);

    /// <summary>Asked every few seconds, for the most part in vain: by the list of open applications the pages are found by their index, and not all there are are read.</summary>
    public static IQueryable<EvidencePage> Waiting(ReviewDb db, IQueryable<ReviewCase> files, DateTime now)
    {
        var open = files.Where(file => file.Stage == Stage.Draft || file.Stage == Stage.Returned).Select(file => file.Id);
        return db.Pages.AsNoTracking()
            .Where(page => open.Contains(page.Case) && page.RemovedAt == null && page.UploadedAs == Role.Applicant)
            .Where(page => !db.PageLooks.Any(look => look.Page == page.Id && look.Orientation == page.Orientation
                && (look.State != LookState.UnderWay || look.LeaseEndsAt > now || look.Attempts >= MostAttempts)));
    }
}
