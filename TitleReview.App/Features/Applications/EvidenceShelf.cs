using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Applications;

/// <summary>The pages of one section as their owner sees them.</summary>
internal static class EvidenceShelf
{
    public static async Task<IReadOnlyList<GetApplication.Page>> ShelfAsync(this ReviewDb db, CaseId id, string section, Policy policy, CancellationToken ct)
    {
        // all sections: a page may be the same file as one of another section
        var pages = await db.Pages.AsNoTracking()
            .Where(page => page.Case == id && page.RemovedAt == null && page.UploadedAs == Role.Applicant)
            .OrderBy(page => page.Position)
            .ToListAsync(ct);
        return
        [
            .. pages.Where(page => page.Section == section)
                .Select(page => new GetApplication.Page(page.Id, page.Kind, page.Row, page.Decision, page.Version, page.Secrecy, PageWarnings.Of(page, pages, policy))),
        ];
    }
}
