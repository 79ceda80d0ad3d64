using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.House;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

public sealed class WithdrawalRulesTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");
    private static readonly DateTime _closed = new(2023, 10, 20, 16, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(Stage.Draft)]
    [InlineData(Stage.Returned)]
    [InlineData(Stage.UnitAudit)]
    [InlineData(Stage.FormalReview)]
    public void Take_WithdrawAndReinstate_ComesBackToWhereItWas(Stage from)
    {
        var (file, me) = (MatrixCases.At(from), MatrixCases.Holding(Role.Applicant));
        file.Take(Act.Withdraw, me, FilledFacts.Now, "明年再申报");

        Assert.Equal((Stage.Withdrawn, from), (file.Stage, file.WithdrawnFrom));
        file.Take(Act.Reinstate, me, FilledFacts.Now);

        Assert.Equal((from, null), (file.Stage, file.WithdrawnFrom));
    }

    [Fact]
    public void Consequences_InsideTheWindow_NameItsEndAndTheWayBack()
    {
        var sentences = WithdrawalRules.Consequences(MatrixCases.At(Stage.UnitAudit), left: 2, FilledFacts.Now, _policy);

        Assert.Contains(sentences, one => one.Sentence.Contains("2023年9月15日至2023年10月20日", StringComparison.Ordinal) && one.Sentence.Contains("单位审核", StringComparison.Ordinal));
        Assert.Contains(sentences, one => one.Sentence.Contains("不退还，还可以提交2次", StringComparison.Ordinal));
    }

    [Fact]
    public void Consequences_AfterTheWindow_SayThatThereIsNoWayBack()
    {
        var sentences = WithdrawalRules.Consequences(MatrixCases.At(Stage.FormalReview), left: 2, _closed, _policy);

        Assert.Contains(sentences, one => one.Sentence.Contains("不能恢复，本次也不能重新申报", StringComparison.Ordinal));
        Assert.DoesNotContain(sentences, one => one.Sentence.Contains("可以重新开始", StringComparison.Ordinal));
    }

    [Fact]
    public void Consequences_WithNoSubmissionLeft_DoNotPromiseAnother()
    {
        var sentences = WithdrawalRules.Consequences(MatrixCases.At(Stage.UnitAudit), left: 0, FilledFacts.Now, _policy);

        Assert.DoesNotContain(sentences, one => one.Sentence.Contains("可以重新开始", StringComparison.Ordinal));
        Assert.Contains(sentences, one => one.Sentence.Contains("不能再提交", StringComparison.Ordinal) && one.Clause is not null);
    }

    [Fact]
    public void WhyNotWithdraw_WhileAnObjectionIsOpen_SaysWho() => Assert.IsType<ObjectionStopsWithdrawal>(
        Assert.Single(WithdrawalRules.WhyNotWithdraw(MatrixCases.At(Stage.UnitAudit), hasOpenObjection: true, FilledFacts.Now, _policy).Refusals));

    [Fact]
    public void WhyNotSubmit_NeverReturnedButUsedUp_IsRefusedAllTheSame() =>
        Assert.IsType<SubmissionsAreUsedUp>(Assert.Single(SubmissionRules.WhyNotSubmit(3, returnedAt: null, FilledFacts.Now, _policy).Refusals));
}
