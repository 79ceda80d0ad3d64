using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using Xunit;

namespace TitleReview.Tests.Core.Publicity;

public sealed class ResultAnnouncementTests
{
    private static readonly PublicityPeriod _period = PublicityPeriod.Of(new(new(2023, 11, 13), new(2023, 11, 17)), countsStartDay: true, ReferenceCalendar.Calendar);

    private static readonly ResultAnnouncement _two = new(
        "关于开展2023年度党校教师系列职称评审工作的通知", [new("周敏", "博斯腾县委党校", "中级"), new("阿依古丽•买买提", "焉耆县委党校", "初级")], _period, "某评委会办公室", "0996-0000000");

    [Fact]
    public void Print_TwoPeople_SaysWhoUntilWhenAndWhomToAsk()
    {
        var letter = _two.Print(new(2023, 11, 10));

        Assert.Equal("2023年度党校教师系列职称评审结果公示", letter.Title);
        Assert.Equal("2023年度党校教师系列职称评审工作已经结束，经评审委员会评审表决，周敏等2名同志通过评审，现予公示。", letter.Paragraphs[0]);
        Assert.StartsWith("公示时间从2023年11月13日起至2023年11月17日止，共5个工作日。", letter.Paragraphs[1], StringComparison.Ordinal);
        Assert.Contains("向某评委会办公室反映，监督电话：0996-0000000。", letter.Paragraphs[1], StringComparison.Ordinal);
        Assert.Equal(["某评委会办公室", "2023年11月10日"], letter.Signatures);
        Assert.Equal("附件：2023年度党校教师系列职称评审通过人员名单", letter.Attachment!.Note);
        Assert.Equal(["1 周敏 博斯腾县委党校 中级", "2 阿依古丽·买买提 焉耆县委党校 初级"], letter.Attachment.Rows.Select(row => string.Join(' ', row)));
    }

    [Fact]
    public void Print_OnePersonAndNoTelephone_CountsNobodyAndNamesNone()
    {
        var letter = (_two with { People = [_two.People[0]], Phone = "" }).Print(new(2023, 11, 10));

        Assert.Contains("，周敏同志通过评审", letter.Paragraphs[0], StringComparison.Ordinal);
        Assert.Contains("向某评委会办公室反映。", letter.Paragraphs[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, "公示期间没有收到异议。")]
    [InlineData(3, 1, "公示期间收到异议3件，已全部核实处理，其中属实或者部分属实的1件。")]
    public void PrintOutcome_ByTheObjections_SaysWhatCameOfIt(int received, int upheld, string expected)
    {
        var letter = _two.PrintOutcome(received, upheld, new(2023, 11, 18));

        Assert.Equal("2023年度党校教师系列职称评审结果公示情况说明", letter.Title);
        Assert.Equal($"2023年度党校教师系列职称评审通过人员共2名，已于2023年11月13日至2023年11月17日公示，共5个工作日。{expected}", Assert.Single(letter.Paragraphs));
    }

    [Theory]
    [InlineData("2023年度职称评审工作通知", "2023年度职称评审结果公示")]
    [InlineData("《关于做好2020年度自治区高级职称评审工作的通知》", "2020年度自治区高级职称评审结果公示")]
    [InlineData("某系列", "某系列评审结果公示")]
    [InlineData("关于", "评审结果公示")]
    public void Print_AnyTitleOfANotice_LeavesOutWhatBelongsToANotice(string notice, string title) => Assert.Equal(title, (_two with { Notice = notice }).Print(new(2023, 11, 10)).Title);
}
