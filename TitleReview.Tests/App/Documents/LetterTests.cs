using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Word;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Tests.Core.Publicity;
using Xunit;

namespace TitleReview.Tests.App.Documents;

/// <summary>The sheets of publicity and opinion, as PDF and as Word, read by other programs than those that wrote them.</summary>
public sealed class LetterTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private const string Unit = "博斯腾县委党校";

    private static readonly Policy _school = PolicyCatalogue.Load("party-school-2023");
    private static readonly Policy _prefecture = PolicyCatalogue.Load("online-requirements-2023");

    private readonly LetterPdf _letters = documents.Get<LetterPdf>();

    public static TheoryData<string> Names => ["announcement", "announcement-full", "result", "opinion"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task PrintAsync_ASheet_SaysItAllOnOnePage(string name)
    {
        var letter = Letter(name);
        using var pdf = new PdfFile(await _letters.PrintAsync(letter));

        pdf.Picture($"letter-{name}");
        Assert.Matches(@"Pages: +1\n", pdf.Info());
        var words = pdf.Words();
        Assert.All([letter.Title, .. letter.Paragraphs, .. letter.Signatures], text => Assert.Contains(string.Concat(text.Where(character => !char.IsWhiteSpace(character))), words, StringComparison.Ordinal));
        Assert.DoesNotContain("Author", pdf.Info(), StringComparison.Ordinal);
    }

    /// <summary>GB/T 9704-2012 7.3.5.5: a signature never stands alone on a page.</summary>
    [Fact]
    public async Task PrintAsync_TheLongestAnnouncement_KeepsItsSignaturesTogether()
    {
        var text = new AnnouncementText(new('德', 300), string.Join('\n', Enumerable.Repeat(new string('绩', 159), 5)), "组织人事科", "0996-0000000");
        using var pdf = new PdfFile(await _letters.PrintAsync(UnitAnnouncement.Print(UnitAnnouncementTests.Person, text, UnitAnnouncementTests.Days, Unit, "652801********001X", _school.Publicity)));

        pdf.Picture("letter-long");
        var pages = pdf.Text("-layout").Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(pages.Length > 1);
        Assert.Contains("签字：", pages[^1], StringComparison.Ordinal);
        Assert.Contains("（公章）", pages[^1], StringComparison.Ordinal);
        Assert.Contains("监督电话", pages[^1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_ASheet_IsAValidWordFileWithTheSameWords(string name)
    {
        var letter = Letter(name);
        using var stream = new MemoryStream(LetterDocument.Of(letter));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => fault.Description));
        Assert.Equal(
            [letter.Title, .. letter.Paragraphs, .. letter.Signatures],
            document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText));
        Assert.Equal((11906U, 16838U), (document.MainDocumentPart.Document.Descendants<PageSize>().Single().Width!.Value, document.MainDocumentPart.Document.Descendants<PageSize>().Single().Height!.Value));
        Assert.Empty(document.PackageProperties.Creator ?? "");
    }

    [Fact]
    public void Of_TextThatLooksLikeMarkup_StaysText()
    {
        using var stream = new MemoryStream(LetterDocument.Of(new("<w:p/>", ["&amp;<script>"], ["　a　"])));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);

        Assert.Equal("<w:p/>&amp;<script>　a　", XDocument.Parse(document.MainDocumentPart!.Document.OuterXml).Root!.Value);
    }

    private static PrintedLetter Letter(string name) => name switch
    {
        "announcement" => UnitAnnouncement.Print(UnitAnnouncementTests.Person, UnitAnnouncementTests.Text, UnitAnnouncementTests.Days, Unit, "652801********001X", _school.Publicity),
        "announcement-full" => UnitAnnouncement.Print(UnitAnnouncementTests.Person, UnitAnnouncementTests.Text, UnitAnnouncementTests.Days, Unit, "652801********001X", _prefecture.Publicity),
        "result" => UnitResult.Print(UnitAnnouncementTests.Person, PublicityPeriod.Of(UnitAnnouncementTests.Days, countsStartDay: true, ReferenceCalendar.Calendar), Unit, _school.Publicity),
        _ => SupervisorLetter.Print(UnitAnnouncementTests.Person, TitleLevel.Intermediate, "博斯腾县委组织部", _prefecture)!,
    };
}
