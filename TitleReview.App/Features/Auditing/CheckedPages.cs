using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>The pages of a case that experts will see, each with what the level that now decides has found of it.</summary>
internal static class CheckedPages
{
    /// <param name="Mark">Null where this level has not looked at the burned file that stands.</param>
    /// <param name="Last">Number of this level's last finding, void or not; 0 for none.</param>
    /// <param name="Others">What other levels found of the same file.</param>
    public sealed record One(EvidencePage Page, int Number, string Section, MaskCheck? Mark, int Last, IReadOnlyList<MaskCheck> Others)
    {
        public bool MustBeRedone => Mark?.Mark == MaskMark.Redo;

        public PageToRedo AsReturned => new(Number, Section, Page.Kind, Mark?.Reason ?? "");
    }

    /// <summary>The level that looks at the masks of a case: the one that may return it. Null where nobody may.</summary>
    public static Role? LevelAt(Stage stage) => StageMap.AuditorAt(stage);

    public static async Task<IReadOnlyList<One>> CheckedPagesAsync(this ReviewDb db, CaseId id, Role level, Policy policy, CancellationToken ct) =>
        Of(await PagesOf(db, [id]).ToListAsync(ct), await db.LastMaskChecks().Where(check => check.Case == id).ToListAsync(ct), level, policy);

    /// <summary>Of many cases, in two questions to the database.</summary>
    public static async Task<IReadOnlyDictionary<CaseId, MaskProgress>> MaskProgressAsync(this ReviewDb db, IReadOnlyList<QueueLine> files, PolicyStore policies, CancellationToken ct)
    {
        var ids = files.Select(file => file.Id).ToList();
        var pages = (await PagesOf(db, ids).ToListAsync(ct)).ToLookup(page => page.Case);
        var checks = (await db.LastMaskChecks().Where(check => ids.Contains(check.Case)).ToListAsync(ct)).ToLookup(check => check.Case);
        var found = new Dictionary<CaseId, MaskProgress>();
        foreach (var file in files)
        {
            found[file.Id] = Of(pages[file.Id], checks[file.Id], LevelAt(file.Stage)!.Value, await policies.PolicyAsync(db, file.PolicyHash, ct)).Progress();
        }
        return found;
    }

    /// <summary>Why the level may not pass the case on account of its masks.</summary>
    public static Verdict WhyNotPass(this IEnumerable<One> pages, Policy policy) =>
        MaskCheckRules.WhyNotPass([.. pages.Where(page => page.MustBeRedone).Select(page => page.Number)], policy.Masking.RequiredKinds.Source);

    public static MaskProgress Progress(this IReadOnlyCollection<One> pages) => new(pages.Count(page => page.Mark is not null), pages.Count, pages.Count(page => page.MustBeRedone));

    private static IQueryable<EvidencePage> PagesOf(ReviewDb db, IReadOnlyCollection<CaseId> cases) => db.Pages.AsNoTracking()
        .Where(page => cases.Contains(page.Case) && page.RemovedAt == null && page.UploadedAs == Role.Applicant);

    private static List<One> Of(IEnumerable<EvidencePage> pages, IEnumerable<MaskCheck> last, Role level, Policy policy)
    {
        var checks = last.ToLookup(check => check.Page);
        return [.. pages.InOrder(policy).Select((page, index) =>
        {
            var own = checks[page.Id].SingleOrDefault(check => check.Level == level);
            return new One(
                page,
                index + 1,
                page.SectionTitle(policy),
                own?.StandsFor(page) == true ? own : null,
                own?.Number ?? 0,
                [.. checks[page.Id].Where(check => check.Level != level && check.StandsFor(page))]);
        })];
    }
}
