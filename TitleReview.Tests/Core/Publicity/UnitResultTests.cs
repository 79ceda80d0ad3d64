using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using Xunit;

namespace TitleReview.Tests.Core.Publicity;

/// <summary>Rules PB-04 and OP-02: the sentences of the notices, on sheets to be sealed.</summary>
public sealed class UnitResultTests
{
    private const string Unit = "博斯腾县委党校";

    private static readonly Policy _school = PolicyCatalogue.Load("party-school-2023");
    private static readonly Policy _prefecture = PolicyCatalogue.Load("online-requirements-2023");
    private static readonly WorkingCalendar _calendar = ReferenceCalendar.Calendar;

    // over the holiday: 27, 28 September, then 7, 8 and 9 October
    private static readonly DateRange _days = new(new(2023, 9, 27), new(2023, 10, 9));
    private static readonly DateTime _after = BeijingTime.StartOf(new(2023, 10, 10));

    [Fact]
    public void Print_CountsWorkdaysNotDays()
    {
        var letter = UnitResult.Print(UnitAnnouncementTests.Person, PublicityPeriod.Of(_days, countsStartDay: true, _calendar), Unit, _school.Publicity);

        Assert.Equal("推荐单位公示结果", letter.Title);
        Assert.Equal(
            "阿依古丽·买买提同志申报材料于2023年9月27日至2023年10月9日在本单位公示5天，公示无异议，未收到投诉、举报，申报材料真实、完整、有效，"
                + "同意推荐阿依古丽·买买提同志申报党干校教师系列党干校（中等专科体制）教师专业中级专业技术任职资格。",
            Assert.Single(letter.Paragraphs));
        Assert.Equal(["博斯腾县委党校（公章）", PrintedLetter.OpenDay], letter.Signatures);
    }

    [Fact]
    public void Print_ByThePrefecturesTemplate_HasItsTitleAndWords()
    {
        var letter = UnitResult.Print(UnitAnnouncementTests.Person, PublicityPeriod.Of(_days, countsStartDay: true, _calendar), Unit, _prefecture.Publicity);

        Assert.EndsWith("职称的公示结果", letter.Title, StringComparison.Ordinal);
        Assert.StartsWith("阿依古丽·买买提同志申报材料已在本单位公示5天，公示期间无投诉、举报，", Assert.Single(letter.Paragraphs), StringComparison.Ordinal);
    }

    [Fact]
    public void WhyNot_UntilTheLastMidnight_CitesTheClause()
    {
        var refusal = Assert.IsType<PublicityNotEnded>(Assert.Single(UnitResult.WhyNot(_days, [], [], _after.AddMilliseconds(-1), _school.Publicity, _calendar).Refusals));

        Assert.Equal("五（二）", refusal.Source!.Clause);
        Assert.False(UnitResult.WhyNot(_days, [], [], _after, _school.Publicity, _calendar).IsRefused);
    }

    [Fact]
    public void WhyNot_AfterAnObjectionThatIsTrue_SaysWhatToDoInstead()
    {
        var refusal = Assert.IsType<ObjectionIsUpheld>(Assert.Single(UnitResult.WhyNot(_days, [], [2], _after, _school.Publicity, _calendar).Refusals));

        Assert.Equal("第2号异议经核实属实或者部分属实，不能出具“公示无异议”的公示结果；请退回申报人修改，或者不予推荐。", refusal.Sentence);
        Assert.Equal(_school.Publicity.ResultStatement.Source, refusal.Source);
    }

    [Fact]
    public void WhyNot_WhileOneObjects_NamesWhichAndNothingOfWhat()
    {
        OpenObjection[] open = [new(1, new(2023, 9, 28), ObjectionChannel.Telephone), new(3, new(2023, 10, 8), ObjectionChannel.Letter)];

        var refusal = Assert.IsType<ObjectionIsOpen>(Assert.Single(UnitResult.WhyNot(_days, open, [], _after, _school.Publicity, _calendar).Refusals));

        Assert.Equal("公示期间收到的异议未处理（第1号：2023年9月28日电话、第3号：2023年10月8日书面），请核实并登记处理结果后再办理。", refusal.Sentence);
        Assert.Equal(new ObjectionIsOpen([.. open], refusal.Clause), refusal);
        Assert.NotEqual(new ObjectionIsOpen([open[0]], refusal.Clause), refusal);
    }

    [Fact]
    public void Caution_OnlyWhereSomebodyObjected()
    {
        Assert.Equal("", UnitResult.Caution(0));
        Assert.Contains("2件", UnitResult.Caution(2), StringComparison.Ordinal);
    }

    [Fact]
    public void SupervisorLetter_CarriesTheSentenceOfTheNotice()
    {
        var letter = SupervisorLetter.Print(UnitAnnouncementTests.Person, TitleLevel.Intermediate, "博斯腾县委组织部", _prefecture)!;

        Assert.Equal("关于阿依古丽·买买提同志申报党干校教师系列党干校（中等专科体制）教师专业中级职称的推荐意见", letter.Title);
        Assert.Equal("经审核，同意推荐阿依古丽·买买提同志申报党干校教师系列党干校（中等专科体制）教师专业中级职称。", Assert.Single(letter.Paragraphs));
        Assert.Equal(["博斯腾县委组织部（公章）", PrintedLetter.OpenDay], letter.Signatures);
    }

    [Fact]
    public void SupervisorLetter_OfASeniorNotice_HasThePlainTitleAndAnOpenName()
    {
        var letter = SupervisorLetter.Print(UnitAnnouncementTests.Person, TitleLevel.Full, "", PolicyCatalogue.Load("senior-review-2020"))!;

        Assert.Equal("主管单位推荐意见", letter.Title);
        Assert.EndsWith("专业高级专业技术任职资格。", letter.Paragraphs[0], StringComparison.Ordinal);
        Assert.StartsWith("　", letter.Signatures[0], StringComparison.Ordinal);
    }

    [Fact]
    public void SupervisorLetter_WhereTheNoticeHasNoWords_IsNone() =>
        Assert.Null(SupervisorLetter.Print(UnitAnnouncementTests.Person, TitleLevel.Intermediate, "", _school));
}
