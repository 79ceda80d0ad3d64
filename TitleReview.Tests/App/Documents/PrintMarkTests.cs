using DocumentFormat.OpenXml.Packaging;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.App.Documents.Word;
using TitleReview.Core.Filing;
using TitleReview.Core.Publicity;
using Xunit;

namespace TitleReview.Tests.App.Documents;

/// <summary>What is printed in a rehearsal says so, on each page, and in each kind of file; what is real does not.</summary>
public sealed class PrintMarkTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private static PrintedLetter Letter(string unit) => new("推荐单位公示", [.. Enumerable.Range(1, 60).Select(number => $"第{number}段，{unit}。")], [unit]);

    private static FilingRoster Roster(string unit) => FilingRoster.Of(FilingList.Staff, "工程", [new("张某某", "男", "汉族", "科员", unit, "650102190503150027", "在编")], "某办公室", "赵磊", new(2023, 9, 18));

    [Theory]
    [InlineData("【演练1】推荐单位", true)]
    [InlineData("【演练】推荐单位", false)]
    [InlineData("博斯腾县委党校", false)]
    public async Task Print_OfALongLetter_IsMarkedOnEachPage(string unit, bool isMarked)
    {
        using var pdf = new PdfFile(await documents.Get<LetterPdf>().PrintAsync(Letter(unit)));

        pdf.Picture(isMarked ? "letter-rehearsal" : "letter-real");
        var pages = pdf.Text("-raw").Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(pages.Length > 1);
        Assert.All(pages, page => Assert.Equal(isMarked, IsMarked(page)));
    }

    [Theory]
    [InlineData("【演练12】推荐单位", "【演练】")]
    [InlineData("博斯腾县委党校", "")]
    public void Excel_IsMarkedInTheTitleThatRepeats(string unit, string mark)
    {
        var roster = Roster(unit);

        Assert.Equal(mark + roster.Title, TableFile.Read(RosterWorkbook.Write(RosterSheet.Of(roster)))![0].Cells[0]);
    }

    [Theory]
    [InlineData("【演练12】推荐单位", "演练")]
    [InlineData("博斯腾县委党校", null)]
    public void Word_IsMarkedInTheHeader(string unit, string? mark)
    {
        using var stream = new MemoryStream(LetterDocument.Of(Letter(unit)));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);

        Assert.Equal(mark, document.MainDocumentPart!.HeaderParts.SingleOrDefault()?.Header!.InnerText);
    }

    /// <summary>A pledge names nobody and no number: then it says so because whoever asks for it rehearses.</summary>
    [Fact]
    public async Task Print_ForWhoeverRehearses_IsMarkedWhateverItSays()
    {
        PrintMark.IsRehearsal = true;

        using var pdf = new PdfFile(await documents.Get<UndertakingPdf>().PrintAsync(UndertakingSheet.StaffPledge("工程")));

        Assert.True(IsMarked(pdf.Text("-raw")));
    }

    // each letter of what stands across the page is a line of its own
    private static bool IsMarked(string page) => page.Split('\n').Select(line => line.Trim()).Intersect(["演", "练"], StringComparer.Ordinal).Count() == 2;
}
