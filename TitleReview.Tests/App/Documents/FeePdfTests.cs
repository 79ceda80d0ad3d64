using System.Text.RegularExpressions;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Evaluations;
using TitleReview.App.Documents.Rosters;
using TitleReview.Core.Applications;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.App.Documents;

public sealed class FeePdfTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");
    private static readonly EvaluationSeal _seal = new("7K2M9-0QX4T-AB3CD-EF4GH", "https://reviews.example/verify?code=7K2M9-0QX4T-AB3CD-EF4GH", new string('a', 64), "2023年10月22日 10:00");

    [Fact]
    public async Task Slip_OfThirtyPeople_HasNumberTotalAndCode()
    {
        var rows = Enumerable.Range(1, 30).Select(number => new PaymentSlipRow($"2023-{number:000000}", "哈丽达·艾山", "评审中级", 380)).ToList();
        PaymentSlip slip = new(
            "JF202300012", _policy.Title, "博斯腾县委党校", rows, "户名：自治州党校\n开户行：某某银行库尔勒分行\n账号：0000 0000 0000", "https://pay.example/000",
            "缴费时间为2023年9月15日至2023年10月20日，逾期不予受理。", ["收费标准：《通知》七", "缴费时间：《通知》三（三）"], new(2023, 10, 18));
        using var pdf = new PdfFile(await documents.Get<PaymentSlipPdf>().PrintAsync(slip));

        pdf.Picture("payment-slip");
        Assert.Contains("30人，共计11400元（大写：壹万壹仟肆佰元整）", pdf.Words(), StringComparison.Ordinal);
        Assert.Contains("填写批次号JF202300012", pdf.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EvaluationForm_OfAnOrdinaryApplication_HasEightSidesEachWithItsSeal()
    {
        var form = EvaluationFormComposer.Compose("2023-000001-B1", 1, new PersonName("周敏"), "博斯腾县委党校", FilledFacts.Complete.Form, _policy, new(2023, 10, 22));
        using var pdf = new PdfFile(await documents.Get<EvaluationFormPdf>().PrintAsync(form, _seal));

        pdf.Picture("evaluation-form");
        Assert.Matches(@"Pages: +8\n", pdf.Info());
        Assert.Matches(@"Page size: +59[45]\.?\d* x 84[12]\.?\d* pts \(A4\)", pdf.Info());
        Assert.All(pdf.Text("-raw").Split('\f', StringSplitOptions.RemoveEmptyEntries), page =>
        {
            Assert.Contains(_seal.Code, page, StringComparison.Ordinal);
            Assert.Contains("有水印方为有效", string.Concat(page.Where(character => !char.IsWhiteSpace(character))), StringComparison.Ordinal);
        });
        Assert.Contains("请手工填写：本单位已对提供的申报材料逐一审核", pdf.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EvaluationForm_OfALongApplication_StillEndsOnABackside()
    {
        var text = string.Concat(Enumerable.Repeat("任现职以来，坚持理论学习，认真备课授课，深入基层宣讲，完成各项教学任务。", 150));
        var form = EvaluationFormComposer.Compose(
            "2023-000001-B1", 1, new PersonName("周敏"), "博斯腾县委党校", FilledFacts.Complete.Form.With(new(SectionCatalogue.WorkSummary, 0, "text"), text), _policy, new(2023, 10, 22));
        using var pdf = new PdfFile(await documents.Get<EvaluationFormPdf>().PrintAsync(form, _seal));

        pdf.Picture("evaluation-form-long");
        var pages = int.Parse(Regex.Match(pdf.Info(), @"Pages: +(\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(pages > 8, $"{pages}");
        Assert.Equal(0, pages % 2);
    }

    /// <summary>In two parts, one form with a summary of another length among them: none stands on a sheet of another, and each page has its own form's seal.</summary>
    [Fact]
    public async Task EvaluationForms_ManyInOneFile_EachBeginsOnAFrontWithItsOwnSeal()
    {
        var forms = Enumerable.Range(1, 27).Select(at =>
        {
            var summary = string.Concat(Enumerable.Repeat("任现职以来，坚持理论学习，认真备课授课，深入基层宣讲，完成各项教学任务。", at == 2 ? 120 : 20));
            var form = FilledFacts.Complete.Form.With(new(SectionCatalogue.WorkSummary, 0, "text"), summary);
            return (EvaluationFormComposer.Compose($"2023-{at:000000}-B1", 1, new PersonName($"考生{at}号"), "博斯腾县委党校", form, _policy, new(2023, 10, 22)), _seal);
        }).ToList();
        using var pdf = new PdfFile(await documents.Get<EvaluationFormPdf>().PrintAsync(forms, TestContext.Current.CancellationToken));

        var (current, begun) = ("", 0);
        foreach (var (page, at) in pdf.Text("-raw").Split('\f')[..^1].Select((page, at) => (page, at)))
        {
            if (Regex.Match(page, @"^编号：(\S+)", RegexOptions.Multiline) is { Success: true } cover)
            {
                Assert.True(int.IsEvenInteger(at), $"{cover.Value} begins on page {at + 1}.");
                (current, begun) = (cover.Groups[1].Value, begun + 1);
            }
            Assert.True(page.Trim().Length == 0 || page.Contains($"评审表编号 {current} ", StringComparison.Ordinal), $"Page {at + 1} is not of {current}: {page}");
        }
        Assert.Equal(forms.Count, begun);
        Assert.Equal("", pdf.Complaints());
    }

    [Fact]
    public async Task Roster_OfFortyPeople_PrintsAcrossWithItsHeadOnEachPage()
    {
        var people = Enumerable.Range(1, 40).Select(_ => new RosterPerson("阿不都热合曼·买买提", "巴音郭楞蒙古自治州博斯腾县委党校", FilledFacts.Complete.Form, "否", 220, "")).ToList();
        using var pdf = new PdfFile(await documents.Get<RosterPdf>().PrintAsync(RosterSheet.Of(ApplicantRoster.Of("博斯腾县委党校", 2023, people, _policy.Paper, new(2023, 10, 22)))));

        pdf.Picture("applicant-roster");
        Assert.Matches(@"Page size: +84[12]\.?\d* x 59[45]\.?\d* pts \(A4\)", pdf.Info());
        Assert.All(pdf.Text("-layout").Split('\f', StringSplitOptions.RemoveEmptyEntries), page => Assert.Contains("身份证号", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Receipt_OfTwoPayments_SumsThem()
    {
        IReadOnlyList<PaymentReceiptLine> lines = [new("SJ-1", 220, FilledFacts.Now, ""), new("JF202300001-001", 160, FilledFacts.Now, "JF202300001")];
        using var pdf = new PdfFile(await documents.Get<SheetPdf>().PrintAsync(PaymentReceipt.Print("2023-000001", _policy.Title, new PersonName("周敏"), "博斯腾县委党校", lines, _policy)));

        pdf.Picture("payment-receipt");
        Assert.Contains("380元（大写：叁佰捌拾元整）", pdf.Words(), StringComparison.Ordinal);
    }
}
