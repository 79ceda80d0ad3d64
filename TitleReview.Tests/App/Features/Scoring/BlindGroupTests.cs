using TitleReview.App.Features.Scoring;
using TitleReview.Core.Scoring;
using Xunit;

namespace TitleReview.Tests.App.Features.Scoring;

public sealed class BlindGroupTests
{
    [Fact]
    public void Of_RowsOfOneList_StandTogether()
    {
        var groups = BlindGroup.Of([Part("获奖情况（1）", "名称", "年份"), Part("获奖情况（2）", "名称", "年份"), Part("工作总结", "内容")]);

        Assert.Equal(["获奖情况", "工作总结"], groups.Select(group => group.Heading));
        Assert.Equal([2, 1], groups.Select(group => group.Rows.Count));
    }

    [Fact]
    public void Of_OtherColumnsOrAnotherNumber_StandAlone()
    {
        var groups = BlindGroup.Of([Part("获奖情况（1）", "名称"), Part("获奖情况（2）", "年份"), Part("论文（1）", "题目"), Part("论文（3）", "题目")]);

        Assert.Equal(["获奖情况", "获奖情况（2）", "论文", "论文（3）"], groups.Select(group => group.Heading));
    }

    private static BlindSection Part(string heading, params string[] lines) => new(heading, [.. lines.Select(line => new BlindLine(line, "无"))]);
}
