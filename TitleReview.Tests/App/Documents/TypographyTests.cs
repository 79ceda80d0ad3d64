using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Documents;
using Xunit;

namespace TitleReview.Tests.App.Documents;

public sealed class TypographyTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    /// <summary>GB/T 9704-2012 5.2.3: 22 lines of 28 characters fill the page.</summary>
    [Fact]
    public async Task Css_FillerText_FillsTwentyTwoLinesOfTwentyEight()
    {
        var html = $"""
            <!doctype html><html lang="zh-Hans"><style>{Typography.Print}{Typography.Css}</style>
            <div class="official"><p style="text-indent:0">{new string('国', 28 * 22 * 2)}</p></div></html>
            """;
        using var pdf = new PdfFile(await documents.Get<PdfPrinter>().PrintAsync(html));

        pdf.Picture("filler");
        var pages = pdf.Text("-layout").TrimEnd('\f').Split('\f');
        Assert.Equal(2, pages.Length);
        Assert.All(pages, page =>
        {
            var lines = page.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('国')).ToList();
            Assert.Equal(22, lines.Count);
            Assert.All(lines, line => Assert.Equal(28, line.Length));
        });
    }

    [Fact]
    public async Task FontConfiguration_OfficeNamesItsBodyFont_IsTheOnePrinted()
    {
        var own = Path.Combine(DocumentsFixture.Fonts, "NotoSerifSC-Bold-GB2312.ttf");
        using var configuration = new FontConfiguration(documents.Get<DocumentFonts>() with { Body = own });
        await using var printer = new PdfPrinter(
            documents.Get<PrinterOptions>() with { FontConfig = configuration.File }, NullLogger<PdfPrinter>.Instance);

        using var pdf = new PdfFile(await printer.PrintAsync($"<style>{Typography.Css}</style><div class=\"official\">正文𣲗</div>"));

        Assert.Equal(2, pdf.Fonts().Length);
        Assert.Contains(pdf.Fonts(), font => font.Contains("NotoSerifSC-Bold", StringComparison.Ordinal));
        Assert.Contains(pdf.Fonts(), font => font.Contains("NotoSerifSC-Regular", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("自治区人社厅", "2026年11月9日", "free-4")]
    [InlineData("自治区卫生系列职称改革领导小组", "2026年11月9日", "free-0")]
    [InlineData("自治区人力资源厅", "2026年11月9日", "free-3")]
    [InlineData("", "2026年11月9日", "free-4")]
    public void SignatureRoom_LongIssuer_ReachesIntoTheFreeCharacters(string issuer, string date, string expected) =>
        Assert.Equal(expected, SignatureRoom.Class(issuer, date));
}
