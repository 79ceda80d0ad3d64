using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Committees;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>「抽取的评审专家」 of a notice: members of its concluded draws as they are now, replacements included.</summary>
public sealed class DrawnExperts(DrawStore store)
{
    public async Task<IReadOnlyList<PoolExpert>> OfAsync(ReviewDb db, NoticeId notice, CancellationToken ct)
    {
        var drawn = (await store.OutcomesAsync(db, notice, DrawKind.Committee, ct)).Where(one => one.Standing == DrawStanding.Member).Select(one => new ExpertId(one.Person)).ToHashSet();
        return await db.PoolExperts.AsNoTracking().Where(expert => drawn.Contains(expert.Id)).OrderBy(expert => expert.Name).ThenBy(expert => expert.Id).ToListAsync(ct);
    }
}
