using TitleReview.App.Documents;
using TitleReview.App.Documents.Evaluations;
using TitleReview.App.Documents.Word;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Cli.Papers;

/// <summary>What applicants print, sign or are given.</summary>
internal static class ApplicantSet
{
    private const string School = "《关于开展2023年度自治州党干校教师系列中、初级专业技术人员职称评审工作的通知》";
    private const string None = "没有模板";

    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");

    public static EvaluationSeal Seal { get; } = new("7K2M9-0QX4T-AB3CD-EF4GH", "https://reviews.example/verify?code=7K2M9-0QX4T-AB3CD-EF4GH", new string('a', 64), "2023年10月22日10时00分");

    public static IReadOnlyList<Paper> Papers { get; } =
    [
        new("personal-pledge", "003-A3", "个人承诺书", $"{School}附件3", "“提交前检查”页，申报人", "承诺人签字，日期", _ => Letter(PledgeText.Print(_policy))),
        new("course-exemption", "003-A4、004-A5", "免除继续教育学习申请表", $"{School}附件4；2023年度网上申报要求附件5", "“继续教育”栏，申报人", "审核意见，审核单位公章，日期", one => new(CourseExemptionPdf.Of(
            CourseExemptionSheet.Of(one.Form, one.Person, one.Unit, "“访惠聚”驻村", [2021, 2022], Specimen.Today)))),
        new("self-check", "", "申报材料自查清单", None, "“自查清单”页，申报人", "核对打勾", _ => new(SheetPdf.Of(SelfCheckList.Print(Specimen.Number, Specimen.Now, Findings())))),
        new("submission-receipt", "", "申报提交回执", None, "“提交回执”页，申报人", "", one => new(SheetPdf.Of(Submitted(one).Print()))),
        new("return-letter", "", "申报材料退回修改通知书", "各通知关于退回的规定；没有模板，文字为建议", "“我的申报”页，申报人", "", one => Letter(Returned(one).Print())),
        new("evaluation-form", "", "专业技术职务任职资格评审表", $"{School}五（三）；通知没有附表，版式为建议", "“评审表”页，申报人、推荐单位", "照片，承诺语和签字，逐级意见、签字、盖章", one => new(EvaluationFormPdf.Of(
            EvaluationFormComposer.Compose($"{Specimen.Number}-B1", 1, one.Person, one.Unit, one.Form, _policy, Specimen.Today), Seal))),
        new("payment-slip", "", "缴费通知单", $"{School}七；没有模板", "“缴费批次”页，推荐单位", "", one => new(PaymentSlipPdf.Of(Slip(one)))),
        new("payment-receipt", "", "缴费登记凭证", None, "“缴费”页，申报人、财务", "", one => new(SheetPdf.Of(PaymentReceipt.Print(
            Specimen.Number, _policy.Title, one.Person, one.Unit, [new("SJ-1", 220, Specimen.Now, ""), new("JF202300001-001", 160, Specimen.Now, "JF202300001")], _policy)))),
        new("paper-receipt", "", "纸质材料接收凭证", $"{School}五（四）；没有模板", "“纸质材料签收”页，评委会办公室", "接收人、送交人签字，日期", one => new(SheetPdf.Of(PaperReceipt.Print(
            Specimen.Number, _policy.Title, one.Person, one.Unit, [.. PaperCheckList.Of(one.Form, _policy.Paper).Select(item => (item, item.Number < 7 ? Specimen.Today : (DateOnly?)null, "赵磊"))])))),
    ];

    private static PaperFiles Letter(PrintedLetter letter) => new(LetterPdf.Of(letter), () => LetterDocument.Of(letter));

    private static IReadOnlyList<(string, IReadOnlyList<Finding>)> Findings() =>
    [
        ("基本信息", [new("ID-01", Outcome.Pass, "身份证号有效。", new Citation("GB 11643-1999", "4", ""), Confidence.Notice)]),
        ("工作经历", [new("WH-02", Outcome.NeedsPerson, "请核对起止时间与聘用合同是否一致。", _policy.Submissions.Maximum.Source, Confidence.Proposed)]),
        ("继续教育", [new("CE-03", Outcome.Refused, "2023年度公需科目缺少10学时。", _policy.Submissions.Maximum.Source, Confidence.Notice, "30 - 20 = 10")]),
    ];

    private static SubmissionReceipt Submitted(Specimen one) => new(
        Specimen.Number, 2, _policy.Title, one.Person.Printed, one.Unit, Specimen.Now, new string('b', 64), 1234, new string('c', 64), new(Specimen.Phone, "某路1号", "工作日10时至19时", "0996-0000001"));

    private static ReturnLetter Returned(Specimen one) => new(
        Specimen.Number, _policy.Title, one.Person, "单位审核", Specimen.Now, "请与本人核对后再提交。",
        [
            ("基本信息·手机号码", new(ReturnKind.Content, "Basic", 0, "phone", null, "号码少一位。")),
            ("学历学位情况·第1行", new(ReturnKind.Evidence, "Education", 1, null, null, "学位证书扫描件模糊，请重新扫描。")),
        ],
        1, _policy.Submissions.Maximum, 2, new(Specimen.Now.AddHours(48), _policy.Submissions.ReturnDeadline.Source, Confidence.Notice));

    private static PaymentSlip Slip(Specimen one) => new(
        "JF202300012", _policy.Title, one.Unit, [new(Specimen.Number, one.Person.Printed, "评审初级", 220), new("2023-000002", new PersonName(one.OtherName).Printed, "评审中级", 380)],
        "户名：自治州党校\n开户行：某某银行库尔勒分行\n账号：0000 0000 0000", "https://pay.example/000", "缴费时间为2023年9月15日至2023年10月20日，逾期不予受理。", ["收费标准：《通知》七"], Specimen.Today);
}
