using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Notices;

public sealed record NoCommitteeMayReview() : Refusal("本办公室没有经核准且在有效期内的评审委员会，不能发布评审通知；请先办理备案登记。");

public sealed record CommitteeReviewsOtherThings(string Committee, string What) : Refusal($"本办公室的评审委员会（{Committee}）未经核准评审{What}，不能发布这份通知；请修改评审范围，或先办理备案登记。");

/// <summary>「经核准的评审委员会方可印发评审通知」</summary>
internal static class OpeningCommittee
{
    /// <summary>Why the office may not open this notice: none of its committees may review today, or none what the notice opens.</summary>
    public static async Task<Verdict> WhyNotAsync(ReviewDb db, OrganisationId office, Policy policy, DateOnly today, CancellationToken ct)
    {
        var committees = await ActiveCommittees.MayReview(db, office, today).AsNoTracking().ToListAsync(ct);
        if (committees.Count == 0)
        {
            return Verdict.Of(new NoCommitteeMayReview());
        }
        var series = policy.Scope.Series.Value.Except(committees.Select(one => one.Series), StringComparer.Ordinal).ToList();
        var levels = policy.Scope.Levels.Value.Where(level => !committees.Exists(one => one.InForce(today)!.Reviews(level))).Select(level => OfficialName.Of(level)).ToList();
        var names = string.Join('、', committees.Select(one => one.Name));
        return Verdict.Of(
            series.Count > 0 ? new CommitteeReviewsOtherThings(names, $"{string.Join('、', series)}系列") : null,
            levels.Count > 0 ? new CommitteeReviewsOtherThings(names, string.Join('、', levels)) : null);
    }

    /// <summary>The same for a pack of the product, which names more levels than one committee reviews: it takes one committee in force.</summary>
    public static async Task<Verdict> WhyNotAnyAsync(ReviewDb db, OrganisationId office, DateOnly today, CancellationToken ct) =>
        Verdict.Of(await ActiveCommittees.MayReview(db, office, today).AnyAsync(ct) ? null : new NoCommitteeMayReview());
}
