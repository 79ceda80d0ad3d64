using TitleReview.App.Documents;
using TitleReview.Core.Approvals;
using Xunit;

namespace TitleReview.Tests.App.Documents;

public sealed class ApprovalPdfTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private readonly ApprovalPdf _approval = documents.Get<ApprovalPdf>();

    [Fact]
    public async Task PrintAsync_ThreePeople_SaysWhatTheDocumentSays()
    {
        var document = Compose(Person("阿不都热合曼·买买提"), Person("周敏"), Person("李强"));
        using var pdf = new PdfFile(await _approval.PrintAsync(document));

        pdf.Picture("approval-of-three");
        Assert.Equal(WordsOf(document), pdf.Words());
    }

    [Fact]
    [Trait("Fault", "B44")]
    public async Task PrintAsync_AnyDocument_IsA4WithTrueTypeFontsAndNoAuthor()
    {
        var document = Compose(Person("周敏"));
        using var pdf = new PdfFile(await _approval.PrintAsync(document));

        var info = pdf.Info();
        Assert.Contains("(A4)", info, StringComparison.Ordinal);
        Assert.Contains($"Title:           {document.Title}", info, StringComparison.Ordinal);
        Assert.Contains("Creator:         TitleReview\n", info, StringComparison.Ordinal);
        Assert.DoesNotContain("Author", info, StringComparison.Ordinal);
        Assert.NotEmpty(pdf.Fonts());
        Assert.All(pdf.Fonts(), font => Assert.Matches(@"CID TrueType +Identity-H +yes yes yes", font));
    }

    [Fact]
    public async Task PrintAsync_OnePerson_ShowsTextOnTheFirstPageAndBesideTheSignature()
    {
        using var pdf = new PdfFile(await _approval.PrintAsync(Compose(Person("周敏"))));

        pdf.Picture("approval-of-one");
        var pages = pdf.Text("-layout").Split('\f');
        Assert.Contains("根据自治区卫生系列", pages[0], StringComparison.Ordinal);
        var signed = Assert.Single(pages, page => page.Contains("2026年11月9日", StringComparison.Ordinal));
        Assert.Contains("任职资格。", signed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrintAsync_ListOverSeveralPages_RepeatsTheHeadAndCountsOn()
    {
        using var pdf = new PdfFile(await _approval.PrintAsync(Compose([.. Enumerable.Range(1, 90).Select(i => Person($"考生{i}号"))])));

        pdf.Picture("approval-of-ninety");
        var pages = pdf.Text("-raw").TrimEnd('\f').Split('\f');
        var listed = pages.Where(page => page.Contains("考生", StringComparison.Ordinal) && page.Contains("人民医院", StringComparison.Ordinal)).ToList();
        Assert.True(listed.Count > 2);
        Assert.All(listed, page => Assert.Contains("任职资格", page, StringComparison.Ordinal));
        Assert.All(pages.Index(), page => Assert.Contains($"— {page.Index + 1} —", page.Item, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<script>document.title='x'</script><b>周</b>")]
    [InlineData("{{周}}@(1+1)&amp;")]
    [InlineData("𠮷野·𬺈𣲗")]
    public async Task PrintAsync_NameLikeMarkupOrRare_IsPrintedAsItStands(string name)
    {
        using var pdf = new PdfFile(await _approval.PrintAsync(Compose(Person(name), Person("周敏"))));

        Assert.Contains($"1{name}县人民医院", pdf.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrintAsync_NameOfTwoHundredCharacters_IsPrintedWhole()
    {
        var name = string.Concat(Enumerable.Repeat("阿不都热合曼·买买提", 20));
        using var pdf = new PdfFile(await _approval.PrintAsync(Compose(Person(name), Person("周敏"))));

        pdf.Picture("approval-long-name");
        Assert.Contains($"1{name}县人民医院", pdf.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrintAsync_CharacterNoFontHas_NamesItAndTheDocument()
    {
        var document = Compose(Person("周\U000323AF"));

        var refused = await Assert.ThrowsAsync<GlyphMissingException>(() => _approval.PrintAsync(document));

        Assert.Equal((document.Title, 0x323AF), (refused.Document, Assert.Single(refused.Missing).Value));
        Assert.DoesNotContain("\U000323AF", refused.Message, StringComparison.Ordinal);
    }

    private static ApprovedPerson Person(string name) => new(name, "县人民医院", "副主任医师", "巴音郭楞蒙古自治州", "卫生健康委员会");

    private static ApprovalDocument Compose(params ApprovedPerson[] passed) => ApprovalDocumentComposer.Compose(new ApprovalFacts(
        "卫", 2026, 12, "卫生", "内科", new DateOnly(2026, 10, 28), new DateOnly(2026, 11, 9), "自治区卫生系列职称改革领导小组", passed));

    private static string WordsOf(ApprovalDocument document) => string.Concat(
        [
            .. document.HeadLines, document.Number, document.Title, document.Addressees, document.Body, document.AttachmentNote,
            document.IssuingBody, document.Date, document.Attachment.Label, document.Attachment.Title, .. document.Attachment.Columns,
            .. document.Attachment.Rows.SelectMany(row => row),
        ]);
}
