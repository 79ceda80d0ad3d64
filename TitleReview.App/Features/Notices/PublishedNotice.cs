using System.Text;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Features.Notices;

/// <summary>A published notice as a sheet, from the policy that was frozen with it; supplements have sheets of their own.</summary>
internal static class PublishedNotice
{
    public static async Task<PrintedLetter> PrintAsync(ReviewDb db, PolicyStore policies, NoticeId id, CancellationToken ct)
    {
        var notice = await db.Notices.AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var office = await db.Organisations.Where(one => one.Id == notice.Office).Select(one => one.Name).SingleAsync(ct);
        var policy = await policies.PolicyAsync(db, notice.PolicyHash, ct);
        var values = PolicyPack.Parse("frozen", Encoding.UTF8.GetBytes(policy.Frozen)).Values.Values.OrderBy(value => PolicyTitles.Place(value.Key)).ToList();
        return NoticeText.Of(notice.Title, notice.DocumentNumber, office, values);
    }
}
