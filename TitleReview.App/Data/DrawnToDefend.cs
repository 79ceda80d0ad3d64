using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>「抽中参加答辩的人」 by the concluded draws under a notice, replacements among them.</summary>
public sealed class DrawnToDefend(DrawStore store)
{
    /// <summary>True: drawn; false: in the pool and not drawn. Who is not in it was in no draw yet.</summary>
    public async Task<IReadOnlyDictionary<CaseId, bool>> OfAsync(ReviewDb db, NoticeId notice, CancellationToken ct)
    {
        var found = new Dictionary<CaseId, bool>();
        foreach (var draw in await db.Draws.AsNoTracking().Where(draw => draw.Notice == notice && draw.Kind == DrawKind.Defence && draw.State == DrawState.Drawn).ToListAsync(ct))
        {
            var members = (await db.DrawMembers.AsNoTracking().Where(member => member.Draw == draw.Id && member.Standing == DrawStanding.Member).Select(member => member.No).ToListAsync(ct)).ToHashSet();
            foreach (var row in store.List(draw).Rows)
            {
                var file = new CaseId(Guid.ParseExact(row.Person, "N"));
                found[file] = members.Contains(row.No) || found.GetValueOrDefault(file);
            }
        }
        return found;
    }
}
