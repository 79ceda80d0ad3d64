using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.App.Documents.Word;
using TitleReview.Core.Approvals;
using TitleReview.Core.Filing;
using TitleReview.Core.FormalReviews;

namespace TitleReview.App.Cli.Papers;

/// <summary>Templates 1 to 7 of the filing procedure.</summary>
internal static class FilingSet
{
    private const string Source = "《自治区职称评审工作备案内容和流程》模板";
    private const string Undertakings = "“名册和承诺书”页，评委会办公室";
    private const string Approvals = "“任职资格文件”页，评委会办公室";
    private const string Series = "工程";

    public static IReadOnlyList<Paper> Papers { get; } =
    [
        new("staff-roster", "000-T1", "职称评审办事机构工作人员名册", $"{Source}1", Undertakings, "单位盖章", one => Roster(FilingRoster.Of(
            FilingList.Staff, Series, [Listed(one.Name, "在编"), Listed(one.OtherName, "借调"), Listed("李强", "聘用")], Specimen.Office, "赵磊", Specimen.Today))),
        new("venue-roster", "000-T2", "评审会出入会议现场人员名册", $"{Source}2", Undertakings, "单位盖章", one => Roster(FilingRoster.Of(
            FilingList.Venue, Series, [Listed(one.Name, ""), Listed(one.OtherName, "")], Specimen.Office, "赵磊", Specimen.Today))),
        new("staff-pledge", "000-T3", "职称评审办事机构工作人员个人诚信承诺书", $"{Source}3", Undertakings, "承诺人签字、按手印，日期", _ => Sheet(UndertakingSheet.StaffPledge(Series))),
        new("expert-pledge", "000-T4", "专家个人诚信承诺书", $"{Source}4", Undertakings, "承诺人签字、按手印，日期", _ => Sheet(UndertakingSheet.ExpertPledge(Series))),
        new("invitation", "000-T5", "邀请函", $"{Source}5", Undertakings, "发函单位盖章", one => Sheet(UndertakingSheet.Invitation(
            Series, new(new(2023, 10, 30, 10, 0, 0, DateTimeKind.Unspecified), "交通运输厅", "三楼会议室", "人民", "1", one.Name, "0991-0000000、13900000000", "工程系列职称改革领导小组", new(2023, 10, 16))))),
        new("pass-roster", "000-T6", "评审通过人员名册", $"{Source}6", Approvals, "填表单位盖章，填表人，填表时间", one => Roster(PassRoster.Compose(
            2023, Series, [Passed(one.Name, one.Unit), Passed(one.OtherName, one.Unit), Passed("马钢", "和静县交通运输局")]))),
        new("approval", "000-T7", "任职资格文件", $"{Source}7", Approvals, "发文机关盖章", one => Approval(Document(one))),
    ];

    private static PaperFiles Approval(ApprovalDocument document) => new(ApprovalPdf.Of(document), () => ApprovalWord.Of(document));

    private static PaperFiles Roster(FilingRoster roster) => new(RosterPdf.Of(RosterSheet.Of(roster)), Excel: () => RosterWorkbook.Write(RosterSheet.Of(roster)));

    private static PaperFiles Roster(PassRoster roster) => new(RosterPdf.Of(RosterSheet.Of(roster)), Excel: () => RosterWorkbook.Write(RosterSheet.Of(roster)));

    private static PaperFiles Sheet(UndertakingSheet sheet) => new(UndertakingPdf.Of(sheet), () => UndertakingWord.Of(sheet));

    private static ListedPerson Listed(string name, string remark) => new(name, "女", "汉族", "科员", Specimen.Office, "650102190503150028", remark);

    private static RosterRow Passed(string name, string unit) => new(
        name, "高级工程师", unit, "女", "维吾尔族", "1905.03", "650102190503150028", "本科", "土木工程", "1928.07", "公路设计", "15", "工程师", "1935.12");

    private static ApprovalDocument Document(Specimen one) => ApprovalDocumentComposer.Compose(new ApprovalFacts(
        "工", 2023, 12, Series, "建筑工程", new(2023, 10, 31), new(2023, 11, 15), "自治区工程系列职称改革领导小组",
        [
            new(one.Name, one.Unit, "高级工程师", "巴音郭楞蒙古自治州", "住房和城乡建设厅"), new(one.OtherName, one.Unit, "高级工程师", "巴音郭楞蒙古自治州", "住房和城乡建设厅"),
            new("马钢", "喀什地区建筑设计院", "高级工程师", "喀什地区", "住房和城乡建设厅"),
        ])) with { Verification = ApprovalDocument.VerificationOf(VerificationCode.Of(new byte[VerificationCode.Length])) };
}
