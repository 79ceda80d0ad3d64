using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Filing;

public sealed class FilingItemsTests
{
    private static readonly FilingPolicy _policy = PolicyCatalogue.Load("party-school-2023").Filing;

    [Fact]
    public void CheckBefore_SeniorCommittee_NeedsAllNine()
    {
        var all = _policy.BeforeItems.Value;

        Assert.Equal((9, Outcome.Pass), (all.Count, FilingItems.CheckBefore([.. all], isSenior: true, _policy).Outcome));
        Assert.All(all, item => Assert.Contains(item, FilingItems.CheckBefore([.. all.Except([item])], isSenior: true, _policy).Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void CheckBefore_OtherCommittee_NeedsNoPoolList() => Assert.Equal(
        (Outcome.Pass, "8/8"),
        (FilingItems.CheckBefore([.. _policy.BeforeItems.Value.Except(_policy.SeniorItems.Value)], isSenior: false, _policy) is var finding ? finding.Outcome : default, finding.Arithmetic));

    [Fact]
    public void CheckAfter_OneOfFourMissing_IsNamed()
    {
        Assert.Equal(Outcome.Pass, FilingItems.CheckAfter([.. _policy.AfterItems.Value], _policy).Outcome);
        Assert.Contains("任职资格文件", FilingItems.CheckAfter([.. _policy.AfterItems.Value.Take(3)], _policy).Sentence, StringComparison.Ordinal);
    }
}
