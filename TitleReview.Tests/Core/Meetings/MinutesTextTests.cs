using TitleReview.Core.Meetings;
using Xunit;

namespace TitleReview.Tests.Core.Meetings;

public sealed class MinutesTextTests
{
    private static readonly MeetingMinutes _minutes = new("评审会议纪要", [new("会议地点", "二楼")], ["出席评委", "评审对象", "评议意见", "投票结果"], [], "可以开会。", [], [], [], ["无记名投票。"], [new("第1件", "平均85.50分")]);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame() => Assert.Equal("平均85.50分", Assert.Single(MinutesText.Read(MinutesText.Write(_minutes), MinutesText.HashOf(MinutesText.Write(_minutes))).Grounds!).Text);

    [Fact]
    public void Read_SignedBeforeGroundsWereKept_StillOpens()
    {
        var text = MinutesText.Write(_minutes with { Grounds = null });
        var old = text.Replace(",\"Grounds\":null", "", StringComparison.Ordinal);
        Assert.NotEqual(text, old);

        Assert.Null(MinutesText.Read(old, MinutesText.HashOf(old)).Grounds);
    }

    [Fact]
    public void Read_Changed_IsBroken() => Assert.Throws<InvalidOperationException>(() => MinutesText.Read(MinutesText.Write(_minutes), new string('0', 64)));
}
