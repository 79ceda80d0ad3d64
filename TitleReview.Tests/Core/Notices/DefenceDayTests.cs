using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Notices;

public sealed class DefenceDayTests
{
    [Fact]
    public void Of_NoticesDay_IsTentativeUntilTheOfficeConfirmsIt()
    {
        var policy = PolicyCatalogue.Load("party-school-2023").Windows;

        Assert.Equal("2023年10月30日（拟定），地点：另行通知", DefenceDay.Of(policy).ToString());
        Assert.Equal("2023年10月31日，地点：第一会议室", DefenceDay.Of(policy, new(2023, 10, 31), "第一会议室").ToString());
        Assert.False(DefenceDay.Of(policy, new(2023, 10, 30)).IsTentative);
    }

    [Fact]
    public void Of_NoticeWithoutDay_SaysThatItWillBeAnnounced()
    {
        var day = DefenceDay.Of(PolicyCatalogue.Load("senior-review-2020").Windows);

        Assert.Null(day.On);
        Assert.Equal("答辩时间、地点另行通知", day.ToString());
    }
}
