using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;
using Xunit;

namespace TitleReview.Tests.Core.Qualifications;

public sealed class EducationHistoryTests
{
    private static readonly Policy _school = PolicyCatalogue.Load("party-school-2023");
    private static readonly EducationStep _college = new(EducationLevel.College, 2008);
    private static readonly EducationStep _bachelor = new(EducationLevel.Bachelor, 2012);

    [Fact]
    public void CheckOrder_HighToLow_RefusedWithTheRightOrder()
    {
        Assert.Equal(Outcome.Pass, EducationHistory.CheckOrder([_college, _bachelor], _school.Education).Outcome);

        var finding = EducationHistory.CheckOrder([_bachelor, _college], _school.Education);
        Assert.Equal(("SE-04", Outcome.Refused), (finding.Rule, finding.Outcome));
        Assert.EndsWith("请改为：大专（2008年）、本科（2012年）。", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckOrder_TwoOfOneLevel_ByYear() => Assert.Equal(
        Outcome.Refused, EducationHistory.CheckOrder([_bachelor, _bachelor with { GraduatedIn = 2010 }], _school.Education).Outcome);

    [Fact]
    public void CheckOrder_NoticeAsksForNone_NotApplicable() =>
        Assert.Equal(Outcome.NotApplicable, EducationHistory.CheckOrder([_bachelor, _college], PolicyCatalogue.Load("002").Education).Outcome);

    [Theory]
    [InlineData("003", "学籍档案", true)]
    [InlineData("003", "毕业生登记表", false)]
    [InlineData("004", "毕业生登记表", true)]
    [InlineData("004", "相关学历材料", true)]
    [InlineData("004", "学籍档案", false)]
    public void CheckDocuments_Fallback_IsTheNotices(string notice, string fallback, bool passes)
    {
        var findings = EducationHistory.CheckDocuments(["毕业证书", fallback], PolicyCatalogue.Load(notice).Sections);

        Assert.Equal(passes ? Outcome.Pass : Outcome.Refused, Assert.Single(findings).Outcome);
    }

    [Fact]
    public void CheckDocuments_Nothing_BothDutiesNamed() => Assert.Equal(2, EducationHistory.CheckDocuments([], _school.Sections).Count);

    [Theory]
    [InlineData("2023-10-09", Outcome.Pass)]
    [InlineData("2023-10-08", Outcome.Refused)]
    public void CheckValidity_EachSideOfTheLastDay_LastDayIsValid(string validTo, Outcome outcome) =>
        Assert.Equal(outcome, EducationHistory.CheckValidity(DateOnly.Parse(validTo), new(2023, 10, 9), _school.Education).Outcome);

    [Fact]
    public void CheckValidity_NoticeDoesNotAsk_NotApplicable() => Assert.Equal(
        Outcome.NotApplicable, EducationHistory.CheckValidity(new(2023, 9, 30), new(2023, 10, 9), PolicyCatalogue.Load("004").Education).Outcome);
}
