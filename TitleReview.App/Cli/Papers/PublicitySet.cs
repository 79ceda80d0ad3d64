using TitleReview.App.Documents;
using TitleReview.App.Documents.Word;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Cli.Papers;

/// <summary>Publicity in the unit, its result, the supervising unit's opinion, each as three notices word it; and the publicity of results.</summary>
internal static class PublicitySet
{
    private const string Senior = "《关于做好2020年度自治区高级职称评审工作的通知》附件";
    private const string School = "《关于开展2023年度自治州党干校教师系列中、初级专业技术人员职称评审工作的通知》附件";
    private const string Online = "2023年度网上申报要求，附件";
    private const string UnitPage = "“单位公示”页，推荐单位";
    private const string CasePage = "“审核”页，主管单位";
    private const string ResultPage = "“结果公示”页，评委会办公室";

    private static readonly Policy _senior = PolicyCatalogue.Load("senior-review-2020");
    private static readonly Policy _school = PolicyCatalogue.Load("party-school-2023");
    private static readonly Policy _online = PolicyCatalogue.Load("online-requirements-2023");

    public static IReadOnlyList<Paper> Papers { get; } =
    [
        new("announcement-2020", "002-A1", "推荐单位公示", $"{Senior}1", UnitPage, "单位负责人签字，单位公章，日期", one => Announcement(one, _senior)),
        new("opinion-2020", "002-A2", "主管单位推荐意见", $"{Senior}2", CasePage, "主管单位公章，日期", one => Opinion(one, _senior)),
        new("announcement-school", "003-A1", "推荐单位公示", $"{School}1", UnitPage, "单位负责人签字，单位公章，日期", one => Announcement(one, _school)),
        new("announcement-result-school", "003-A2", "推荐单位公示结果", $"{School}2", UnitPage, "单位公章，日期", one => Result(one, _school)),
        new("announcement-online", "004-A2", "推荐单位公示", $"{Online}2", UnitPage, "单位负责人签字，单位公章，日期", one => Announcement(one, _online)),
        new("announcement-result-online", "004-A3", "推荐单位公示结果", $"{Online}3", UnitPage, "单位公章，日期", one => Result(one, _online)),
        new("opinion-online", "004-A4", "主管单位推荐意见", $"{Online}4", CasePage, "主管单位公章，日期", one => Opinion(one, _online)),
        new("result-announcement", "", "评审结果公示", "《职称评审管理暂行规定》第二十六条；通知没有模板，文字为建议", ResultPage, "办公室盖章", one => Letter(Results(one).Print(new(2023, 11, 3)))),
        new("result-outcome", "", "公示结果", "《自治区职称评审工作备案内容和流程》二（三）；没有模板，文字为建议", ResultPage, "办公室盖章", one => Letter(Results(one).PrintOutcome(2, 1, new(2023, 11, 13)))),
    ];

    private static PaperFiles Letter(PrintedLetter letter) => new(LetterPdf.Of(letter), () => LetterDocument.Of(letter));

    private static PaperFiles Announcement(Specimen one, Policy policy) =>
        Letter(UnitAnnouncement.Print(one.Announced, Specimen.Announcement, Specimen.Days, one.Unit, "652801********001X", policy.Publicity));

    private static PaperFiles Result(Specimen one, Policy policy) => Letter(UnitResult.Print(one.Announced, Period(Specimen.Days), one.Unit, policy.Publicity));

    private static PaperFiles Opinion(Specimen one, Policy policy) => Letter(SupervisorLetter.Print(one.Announced, TitleLevel.Intermediate, "焉耆县委组织部", policy)!);

    private static PublicityPeriod Period(DateRange days) => PublicityPeriod.Of(days, countsStartDay: true, ReferenceCalendar.Calendar);

    private static ResultAnnouncement Results(Specimen one) => new(
        _school.Title, [new(one.Name, one.Unit, "中级"), new(one.OtherName, one.Unit, "中级"), new("马钢", "焉耆县委党校", "初级")], Period(new(new(2023, 11, 6), new(2023, 11, 10))), Specimen.Office, Specimen.Phone);
}
