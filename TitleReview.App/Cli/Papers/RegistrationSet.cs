using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Cli.Papers;

/// <summary>Annexes 1 to 3 of the letter on registration.</summary>
internal static class RegistrationSet
{
    private const string Source = "《关于自治区各系列（专业）职称评审委员会信息备案登记的函》附件";
    private const string Committee = "自治区工程系列评审委员会";

    public static IReadOnlyList<Paper> Papers { get; } =
    [
        new("registration-form", "001-A1", "评审委员会信息备案登记表", $"{Source}1", "“备案登记”页，评委会办公室", "填报单位盖章", one => Form(one.Name)),
        new("specialty-directory", "001-A2", "评审委员会专业目录登记表", $"{Source}2", "“备案登记”页，评委会办公室", "", _ => Directory()),
        new("expert-roster", "001-A3", "评委花名册", $"{Source}3", "“评委花名册”页，评委会办公室、评价中心", "", one => Roster(ExpertRoster.Of(
            Committee, "建筑工程", [Expert(one.Name, one.Unit), Expert(one.OtherName, one.Unit)]))),
    ];

    private static RosterExpert Expert(string name, string unit) =>
        new(name, "女", "维吾尔族", new(1905, 3, 15), unit, "副校长", "教师", "教授", TitleLevel.Full, new(2015, 6, 1), "13900000000", "学科带头人");

    private static PaperFiles Roster(ExpertRoster roster) => new(RosterPdf.Of(RosterSheet.Of(roster)), Excel: () => RosterWorkbook.Write(RosterSheet.Of(roster)));

    private static PaperFiles Form(string leader)
    {
        var committee = new Committee { Id = default, Office = default, Name = Committee, Seat = CommitteeSeat.Region, Series = "工程", Forming = CommitteeForming.BySeries };
        var registration = new CommitteeRegistration { Id = Guid.Empty, Committee = committee.Id, Number = 1 };
        registration.SetLevels([TitleLevel.Associate, TitleLevel.Full]);
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["批准时间"] = "2019年6月", ["批准单位(部门)"] = "自治区人力资源和社会保障厅", ["单位所在地点"] = "乌鲁木齐市某路1号", ["单位电话(咨询电话)"] = "0991-0000000", ["主管领导"] = leader,
            ["主管领导联系方式(座机、手机)"] = "0991-0000000", ["业务人员及联系方式"] = "赵磊 0991-0000000", ["对应二级专业名称"] = "城市规划、建筑勘察设计", ["评审地域范围"] = "全区",
            ["评审依据"] = "自治区工程系列评审条件", ["量化赋分表"] = "见附表", ["评审流程"] = "形式审查、专家盲评、会议表决", ["是否答辩"] = "是", ["有无专家库(会议专家来源、抽取方式)"] = "有；从专家库随机抽取",
        };
        var sheet = RegistrationSheet.Of(
            committee, registration, new RegistrationForm(typed.Where(box => RegistrationTemplate.Official.Typed.Contains(box.Key, StringComparer.Ordinal)).ToDictionary(box => box.Key, box => box.Value, StringComparer.Ordinal), "", "赵磊", "0991-0000000"),
            PolicyCatalogue.Load<RegistrationPolicy>("registration-2019"));
        return new(RegistrationPdf.Of(sheet), Excel: () => RegistrationWorkbook.Write(sheet));
    }

    private static PaperFiles Directory()
    {
        var sheet = DirectorySheet.Of(Committee, [One(1, "建筑工程", "城市规划"), One(2, "建筑工程", "建筑勘察设计"), One(3, "机械工程", "焊接")]);
        return new(RegistrationPdf.Of(sheet), Excel: () => RegistrationWorkbook.Write(sheet));
    }

    private static Specialty One(int position, string first, string second) => new() { Id = Guid.Empty, Position = position, Series = "工程", First = first, Second = second };
}
