using TitleReview.App.Documents;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Core.Auditing;
using Xunit;

namespace TitleReview.Tests.App.Documents;

public sealed class SheetPdfTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private readonly SheetPdf _sheets = documents.Get<SheetPdf>();

    [Fact]
    [Trait("Fault", "B44")]
    public async Task PrintAsync_AReceipt_SaysItAllOnOnePage()
    {
        using var pdf = new PdfFile(await _sheets.PrintAsync(PrintedSheetTests.Receipt.Print()));

        pdf.Picture("receipt");
        Assert.Matches(@"Pages: +1\n", pdf.Info());
        Assert.DoesNotContain("Author", pdf.Info(), StringComparison.Ordinal);
        Assert.DoesNotContain("周敏", pdf.Info(), StringComparison.Ordinal);
        var words = pdf.Words();
        Assert.Contains("2023-000001-2", words, StringComparison.Ordinal);
        Assert.Contains(PrintedSheetTests.Receipt.AuditHash, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrintAsync_ASelfCheckListOfAnEmptyForm_RepeatsItsHeadAndDrawsItsBoxes()
    {
        var policy = PolicyCatalogue.Load(TitleReview.Tests.Hosting.TestWorld.PolicyId);
        var found = SubmissionCheck.Findings(FilledFacts.Complete with { Pages = [] }, policy, FilledFacts.Now);
        var sections = SubmissionCheck.SectionsOf(policy)
            .Select(section => (section.Title, (IReadOnlyList<TitleReview.Core.Kernel.Finding>)[.. found.Where(one => one.Section == section.Key).Select(one => one.Finding)])).ToList();
        using var pdf = new PdfFile(await _sheets.PrintAsync(SelfCheckList.Print("2023-000001", FilledFacts.Now, sections)));

        pdf.Picture("self-check");
        var pages = pdf.Text("-layout").Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(pages.Take(pages.Length - 1), page => Assert.Contains("结论", page, StringComparison.Ordinal));
        Assert.Contains("□", pdf.Words(), StringComparison.Ordinal);
        Assert.Contains("缺少“毕业证书”", pdf.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrintAsync_ALeakReport_HasEveryColumnAndSentence()
    {
        LeakRow row = new(1, "任现职期间考核情况", "年度考核表（正面）", LeakCheck.Sound, LeakCheck.Sound, LeakCheck.Sound, new(Outcome.NeedsPerson, "未能识别文字：未安装 tesseract-ocr-chi-sim，请系统管理员安装后再检查。"));
        LeakReport report = new("2023-000001", FilledFacts.Now, LeakCheck.Sound, [.. Enumerable.Range(1, 40).Select(number => row with { Number = number })]);
        using var pdf = new PdfFile(await _sheets.PrintAsync(report.Print()));

        pdf.Picture("leak-report");
        Assert.All(LeakReport.Columns, column => Assert.Contains(column, pdf.Words(), StringComparison.Ordinal));
        Assert.Contains("共40页，发现40处问题", pdf.Words(), StringComparison.Ordinal);
    }
}
