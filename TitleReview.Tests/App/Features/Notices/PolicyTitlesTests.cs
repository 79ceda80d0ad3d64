using TitleReview.App.Features.Notices;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.App.Features.Notices;

public sealed class PolicyTitlesTests
{
    public static TheoryData<string> Keys => [.. PolicyKeys.All.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Packs => [.. PolicyCatalogue.Judging];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Of_EveryKey_IsChineseAndHasAStage(string key)
    {
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", PolicyTitles.Of(PolicyKeys.All[key]));
        Assert.Single(PolicyTitles.Stages, stage => stage.Stage == PolicyTitles.StageOf(key));
    }

    [Fact]
    public void Of_NoTwoKeysOfAStage_AreCalledTheSame() =>
        Assert.All(PolicyKeys.All.Values.GroupBy(key => (PolicyTitles.StageOf(key.Name), PolicyTitles.Of(key))), same => Assert.Single(same));

    [Theory]
    [MemberData(nameof(Packs))]
    public void Groups_OfANotice_ShowEveryValueAndNoRawWord(string id)
    {
        var policy = PolicyCatalogue.Load(id);
        var groups = GetNotice.GroupsOf(policy);

        var values = PolicyPack.Parse("frozen", System.Text.Encoding.UTF8.GetBytes(policy.Frozen)).Values;
        Assert.Equal(values.Count, groups.Sum(group => group.Values.Count));
        Assert.All(groups.SelectMany(group => group.Values), value =>
        {
            Assert.NotEmpty(value.Lines);
            Assert.All(value.Lines, line => Assert.DoesNotMatch("^[a-z]+(_[a-z]+)+$|True|False|^$", line));
        });
    }

    [Theory]
    [InlineData("时间安排", "网上申报时间", "2023年9月15日至2023年10月20日")]
    [InlineData("收费标准", "每人收费", "评审：初级220元、中级380元")]
    [InlineData("年度考核", "顺延申报的考核等次及年数", "不合格：2年")]
    [InlineData("继续教育", "申报初级须提供学时的年度", "公需课：2022年、2023年")]
    [InlineData("继续教育", "每年公需课学时", "30学时")]
    [InlineData("信息遮盖", "不需遮盖的栏目", "基本信息")]
    [InlineData("附件要求", "单个附件大小上限", "10MB")]
    [InlineData("评审会", "通过所需赞成票比例", "2/3")]
    [InlineData("申报栏目", "栏目“学历学位情况”", "教育部学历证书电子注册备案表或学籍档案（每行必传）")]
    [InlineData("申报栏目", "栏目“专业技术资格”", "任命文件（符合情形的必传，有机关调动（含分流、转移））")]
    public void Groups_OfThePartySchool_ReadAsPeopleWrite(string group, string title, string line) => Assert.Contains(
        line,
        GetNotice.GroupsOf(PolicyCatalogue.Load("party-school-2023")).Single(one => one.Title == group).Values.Single(value => value.Title == title).Lines);
}
