using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Kernel;

public sealed class ReferenceDataTests
{
    private static readonly (string Column, TitleLevel Level)[] _levels =
    [
        ("正高级", TitleLevel.Full), ("副高级", TitleLevel.Associate), ("中级", TitleLevel.Intermediate),
        ("助理级（初级）", TitleLevel.Junior), ("员级（初级）", TitleLevel.Assistant),
    ];

    [Fact]
    public void EthnicGroups_AreTheFiftySix()
    {
        Assert.Equal(56, EthnicGroup.All.Count);
        Assert.Equal(TestFileTable.Read("ethnic_groups").Select(row => (row["code"], row["name"])), EthnicGroup.All.Select(group => (group.Code, group.Name)));
        Assert.Equal(56, EthnicGroup.Names.Distinct().Count());
        Assert.Equal("汉族,蒙古族,回族,维吾尔族,满族,哈萨克族,柯尔克孜族,达斡尔族,锡伯族,塔吉克族,乌孜别克族,俄罗斯族,塔塔尔族,藏族", string.Join(',', EthnicGroup.Names.Take(14)));
    }

    [Fact]
    public void EducationCodes_AreTheForty()
    {
        Assert.Equal(40, EducationCode.All.Select(code => code.Code).Distinct().Count());
        Assert.Equal(
            TestFileTable.Read("education_levels_gbt4658_2006").Select(row => (row["code"], row["name"], row["parent"])),
            EducationCode.All.Select(code => (code.Code, code.Name, code.Parent)));
        Assert.Contains(new EducationCode("21", "大学本科毕业", "20", 5, IsGraduation: true, Confidence.Notice), EducationCode.All);
        Assert.Contains(new EducationCode("13", "博士研究生肄业", "10", 6, IsGraduation: false, Confidence.Notice), EducationCode.All);
        Assert.All(EducationCode.All.Where(code => code.Parent.Length > 0), code => Assert.Contains(EducationCode.All, kind => kind.Code == code.Parent && kind.Order == code.Order));
        Assert.Equal(["81", "83"], EducationCode.All.Where(code => code.Confidence == Confidence.Proposed).Select(code => code.Code));
    }

    [Fact]
    public void DegreeCodes_AreTheFiftySixOfFourClasses()
    {
        Assert.Equal(56, DegreeCode.All.Select(degree => degree.Code).Distinct().Count());
        Assert.Equal(56, DegreeCode.All.Select(degree => degree.Name).Distinct().Count());
        Assert.Equal(
            TestFileTable.Read("degrees_gbt6864_2003").Select(row => new DegreeCode(row["code"], row["name"], row["class"])),
            DegreeCode.All);
        Assert.Contains(new DegreeCode("403", "法学学士学位", "学士"), DegreeCode.All);
        Assert.Equal(["名誉博士", "博士", "硕士", "学士"], DegreeCode.All.Select(degree => degree.Class).Distinct());
    }

    [Fact]
    public void PoliticalStatuses_AreTheThirteen_MostOfThemNotComparedWithTheStandard()
    {
        Assert.Equal(13, PoliticalStatus.All.Select(status => status.Name).Distinct().Count());
        Assert.Equal(TestFileTable.Read("political_status_gbt4762_1984").Select(row => (row["code"], row["name"])), PoliticalStatus.All.Select(status => (status.Code, status.Name)));
        Assert.Equal(["01", "02", "03", "13"], PoliticalStatus.All.Where(status => status.Confidence == Confidence.Notice).Select(status => status.Code));
    }

    [Fact]
    public void TitleSeries_AreTheTwentySeven_LevelByLevel()
    {
        var rows = TestFileTable.Read("title_series");

        Assert.Equal(Enumerable.Range(1, 27), TitleSeries.All.Select(series => series.Number).Distinct());
        Assert.Equal(59, TitleSeries.All.Select(series => (series.Number, series.Track)).Distinct().Count());
        Assert.Equal(27, TitleSeries.All.Select(series => series.Name).Distinct().Count());
        Assert.Equal(
            rows.Select(row => $"{row["series_no"]} {row["series"]} {row["track"]}: {string.Join(',', _levels.Select(level => row[level.Column]))}"),
            TitleSeries.All.Select(series => $"{series.Number} {series.Name} {series.Track}: {string.Join(',', _levels.Select(level => series.Titles.GetValueOrDefault(level.Level, "")))}"));
    }

    [Theory]
    [InlineData(4, "药", TitleLevel.Full, "主任药师", Confidence.Notice)]
    [InlineData(13, "实习指导", TitleLevel.Assistant, "三级实习指导教师", Confidence.Notice)]
    [InlineData(15, "", TitleLevel.Associate, "一级翻译", Confidence.Proposed)]
    [InlineData(17, "", TitleLevel.Junior, "助理会计师", Confidence.Proposed)]
    [InlineData(22, "", TitleLevel.Intermediate, "一级教师", Confidence.Notice)]
    [InlineData(23, "指挥", TitleLevel.Associate, "二级指挥", Confidence.Proposed)]
    [InlineData(25, "轮机", TitleLevel.Full, "正高级轮机长", Confidence.Proposed)]
    public void TitleSeries_OneLevel_TitleAndHowSure(int number, string track, TitleLevel level, string title, Confidence confidence)
    {
        var series = Assert.Single(TitleSeries.All, candidate => candidate.Number == number && candidate.Track == track);

        Assert.Equal((title, confidence), (series.Titles[level], series.Confidence));
    }

    [Fact]
    public void TitleSeries_ProposalOrNot_CitesAccordingly()
    {
        Assert.All(TitleSeries.All, series => Assert.False(series.Source.Document == Citation.Proposal && series.Confidence == Confidence.Notice));
        Assert.Equal("《职称系列（专业）各层级名称》人力资源社会保障部专业技术人员管理司，2021年11月2日", TitleSeries.All[0].Source.ToString());
        Assert.Equal(Citation.Proposal, TitleSeries.All.Single(series => series.Number == 27).Source.ToString());
    }

    [Fact]
    public void TitleNames_EachOnce()
    {
        Assert.Equal(TitleSeries.TitleNames.Distinct(), TitleSeries.TitleNames);
        Assert.Equal(TitleSeries.All.SelectMany(series => series.Titles.Values).ToHashSet(), TitleSeries.TitleNames.ToHashSet());
    }

    [Fact]
    public void ApprovedTitles_OfBothNotices_AreTitlesOfThatLevel() => Assert.All(
        new[] { "002", "003" }.SelectMany(notice => PolicyCatalogue.Load(notice).Approval.Titles.Value),
        approved => Assert.Contains(TitleSeries.All, series => series.Titles.GetValueOrDefault(approved.Key) == approved.Value));
}
