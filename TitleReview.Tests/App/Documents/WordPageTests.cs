using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TitleReview.App.Cli.Papers;
using TitleReview.App.Documents.Word;
using Xunit;

namespace TitleReview.Tests.App.Documents;

/// <summary>GB/T 9704-2012 in Word files, by their numbers: twentieths of a point.</summary>
public sealed class WordPageTests
{
    private const double Millimetre = 1440 / 25.4;

    private static readonly byte[] _approval = PaperCatalogue.All.Single(paper => paper.Id == "approval").Make(Specimen.Golden).Word!();

    [Fact]
    public void Section_HasTheStandardsMarginsAndRoomForTwentyTwoLines() => Read(_approval, document =>
    {
        var (size, margin) = (document.MainDocumentPart!.Document.Descendants<PageSize>().Single(), document.MainDocumentPart.Document.Descendants<PageMargin>().Single());

        Assert.Equal([37, 35, 28, 26], new double[] { margin.Top!.Value, margin.Bottom!.Value, margin.Left!.Value, margin.Right!.Value }.Select(twips => Math.Round(twips / Millimetre)));
        var height = size.Height!.Value - margin.Top.Value - margin.Bottom.Value;
        Assert.Equal(22, (int)(height / WordPage.Line));
        var grid = document.MainDocumentPart.Document.Descendants<DocGrid>().Single();
        Assert.Equal((DocGridValues.LinesAndChars, WordPage.Line), (grid.Type!.Value, grid.LinePitch!.Value));
        Assert.Equal(28, (int)((size.Width!.Value - margin.Left.Value - margin.Right.Value) / (320 + (grid.CharacterSpace!.Value / 4096.0 * 20))));
    });

    [Fact]
    public void Numbers_StandAtTheRightOfOddAndAtTheLeftOfEvenPages() => Read(_approval, document =>
    {
        var main = document.MainDocumentPart!;
        Assert.NotNull(main.DocumentSettingsPart!.Settings.GetFirstChild<EvenAndOddHeaders>());
        foreach (var (type, justification) in new[] { (HeaderFooterValues.Default, JustificationValues.Right), (HeaderFooterValues.Even, JustificationValues.Left) })
        {
            var id = main.Document.Descendants<FooterReference>().Single(reference => reference.Type!.Value == type).Id!.Value!;
            var footer = ((FooterPart)main.GetPartById(id)).Footer;
            Assert.Equal("— 1 —", footer.InnerText);
            Assert.Equal(justification, footer.Descendants<Justification>().Single().Val!.Value);
            Assert.Equal(" PAGE ", footer.Descendants<SimpleField>().Single().Instruction!.Value);
        }
    });

    [Fact]
    public void Approval_HasItsRedHeadItsLineAndAListWhoseHeadIsRepeated() => Read(_approval, document =>
    {
        var paragraphs = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToList();

        Assert.Equal(["新疆维吾尔自治区", "专业技术职务任职资格文件"], paragraphs.Take(2).Select(paragraph => paragraph.InnerText));
        Assert.All(paragraphs.Take(2), paragraph => Assert.Equal("e60012", paragraph.Descendants<Color>().Single().Val!.Value));
        Assert.Equal("新工职字〔2023〕12号", paragraphs[2].InnerText);
        Assert.Equal("e60012", paragraphs[2].Descendants<BottomBorder>().Single().Color!.Value);
        var table = document.MainDocumentPart.Document.Body.Elements<Table>().Single();
        Assert.Single(table.Descendants<TableHeader>());
        Assert.Equal(4, table.Elements<TableRow>().Count());
        Assert.NotNull(paragraphs.Single(paragraph => paragraph.InnerText == "附件").ParagraphProperties!.PageBreakBefore);
    });

    private static void Read(byte[] file, Action<WordprocessingDocument> look)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        look(document);
    }
}
