using System.Text;
using System.Text.RegularExpressions;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Pdf;
using Xunit;

namespace TitleReview.Tests.App.Documents.Pdf;

public sealed class EmptyPagesTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    /// <summary>Enough pages for a tree of several levels.</summary>
    [Fact]
    public async Task Insert_IntoAFileOfManyPages_KeepsAllInOrderWithTheirFonts()
    {
        var words = Enumerable.Range(1, 30).Select(number => $"𠮷{number}").ToArray();
        var file = PrintedPdf.Read(await BytesAsync(tagged: true, words));

        using var filled = new PdfFile(EmptyPages.Insert(file, [.. Enumerable.Range(0, 30).SelectMany(page => (int?[])[page, null])]));

        Assert.Equal(words.SelectMany(word => (string[])[word, ""]), TextOf(filled));
        Assert.Contains("Title:           样张", filled.Info(), StringComparison.Ordinal);
        Assert.All(filled.Fonts(), font => Assert.Matches(@"CID TrueType +Identity-H +yes yes yes", font));
        // poppler says on stderr what it had to mend, and mends nothing here
        Assert.Equal("", filled.Complaints());
    }

    [Fact]
    public async Task Ensure_ASideThatMustBeginOnAFront_GetsAnEmptyPageBeforeIt()
    {
        using var odd = new PdfFile(FrontSides.Ensure(await BytesAsync(tagged: true, "甲", "乙", "!丙")));
        using var even = new PdfFile(FrontSides.Ensure(await BytesAsync(tagged: true, "甲", "!乙", "丙")));

        Assert.Equal(["甲", "乙", "丙", ""], TextOf(odd));
        Assert.Equal(["甲", "", "乙", "丙"], TextOf(even));
        Assert.Contains("Tagged:          yes", even.Info(), StringComparison.Ordinal);
        Assert.Equal("", even.Complaints());
    }

    [Fact]
    public async Task Ensure_NothingToAdd_IsTheFileItself()
    {
        var pdf = await BytesAsync(tagged: true, "甲", "乙", "!丙", "丁");

        Assert.Same(pdf, FrontSides.Ensure(pdf));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7\n1 0 obj\n<</Type /ObjStm>>\nendobj\nstartxref\n9\n%%EOF")]
    [InlineData("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF")]
    [InlineData("%PDF-1.4\nstartxref\nnine\n%%EOF")]
    public void Read_AFileOfAnotherShape_IsRefused(string file) => Assert.Throws<InvalidDataException>(() => PrintedPdf.Read(Encoding.Latin1.GetBytes(file)));

    private static string[] TextOf(PdfFile pdf) => [.. pdf.Text("-raw").Split('\f')[..^1].Select(page => Regex.Replace(page, @"— \d+ —|\s", ""))];

    /// <param name="pages">What each says; ! in front: it must begin on a front.</param>
    private Task<byte[]> BytesAsync(bool tagged, params string[] pages) => documents.Get<PdfPrinter>().PrintAsync(
        $"""
        <!doctype html><html lang="zh-Hans"><title>样张</title><style>{Typography.Css} section ~ section {"{ break-before: page; }"}</style><div class="official">
        {string.Concat(pages.Select((page, at) => page[0] == '!' ? $"<a href=\"#front-{at}\" hidden></a><section id=\"front-{at}\">{page[1..]}</section>" : $"<section>{page}</section>"))}</div></html>
        """,
        tagged);
}
