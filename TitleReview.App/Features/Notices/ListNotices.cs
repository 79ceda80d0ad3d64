using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

public sealed class ListNotices(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="IsOver">Nothing can be submitted under it any more.</param>
    public sealed record Row(NoticeId Id, string Title, int Year, string Series, string Levels, IReadOnlyList<NoticeWindow> Windows, bool IsOver);

    /// <summary>A policy pack that no notice has been published from.</summary>
    public sealed record Pack(string PolicyId, string Title, int Year, IReadOnlyList<NoticeWindow> Windows);

    /// <param name="MayApply">Whether this person applies for titles.</param>
    /// <param name="Packs">Empty for who does not publish.</param>
    /// <param name="MayDraft">Whether this person writes notices.</param>
    public sealed record View(IReadOnlyList<Row> Rows, bool MayApply, IReadOnlyList<Pack> Packs, bool MayDraft);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListNotices), me).IsRefused)
        {
            return null;
        }
        var published = await db.Notices.AsNoTracking().OrderByDescending(notice => notice.PublishedAt).ThenBy(notice => notice.Title).ToListAsync(ct);
        var rows = new List<Row>();
        foreach (var notice in published)
        {
            var policy = await policies.PolicyOfNoticeAsync(db, notice.Id, ct);
            var levels = string.Join('、', policy.Scope.Levels.Value.Select(level => OfficialName.Of(level)));
            rows.Add(new Row(notice.Id, notice.Title, notice.Year, policy.Scope.Series.Value is { Count: > 0 } series ? string.Join('、', series) : "各", levels, NoticeWindow.Of(policy.Windows, clock.UtcNow()), policy.Windows.Apply.Value?.HasClosed(clock.UtcNow()) == true));
        }
        var mayPublish = !OperationMatrix.WhyNot(nameof(PublishNotice), me).IsRefused;
        return new View(rows, me.Holds(Role.Applicant), mayPublish ? PacksBeside([.. published.Select(notice => notice.PolicyId)]) : [], !OperationMatrix.WhyNot(nameof(ListDrafts), me).IsRefused);
    }

    private List<Pack> PacksBeside(HashSet<string> published) =>
    [
        .. PolicyCatalogue.Judging.Where(id => !published.Contains(id))
            .Select(PolicyCatalogue.Load)
            .Select(policy => new Pack(policy.Id, policy.Title, policy.Year, NoticeWindow.Of(policy.Windows, clock.UtcNow())))
            .OrderByDescending(pack => pack.Year).ThenBy(pack => pack.Title, StringComparer.Ordinal),
    ];
}
