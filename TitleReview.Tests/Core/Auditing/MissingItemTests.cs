using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

public sealed class MissingItemTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");

    [Fact]
    public void Of_ACompleteApplication_LeavesTheUnitsPartAlone() =>
        Assert.All(Of(FilledFacts.Complete), item => Assert.Equal(Role.UnitOfficer, item.Duty));

    [Fact]
    public void Of_AMissingYear_SaysWhatByWhenAndWhichClause()
    {
        var item = Assert.Single(Of(FilledFacts.Complete.Without("Appraisals", 3)), item => item.Duty == Role.Applicant);

        Assert.Equal(("Appraisals", "五（一）8"), (item.Section, item.Basis[^5..]));
        Assert.Contains("缺少2022年年度考核", item.What, StringComparison.Ordinal);
        // the midnight after 20 October in Beijing
        Assert.Equal(new DateTime(2023, 10, 20, 16, 0, 0, DateTimeKind.Utc), item.Due.Value);
        Assert.Equal(_policy.Windows.Apply.Source, item.Due.Source);
    }

    [Fact]
    public void Of_AReturnedApplication_IsDueByTheReturn()
    {
        var facts = FilledFacts.Complete.With("Basic", "phone", "") with { Submissions = 1, ReturnedAt = FilledFacts.Now };

        var item = Assert.Single(Of(facts), item => item.Duty == Role.Applicant);

        Assert.Equal(FilledFacts.Now.AddHours(48), item.Due.Value);
        Assert.Equal(_policy.Submissions.ReturnDeadline.Source, item.Due.Source);
    }

    [Fact]
    public void Due_WhereTheWindowEndsFirst_AndMayNotBePassed_IsTheWindows()
    {
        var policy = _policy with { Submissions = _policy.Submissions with { MayPassWindowEnd = _policy.Submissions.MayPassWindowEnd with { Value = false } } };
        var returned = new DateTime(2023, 10, 19, 2, 0, 0, DateTimeKind.Utc);

        Assert.Equal(policy.Windows.Apply.Value!.ClosesAt, SubmissionRules.Due(returned, policy).Value);
        Assert.Equal(returned.AddHours(48), SubmissionRules.Due(returned, _policy).Value);
        Assert.Equal(returned.AddDays(-2).AddHours(48), SubmissionRules.Due(returned.AddDays(-2), policy).Value);
    }

    [Fact]
    public void Barriers_AreWhatNoPaperCanSupply()
    {
        var facts = FilledFacts.Complete.With("Basic", "status", "退休人员").WithTitleOf("2023-01");

        Assert.DoesNotContain(Of(facts), item => item.Duty == Role.Applicant);
        Assert.Equal(["EL-02", "EL-14"], MissingItem.Barriers(facts, _policy, FilledFacts.Now).Select(found => found.Finding.Rule));
    }

    private static IReadOnlyList<MissingItem> Of(SubmissionFacts facts) => MissingItem.Of(facts, _policy, FilledFacts.Now);
}
