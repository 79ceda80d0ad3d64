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
    public async Task<IReadOnlyDictionary<CaseId, bool>> OutcomesAsync(ReviewDb db, NoticeId notice, CancellationToken ct) =>
        (await store.OutcomesAsync(db, notice, DrawKind.Defence, ct))
            .GroupBy(one => new CaseId(one.Person), one => one.Standing == DrawStanding.Member)
            .ToDictionary(same => same.Key, same => same.Contains(true));
}
