using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed record AlreadyApplied() : Refusal("您在本次评审中已有一份申报，请在“我的申报”中继续填写。");

/// <summary>「一人一年在一个系列只能有一份申报」</summary>
public sealed record AlreadyAppliedInSeries(int Year, string Series, string Number, Citation Clause)
    : Refusal($"您在{Year}年度{Series}系列已有一份申报（{Number}）；一人一年在一个系列只能有一份，要改报的请先在“我的申报”中撤回那一份。", Clause);

/// <summary>A second application of one person in one year and series needs the first to be withdrawn.</summary>
/// <remarks>Rule EL-12. Where a notice opens several series, the form says which; so it is asked at the beginning and again at the submission.</remarks>
internal static class OnePerSeries
{
    /// <summary>Why an application may not be begun, or taken up again, under a notice.</summary>
    public static async Task<Verdict> WhyNotBeginAsync(ReviewDb db, PolicyStore policies, Notice notice, PersonId applicant, CancellationToken ct)
    {
        var others = await Standing(db, applicant).ToListAsync(ct);
        if (others.Exists(other => other.Notice == notice.Id))
        {
            return Verdict.Of(new AlreadyApplied());
        }
        var wanted = await policies.PolicyOfNoticeAsync(db, notice.Id, ct);
        return wanted.Scope.Series.Value is [var series]
            ? await WhyNotAsync(db, policies, others, wanted, series, (_, policy) => Task.FromResult(policy.Scope.Series.Value is [var only] ? only : ""), ct)
            : Verdict.Allowed;
    }

    /// <summary>Why an application may not be submitted: another of the same series has been. Drafts stand in nobody's way.</summary>
    public static async Task<Verdict> WhyNotSubmitAsync(ReviewDb db, PolicyStore policies, FieldStore fields, ReviewCase file, CancellationToken ct)
    {
        var others = await Standing(db, file.Applicant).Where(other => other.Id != file.Id && other.Stage != Stage.Draft).ToListAsync(ct);
        if (others.Count == 0)
        {
            return Verdict.Allowed;
        }
        var wanted = await policies.PolicyOfCaseAsync(db, file, ct);
        return await WhyNotAsync(db, policies, others, wanted, await SeriesAsync(file), (other, _) => SeriesAsync(other), ct);

        async Task<string> SeriesAsync(ReviewCase one) => (await fields.ReadSectionAsync(db, [one.Id], SectionCatalogue.Target, ct))[one.Id].Series();
    }

    private static IQueryable<ReviewCase> Standing(ReviewDb db, PersonId applicant) =>
        db.Cases.AsNoTracking().Where(file => file.Applicant == applicant && file.Stage != Stage.Withdrawn);

    private static async Task<Verdict> WhyNotAsync(
        ReviewDb db, PolicyStore policies, List<ReviewCase> others, Policy wanted, string series, Func<ReviewCase, Policy, Task<string>> seriesOf, CancellationToken ct)
    {
        var rule = wanted.Scope.IsOncePerSeries;
        foreach (var other in rule.Value && series.Length > 0 ? others : [])
        {
            var policy = await policies.PolicyOfCaseAsync(db, other, ct);
            if (policy.Year == wanted.Year && await seriesOf(other, policy) == series)
            {
                return Verdict.Of(new AlreadyAppliedInSeries(wanted.Year, series, other.Number, rule.Source));
            }
        }
        return Verdict.Allowed;
    }
}
