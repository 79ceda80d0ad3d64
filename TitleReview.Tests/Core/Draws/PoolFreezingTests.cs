using TitleReview.Core.Draws;
using Xunit;

namespace TitleReview.Tests.Core.Draws;

public sealed class PoolFreezingTests
{
    [Fact]
    public void WhyNot_OnePersonUnderTwoAccounts_Refused()
    {
        DrawCandidate[] candidates = [Of("a", "陈静", ["account 1", "id 7"]), Of("b", "陈 静", ["account 2", "id 7"]), Of("c", "刘洋", ["account 3"])];

        Assert.Equal([new PersonIsTwiceInPool("陈静与陈 静")], PoolFreezing.WhyNot(candidates).Refusals);
        Assert.Empty(PoolFreezing.WhyNot([candidates[0], candidates[2]]).Refusals);
    }

    [Fact]
    public void Number_CountsThoseLeftOutAndGivesTheOthersNumbers()
    {
        var pool = PoolFreezing.Number(
            [Of("d", "丁", group: 2), Of("a", "甲", unit: "党校", group: 1), Of("c", "丙", leftOutFor: "与申报人同单位"), Of("b", "乙", unit: "学院", group: 1), Of("e", "戊", unit: "党校", group: 2)], "党校");

        Assert.Equal([new(1, 1, 1), new(2, 1, 2), new(3, 2, 0), new(4, 2, 1)], pool.Rows);
        Assert.Equal([new(1, "a"), new(2, "b"), new(3, "d"), new(4, "e")], pool.Persons);
        Assert.Equal([new PoolExclusion("与申报人同单位", 1)], pool.Excluded);
        Assert.Equal((1, 0), (pool.OwnUnit, PoolFreezing.Number([Of("a", "甲")], "党校").OwnUnit));
    }

    private static DrawCandidate Of(string person, string name, string[]? identities = null, int group = 1, string? unit = null, string? leftOutFor = null) =>
        new(person, name, identities ?? [person], group, unit, leftOutFor);
}
