using TitleReview.Core.Scoring;
using Xunit;

namespace TitleReview.Tests.Core.Scoring;

/// <summary>Rule CM-10: points by item, each up to its cap; what is only a bonus counts as a bonus.</summary>
public sealed class ScoreFormTests
{
    [Theory]
    [InlineData(1, "60", true)]
    [InlineData(1, "60.01", false)]
    [InlineData(2, "30.5", false)]
    [InlineData(3, "15", true)]
    [InlineData(3, "", true)]
    [InlineData(3, "好", false)]
    public void WhyNotKeep_AgainstTheCapOfTheItem(int box, string typed, bool isAllowed)
    {
        var refusals = SomeTable.Form.WhyNotKeep(box, typed).Refusals;

        Assert.Equal(isAllowed, refusals.Count == 0);
        Assert.All(refusals, refusal => Assert.Equal(SomeTable.Source(SomeTable.Table.Items[box - 1]), Assert.IsType<ItemOutOfRange>(refusal).Clause));
    }

    [Fact]
    public void WhyNotKeep_AnItemThatIsNotThere_Refuses() => Assert.IsType<ItemNotFound>(Assert.Single(SomeTable.Form.WhyNotKeep(9, "1").Refusals));

    [Theory]
    [InlineData(5000, 2000, 500, 7500, "基本项70＋加分项5＝75")]
    [InlineData(5000, 2000, 1500, 8000, "基本项70＋加分项10（所给15，加分合计上限10）＝80")]
    [InlineData(6000, 3000, 1500, 9500, "基本项90＋加分项10（所给15，加分合计上限10）＝100，超过总分上限，按95计")]
    public void Total_EachSumUpToItsLimit(int teaching, int awards, int papers, int total, string sum)
    {
        var given = new Dictionary<int, int> { [1] = teaching, [2] = awards, [3] = papers };

        Assert.Equal(total, SomeTable.Form.Total(given));
        Assert.Equal(sum, SomeTable.Form.Sum(given));
    }

    [Fact]
    public void Total_OfNothing_IsNothing()
    {
        Assert.Null(SomeTable.Form.Total(new Dictionary<int, int>()));
        Assert.Equal("", SomeTable.Form.Sum(new Dictionary<int, int>()));
    }

    [Fact]
    public void WhyNotSign_NeedsEachBasicItem_AndNoBonus()
    {
        Assert.Equal("“教学获奖”", Assert.IsType<SheetNeedsItems>(Assert.Single(WhyNot([], (1, 5000)))).Items);
        Assert.Empty(WhyNot([], (1, 5000), (2, 0)));
        Assert.IsType<SheetIsSigned>(Assert.Single(SomeTable.Form.WhyNotSign(isSigned: true, new Dictionary<int, int>(), []).Refusals));
    }

    [Fact]
    public void WhyNotSign_PointsWithoutTheEvidence_RefusesWithTheItemOfTheTable()
    {
        var refusal = Assert.IsType<ItemNeedsEvidence>(Assert.Single(WhyNot(["毕业证书"], (1, 5000), (2, 0), (3, 500))));

        Assert.Equal(("论文正文", SomeTable.Source(SomeTable.Papers)), (refusal.Evidence, refusal.Clause));
        Assert.Empty(WhyNot(["论文正文", "表彰文件"], (1, 5000), (2, 100), (3, 500)));
    }

    private static IReadOnlyList<TitleReview.Core.Kernel.Refusal> WhyNot(string[] kinds, params (int Item, int Points)[] given) =>
        SomeTable.Form.WhyNotSign(isSigned: false, given.ToDictionary(one => one.Item, one => one.Points), kinds).Refusals;
}
