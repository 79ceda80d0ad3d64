using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Notices;

public sealed class RegistrationTimingTests
{
    private static readonly RegistrationDeadlinesPolicy _policy = PolicyCatalogue.Load<RegistrationDeadlinesPolicy>("registration-2019");
    private static readonly DateOnly _muchLater = new(2019, 7, 31);

    [Theory]
    [InlineData(21, 25, 28, 0)]
    [InlineData(22, 25, 28, 1)]
    [InlineData(21, 26, 28, 1)]
    [InlineData(21, 25, 29, 1)]
    [InlineData(22, 26, 29, 3)]
    public void Check_EachSideOfEachDeadline_LateOnesNeedADecision(int form, int roster, int platform, int late)
    {
        var findings = RegistrationTiming.Check(new(June(form), June(roster), June(platform)), _muchLater, _policy);

        Assert.Equal(3, findings.Count);
        Assert.Equal(late, findings.Count(finding => finding.Outcome == Outcome.NeedsPerson));
        Assert.Equal(3 - late, findings.Count(finding => finding.Outcome == Outcome.Pass));
    }

    [Fact]
    public void Check_NotYetDone_NotDueOnTheLastDayAndLateOnTheNext()
    {
        var none = new RegistrationReceipts(null, null, null, RecommendsExperts: false);

        Assert.Equal([Outcome.NotApplicable, Outcome.NotApplicable], RegistrationTiming.Check(none, June(21), _policy).Select(finding => finding.Outcome));
        Assert.Equal([Outcome.NeedsPerson, Outcome.NotApplicable], RegistrationTiming.Check(none, June(22), _policy).Select(finding => finding.Outcome));
    }

    [Fact]
    public void Check_Late_SaysThatTheCentreDecidesAndCitesTheClause()
    {
        var finding = RegistrationTiming.Check(new(June(22), June(25), June(28)), _muchLater, _policy)[0];

        Assert.Contains("是否取消平台评审、推荐材料的用户信息及账号由职称评价中心决定", finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(("TW-07", "一（五）2"), (finding.Rule, finding.Source.Clause));
    }

    private static DateOnly June(int day) => new(2019, 6, day);
}
