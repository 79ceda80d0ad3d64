using TitleReview.App.Features.FormalReviews;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.FormalReviews;

public sealed class GuessLimitTests
{
    [Fact]
    public void MayAsk_AfterTenWrongOnes_WaitsTenMinutes_AndNobodyElseDoes()
    {
        var clock = new FakeClock(UseCaseHost.Start);
        var limit = new GuessLimit(clock);
        for (var i = 0; i < GuessLimit.Most; i++)
        {
            Assert.True(limit.MayAsk("10.0.0.1"));
            limit.Missed("10.0.0.1");
        }

        Assert.False(limit.MayAsk("10.0.0.1"));
        Assert.True(limit.MayAsk("10.0.0.2"));
        clock.Advance(GuessLimit.Within - TimeSpan.FromMilliseconds(1));
        Assert.False(limit.MayAsk("10.0.0.1"));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(limit.MayAsk("10.0.0.1"));
        limit.Missed("10.0.0.1");
        Assert.True(limit.MayAsk("10.0.0.1"));
    }
}
