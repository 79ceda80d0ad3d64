using TitleReview.App.Documents;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.App.Documents;

public sealed class CallUpPdfTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private static readonly Policy _policy = PolicyCatalogue.Load("senior-review-2020");

    [Fact]
    public async Task PrintAllAsync_ThreeCallUps_EachHasAPageOfItsOwn()
    {
        using var pdf = new PdfFile(await documents.Get<LetterPdf>().PrintAllAsync([.. ((string[])["周敏", "马钢", "阿依古丽·买买提"]).Select((name, i) => Letter(name, i + 1, i == 2 ? "视频" : ""))]));

        pdf.Picture("call-ups");
        Assert.Matches(@"Pages: +3\n", pdf.Info());
        var pages = pdf.Text("-raw").Split('\f', StringSplitOptions.RemoveEmptyEntries).Select(page => string.Concat(page.Where(character => !char.IsWhiteSpace(character)))).ToList();
        Assert.Contains("周敏同志", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("马钢", pages[0], StringComparison.Ordinal);
        Assert.Contains("请于10:00前到场签到，预计10:30开始", pages[1], StringComparison.Ordinal);
        Assert.Contains("答辩序号为2号", pages[1], StringComparison.Ordinal);
        Assert.Contains("视频答辩，由评审委员会办公室与您接通", pages[2], StringComparison.Ordinal);
        Assert.Contains("六（二）", pages[2], StringComparison.Ordinal);
    }

    private static TitleReview.Core.Publicity.PrintedLetter Letter(string name, int lot, string mode) => CallUpLetter.Of(
        new(name, "博斯腾县委党校", "2020-000001", "干部院校教师", mode.Length > 0 ? TitleLevel.Associate : TitleLevel.Full,
            DefencePlaces.Decide(mode.Length > 0 ? TitleLevel.Associate : TitleLevel.Full, "喀什地区", wasDrawn: true, [], _policy).Finding,
            new(2020, 10, 12), new DateTime(2020, 10, 12, 10, 30, 0), 15, "第一答辩室", "干部院校教师组", lot, mode),
        "评审委员会办公室", "0991-0000000", _policy.Defence);
}
