using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.App.Documents.Word;
using TitleReview.App.Features.Draws;
using TitleReview.App.Features.Notices;
using TitleReview.Core.Approvals;
using TitleReview.Core.Auditing;
using TitleReview.Core.Draws;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Cli.Papers;

/// <summary>What the committee's office makes besides.</summary>
internal static class OfficeSet
{
    private const string School = "《关于开展2023年度自治州党干校教师系列中、初级专业技术人员职称评审工作的通知》";

    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");

    public static IReadOnlyList<Paper> Papers { get; } =
    [
        new("notice", "", "评审工作通知", "《自治区职称评审工作备案内容和流程》一（一）；没有模板", "“起草评审通知”页，评委会办公室", "办公室盖章，日期", _ => Letter(NoticeText.Of(
            _policy.Title, "", Specimen.Office, [.. PolicyCatalogue.Packs.Single(pack => pack.Id == "party-school-2023").Values.Values]))),
        new("draw-transcript", "", "专家抽取记录", "《自治区职称评审工作备案内容和流程》一（七）；没有模板", "“抽取”页，登录后都可以看", "", _ => new(SheetPdf.Of(TranscriptSheet.Of(Drawn())))),
        new("applicant-roster", "003-A5", "申报人员花名册", $"{School}附件5；通知没有附表，栏目为建议", "“申报人员花名册”页，推荐单位、评委会办公室", "填表单位盖章，填表人", one => Roster(ApplicantRoster.Of(
            one.Unit, 2023, [new(one.Name, one.Unit, one.Form, "否", 220, ""), new(one.OtherName, one.Unit, one.Form, "是", 380, "")], _policy.Paper, Specimen.Today))),
        new("leak-report", "", "泄露检查报告", $"{School}五（一）13；没有模板", "“泄露检查”页，评委会办公室、审计管理员", "", _ => new(SheetPdf.Of(new LeakReport(
            Specimen.Number, Specimen.Now, LeakCheck.Sound, [new(1, "年度考核", "年度考核表（正面）", LeakCheck.Sound, LeakCheck.Sound, LeakCheck.Sound, new(Outcome.NeedsPerson, "有两处文字没有识别出来。"))]).Print()))),
        new("certificate", "", "任职资格证书", "没有模板，版式为建议", "文书已成，由批准环节发放", "照片，发证单位盖章", one => new(CertificatePdf.Of([Certificate(one)]))),
    ];

    private static PaperFiles Roster(ApplicantRoster roster) => new(RosterPdf.Of(RosterSheet.Of(roster)), Excel: () => RosterWorkbook.Write(RosterSheet.Of(roster)));

    private static PaperFiles Letter(PrintedLetter letter) => new(LetterPdf.Of(letter), () => LetterDocument.Of(letter));

    private static DrawTranscript Drawn()
    {
        var secret = new string('5', 64);
        var pool = new FrozenPool(
            "0123456789abcdef0123456789abcdef", DrawKind.Committee, "工程系列评审委员会", "2023-10-25T10:00:00+08:00", new(Odd: true, 11, 0, 3, 0, 1, 1, Heads: false), [new("评审委员会", 11, 3)],
            [new(SourceKind.Dice, "现场掷骰", "2023-10-25T10:00:00+08:00")], CanonicalDraw.HashOfHex(secret), new string('d', 64), [new("与申报人同单位", 2)],
            [.. Enumerable.Range(1, 30).Select(number => new PoolRow(number, 1, 1 + (number % 9)))]);
        var seed = new DrawSeed(CanonicalDraw.HashOf(CanonicalDraw.Write(pool)), [new(1, 1, "36152436152436152436", "2023-10-25T10:20:00+08:00")], secret);
        return VerifiableDraw.Run(pool, seed, "2023-10-25T10:30:00+08:00");
    }

    private static QualificationCertificate Certificate(Specimen one) => new(
        "XJ2023-0000012", one.Person, "652801********001X", one.Unit, "工程", "建筑工程", "高级工程师", new(2023, 10, 31), "自治区工程系列高级评审委员会", "新工职字〔2023〕12号",
        "自治区工程系列职称改革领导小组", new(2023, 11, 15), "https://reviews.example/certificates", "7K2M9-0QX4T");
}
