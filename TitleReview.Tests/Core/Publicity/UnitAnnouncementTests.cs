using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using Xunit;

namespace TitleReview.Tests.Core.Publicity;

public sealed class UnitAnnouncementTests
{
    internal static readonly AnnouncedPerson Person = new("阿依古丽·买买提", "党干校教师", "党干校（中等专科体制）教师", "中级", "女", "维吾尔族", "中共党员", "助理讲师");
    internal static readonly AnnouncementText Text = new("政治立场坚定。\n遵守职业道德。", "2022年主讲专题课十二讲。", "组织人事科", "0996-0000000");
    internal static readonly DateRange Days = new(new(2023, 9, 18), new(2023, 9, 22));

    private const string Unit = "博斯腾县委党校";

    private static readonly PublicityPolicy _school = PolicyCatalogue.Load("party-school-2023").Publicity;

    [Fact]
    public void Print_ByThePartySchoolsTemplate_FillsEveryParagraph()
    {
        var letter = UnitAnnouncement.Print(Person, Text, Days, Unit, "652801********001X", _school);

        Assert.Equal("推荐单位公示", letter.Title);
        Assert.Equal(
            [
                "根据自治区职称评审工作的要求，现对阿依古丽·买买提同志申报党干校教师系列党干校（中等专科体制）教师专业中级专业技术任职资格进行公示。",
                "基本信息：性别：女；族别：维吾尔族；政治面貌：中共党员；身份证号：652801********001X；现任专业技术职务任职资格：助理讲师。",
                "思想政治条件：政治立场坚定。",
                "遵守职业道德。",
                "业绩成果：2022年主讲专题课十二讲。",
                "公示时间从2023年9月18日起至2023年9月22日止（公示期不少于5个工作日）。如对阿依古丽·买买提同志的相关信息有疑异，请电话或书面形式反映至组织人事科办公室，监督电话：0996-0000000",
            ],
            letter.Paragraphs);
        Assert.Equal(["签字：　　　　　　", "博斯腾县委党校（公章）", PrintedLetter.OpenDay], letter.Signatures);
    }

    [Fact]
    public void Print_WithoutANumber_LeavesTheBoxForThePen() =>
        Assert.Contains("身份证号：＿＿＿＿＿＿；", UnitAnnouncement.Print(Person, Text, Days, Unit, "", _school).Paragraphs[1], StringComparison.Ordinal);

    /// <summary>Rule PB-06, and the house's: what everybody may read says nothing of the number, not even that there is one.</summary>
    [Fact]
    public void Show_HasEverythingButTheNumber()
    {
        var shown = UnitAnnouncement.Show(Person, Text, Days, Unit, _school);

        Assert.Equal("基本信息：性别：女；族别：维吾尔族；政治面貌：中共党员；现任专业技术职务任职资格：助理讲师。", shown.Paragraphs[1]);
        Assert.DoesNotContain("身份证", string.Concat(shown.Paragraphs), StringComparison.Ordinal);
        Assert.Equal([Unit, "2023年9月18日"], shown.Signatures);
    }

    [Fact]
    public void Print_ByThePrefecturesTemplate_WritesTheMatterIntoTheTitle()
    {
        var letter = UnitAnnouncement.Print(Person, Text, Days, Unit, "", PolicyCatalogue.Load("online-requirements-2023").Publicity);

        Assert.Equal("关于阿依古丽·买买提同志申报党干校教师系列党干校（中等专科体制）教师专业中级职称的公示", letter.Title);
        Assert.EndsWith("现任职称：助理讲师。", letter.Paragraphs[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Print_ForANoticeWithoutATemplate_ShowsNeitherSexNorEthnicity()
    {
        var plain = _school with { Announcement = _school.Announcement with { Value = ["现对{name}同志进行公示，公示时间从{from}起至{to}止。"] } };

        Assert.Equal("现对阿依古丽·买买提同志进行公示，公示时间从2023年9月18日起至2023年9月22日止。", Assert.Single(UnitAnnouncement.Print(Person, Text, Days, Unit, "1", plain).Paragraphs));
        Assert.Empty(UnitAnnouncement.Parts(plain));
    }

    [Fact]
    public void Print_ANameThatLooksLikeAPlace_StaysAsItIs() => Assert.StartsWith(
        "根据自治区职称评审工作的要求，现对{phone}同志", UnitAnnouncement.Print(Person with { Name = "{phone}" }, Text, Days, Unit, "", _school).Paragraphs[0], StringComparison.Ordinal);

    [Fact]
    public void Print_OfficeTypedWithItsEnding_DoesNotRepeatIt() => Assert.Contains(
        "反映至人事办公室，", UnitAnnouncement.Print(Person, Text with { Office = "人事办公室" }, Days, Unit, "", _school).Paragraphs[^1], StringComparison.Ordinal);

    [Fact]
    public void Instruction_IsWhatStandsInTheTemplatesBrackets()
    {
        Assert.Equal("突出政治表现，强调职业操守和从业行为", UnitAnnouncement.Instruction(AnnouncementPart.Conduct, _school));
        Assert.Equal("简要描述近五年的实践能力和业绩成果，并说明对业绩成果的实际贡献", UnitAnnouncement.Instruction(AnnouncementPart.Achievements, _school));
        Assert.Equal("", UnitAnnouncement.Instruction(AnnouncementPart.Phone, _school));
    }
}
