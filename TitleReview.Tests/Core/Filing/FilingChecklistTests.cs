using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Filing;

/// <summary>Rules FB-01, FB-03 and FB-05.</summary>
public sealed class FilingChecklistTests
{
    private static readonly FilingPolicy _policy = PolicyCatalogue.Load("party-school-2023").Filing;

    [Theory]
    [InlineData(FilingPack.Before, true, 9)]
    [InlineData(FilingPack.Before, false, 8)]
    [InlineData(FilingPack.After, true, 4)]
    public void Items_AreThoseOfThePolicy_AndEachIsFilledFromSomething(FilingPack pack, bool isSenior, int count)
    {
        var items = FilingChecklist.Items(pack, isSenior, _policy);

        Assert.Equal(count, items.Count);
        Assert.DoesNotContain(items, item => FilingChecklist.KindOf(item) == FilingItemKind.Other);
        Assert.Equal(count, items.Select(FilingChecklist.KindOf).Distinct().Count());
        Assert.Equal(FilingItemKind.Other, FilingChecklist.KindOf("另行规定的材料"));
    }

    [Fact]
    public void Line_WithoutScanOrElectronicVersion_IsNotComplete()
    {
        Assert.True(FilingChecklist.Line(1, "赋分表", [], 2, 1).IsComplete);
        Assert.Equal(["打印、签字盖章后上传扫描件"], FilingChecklist.Line(1, "赋分表", [], 2, 0).Gaps.Select(gap => gap.What));
        Assert.Equal(["上传电子版", "打印、签字盖章后上传扫描件"], FilingChecklist.Line(1, "赋分表", [], 0, 0).Gaps.Select(gap => gap.What));
        Assert.Equal([new FilingGap("采用赋分表", "甲办公室")], FilingChecklist.Line(1, "赋分表", [new("采用赋分表", "甲办公室")], 0, 0).Gaps);
    }

    [Fact]
    public void Check_NamesWhatIsMissing_AndPassesWhenNothingIs()
    {
        var lines = FilingChecklist.Items(FilingPack.After, isSenior: false, _policy).Select((item, i) => FilingChecklist.Line(i + 1, item, [], 1, i == 2 ? 0 : 1)).ToList();

        var finding = FilingChecklist.Check(FilingPack.After, isSenior: false, lines, _policy);

        Assert.Equal((Outcome.Refused, "FB-03", "3/4"), (finding.Outcome, finding.Rule, finding.Arithmetic));
        Assert.Contains("公示结果", finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(Outcome.Pass, FilingChecklist.Check(FilingPack.After, isSenior: false, lines.Select(line => line with { Gaps = [] }), _policy).Outcome);
    }
}
