using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>「抽取的视频或电话答辩人员」 of a notice, read from the sealed lists of its concluded draws.</summary>
public sealed class DrawnForDefence(DrawStore store)
{
    /// <summary>Those who defend by video or telephone, replacements included; empty as long as nothing has been drawn.</summary>
    public async Task<IReadOnlySet<CaseId>> OfAsync(ReviewDb db, NoticeId notice, CancellationToken ct) =>
        (await OutcomesAsync(db, notice, ct)).Where(one => one.Value).Select(one => one.Key).ToHashSet();

    /// <summary>Everybody who had a number in a concluded draw, and whether he was drawn. Who is not in it has not been drawn for yet.</summary>
    public async Task<IReadOnlyDictionary<CaseId, bool>> OutcomesAsync(ReviewDb db, NoticeId notice, CancellationToken ct)
    {
        var draws = await db.Draws.AsNoTracking().Where(draw => draw.Notice == notice && draw.Kind == DrawKind.Defence && draw.State == DrawState.Drawn).ToListAsync(ct);
        var ids = draws.ConvertAll(draw => draw.Id);
        var members = await db.DrawMembers.AsNoTracking().Where(member => ids.Contains(member.Draw) && member.Standing == DrawStanding.Member)
            .Select(member => new { member.Draw, member.No }).ToListAsync(ct);
        var drawn = members.Select(member => (member.Draw, member.No)).ToHashSet();
        return draws.SelectMany(draw => store.List(draw).Rows, (draw, row) => (Case: new CaseId(Guid.ParseExact(row.Person, "N")), IsDrawn: drawn.Contains((draw.Id, row.No))))
            .GroupBy(one => one.Case).ToDictionary(same => same.Key, same => same.Any(one => one.IsDrawn));
    }
}
