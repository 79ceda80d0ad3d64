using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.App.Documents.Word;
using TitleReview.App.Features.Filing;
using TitleReview.App.Ui;
using TitleReview.Core.Defences;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Policies;
using TitleReview.Core.Scoring;

namespace TitleReview.App.Cli.Papers;

/// <summary>What a review day leaves, and what is filed besides the templates.</summary>
internal static class MeetingSet
{
    private const string Filing = "《自治区职称评审工作备案内容和流程》";
    private const string FilingPage = "“备案”页，评委会办公室";
    private const string MinutesPage = "“评审会议纪要”页，评委会办公室、主持人";

    private static readonly string _hash = new('5', 64);
    private static readonly string _signature = MinutesSignature.Of("马成", new(2023, 10, 30, 9, 0, 0, DateTimeKind.Utc), _hash);
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");

    public static IReadOnlyList<Paper> Papers { get; } =
    [
        new("score-table", "", "赋分表", $"{Filing}一（八）；没有模板", FilingPage, "办公室盖章", _ => Roster(FiledScoreTable.Of(Table))),
        new("call-up", "", "答辩通知书", "各通知关于答辩的规定；没有模板，文字为建议", "“答辩”页，评委会办公室；“我的申报”页，申报人", "办公室盖章", one => new(LetterPdf.Of(CallUpLetter.Of(CallUpOf(one), Specimen.Office, Specimen.Phone, _policy.Defence)))),
        new("minutes", "", "职称评审会议纪要", $"{Filing}二（一）；《职称评审管理暂行规定》第二十四条；没有模板", MinutesPage, "主持人签字", one => new(
            MinutesPdf.Of(Minutes(one), _signature), () => MinutesDocument.Of(Minutes(one), _signature))),
        new("result-list", "", "评审结果名单", "《职称评审管理暂行规定》第二十四条；没有模板", MinutesPage, "主持人签字", one => new(SheetPdf.Of(ResultList.Of(Minutes(one), _signature)))),
        new("archive-index", "", "年度归档文件目录", "没有模板，栏目为建议", FilingPage, "", one => Roster(RosterSheet.Of(ArchiveIndex.Of(2023, Specimen.Office, Archived(one), new(2023, 12, 20))))),
    ];

    private static ScoreTable Table => new("2023年度党校教师系列赋分表", 100, 10,
    [
        new(1, "教学实绩", ScoreItemKind.Basic, 6000, [], "按近三年学时赋分"), new(2, "教学获奖", ScoreItemKind.Basic, 3000, ["获奖证书", "表彰文件"], ""),
        new(3, "论文著作", ScoreItemKind.Bonus, 1500, ["论文正文"], "核心期刊每篇5分"),
    ]);

    private static PaperFiles Roster(RosterSheet sheet) => new(RosterPdf.Of(sheet), Excel: () => RosterWorkbook.Write(sheet));

    private static CallUp CallUpOf(Specimen one) => new(
        one.Name, one.Unit, Specimen.Number, "党史党建", TitleLevel.Associate, new("DF-01", Outcome.Pass, "没有免于答辩的情形，须参加答辩。", _policy.Defence.ExemptLevels.Source), new(2023, 10, 29), new(2023, 10, 29, 10, 30, 0, DateTimeKind.Unspecified),
        15, "党校一号楼201室", "党史党建组", 3, "");

    private static MeetingMinutes Minutes(Specimen one) => new(
        "自治州党校教师系列高级职称评审委员会评审会议纪要",
        [new("评审通知", _policy.Title), new("会议时间", "2023年10月30日"), new("会议地点", "党校二楼会议室"), new("主持人", "马成"), new("议程", "核对法定人数；评议；投票表决；宣布投票结果")],
        ["出席评委", "评审对象", "评议意见", "投票结果"],
        [new(1, "马成", "党史党建组", "副主任委员，主持人", "出席"), new(2, "古丽", "党史党建组", "组长", "出席"), new(3, "王建", "党史党建组", "", "缺席")],
        "评审委员会3人，到会2人。", ["2023年10月30日10:00:05 马成签到", "2023年10月30日10:01:12 古丽签到"],
        [
            new(1, one.Name, one.Unit, "党史党建", "副高级", "", "无记名电子表决", 2, 2, 0, 0, 0, "同意2票，出席2人。", true),
            new(2, one.OtherName, one.Unit, "党史党建", "副高级", "古丽", "无记名纸质表决", 2, 1, 1, 0, 0, "同意1票，出席2人。", false),
        ],
        [new("党史党建组", "两位申报人教学实绩都扎实。")], ["表决采取无记名投票，缺席的专家没有委托他人投票，也没有补充投票。"], [new("第1件", "盲评打分表3份，平均86.50分；答辩：通过"), new("第2件", "盲评打分表3份，平均74.00分；答辩：通过")]);

    private static IReadOnlyList<ArchiveLine> Archived(Specimen one) =>
    [
        new(Specimen.Office, "", _policy.Title, new(2023, 8, 28), 1, _hash), new(Specimen.Office, "", "2023年10月30日评审会议纪要", new(2023, 10, 30), 1, _hash),
        new(Specimen.Office, "新X职字〔2023〕1号", $"任职资格文件及通过人员名册（{one.Name}）", new(2023, 11, 20), 2, _hash),
    ];
}
