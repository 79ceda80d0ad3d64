using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>How much there is of everything, whatever is filtered by now: each count leads to what it counts.</summary>
internal sealed class QueueFacets(ReviewDb db, Actor me, DateTime now)
{
    public async Task<IReadOnlyList<ListAuditQueue.Facet>> OfAsync(QueueFilter filter, CancellationToken ct)
    {
        var (waiting, all) = (new QueueFilter { Sort = filter.Sort }, new QueueFilter { All = true });
        var facets = new List<ListAuditQueue.Facet>
        {
            await OneAsync("待我办理", waiting, ct),
            await OneAsync("已到期", waiting with { Due = QueueDue.Over }, ct),
            await OneAsync($"{(int)QueueFilter.Near.TotalDays}天内到期", waiting with { Due = QueueDue.Near }, ct),
            await OneAsync("我认领的", waiting with { Mine = true }, ct),
        };
        if (!filter.All)
        {
            foreach (var stage in StageMap.Audits.Where(stage => me.Holds(StageMap.AuditorAt(stage)!.Value)))
            {
                facets.Add(await OneAsync(stage.Title(), waiting with { Stage = stage }, ct));
            }
            return [.. facets, await OneAsync("全部（含已办）", all, ct)];
        }
        facets.Add(await OneAsync("全部（含已办）", all, ct));
        foreach (var stage in Enum.GetValues<Stage>().Where(stage => stage != Stage.Draft))
        {
            if (await OneAsync(stage.Title(), all with { Stage = stage }, ct) is { Count: > 0 } found)
            {
                facets.Add(found);
            }
        }
        return facets;
    }

    private async Task<ListAuditQueue.Facet> OneAsync(string title, QueueFilter filter, CancellationToken ct) =>
        new(title, await (await db.QueueAsync(me, filter, now, ct)).CountAsync(ListAuditQueue.MostCounted + 1, ct), filter);
}
