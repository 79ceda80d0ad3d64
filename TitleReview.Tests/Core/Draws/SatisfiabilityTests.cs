using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Draws;

public sealed class SatisfiabilityTests
{
    private static readonly Citation _odd = new("规定", "一"), _least = new("规定", "二"), _group = new("规定", "三"), _own = new("规定", "四");
    private static readonly DrawLimits _free = new(Odd: true, 0, 3, 0, 0, 3, 4, Heads: true);

    [Fact]
    public void WhyNot_AnEvenNumber_NamesIt() => Assert.Equal(new SizeNeedsOdd(8, _odd), Only([4, 4], _free, Of(1, 8, 9), Of(2, 8, 9)));

    [Fact]
    public void WhyNot_TooFewInAll_NamesTheLeast() => Assert.Equal(new SizeNeedsLeast(7, 11, _least), Only([4, 3], _free with { Least = 11 }, Of(1, 8, 9), Of(2, 8, 9)));

    [Fact]
    public void WhyNot_AGroupOfTwo_NamesIt() => Assert.Equal(new GroupNeedsLeast("第2组", 2, 3, _group), Only([5, 2], _free, Of(1, 8, 9), Of(2, 8, 9)));

    [Fact]
    public void WhyNot_AGroupWithoutPeopleEnough_NamesItAndNothingOfUnits() =>
        Assert.Equal(new GroupNeedsExperts("第2组", 3, 0, 2), Only([4, 3], _free with { UnitCap = 1 }, Of(1, 9, 9), Of(2, 2, 1)));

    [Fact]
    public void WhyNot_TooFewForTheAlternates_CountsThem()
    {
        var pool = Pool([3], _free, Of(1, 4, 9));

        Assert.Equal([new GroupNeedsExperts("第1组", 3, 2, 4)], Satisfiability.WhyNot(pool with { Groups = [pool.Groups[0] with { Alternates = 2 }] }, DrawClauses.None).Refusals);
    }

    [Fact]
    public void WhyNot_OnlyTheOwnUnitCouldFillTheSeats_NamesTheShareAndWhatHelps()
    {
        // 3/4 of 7 is 5, and only one of another unit is there
        var refusal = Only([4, 3], _free with { OwnUnit = 1 }, Of(1, 8, 1), Of(1, 1, 2), Of(2, 8, 1));

        Assert.Equal(new OwnUnitLeavesSeats("“第1组”、“第2组”", 5, 1, 3, 4, _own), refusal);
        Assert.Contains("至少增加1名外单位专家", refusal.Sentence);
    }

    [Fact]
    public void WhyNot_UnitsCappedTooLow_NamesTheGroupAndTheCapThatWouldDo()
    {
        // two units in group 2: one seat each is not enough for three
        var refusal = Only([4, 3], _free with { UnitCap = 1 }, Of(1, 1, 3), Of(1, 1, 4), Of(1, 1, 5), Of(1, 1, 6), Of(2, 2, 1), Of(2, 2, 2));

        Assert.Equal(new UnitCapLeavesSeats("“第2组”", 1, 1, 2), refusal);
    }

    [Fact]
    public void WhyNot_OnlyBothLimitsTogetherFail_NamesBoth()
    {
        // 2 of the own unit and 5 others alone, or 4 and 4 alone; together only 2 and 4
        var refusal = Only([7], _free with { OwnUnit = 1, OwnNumerator = 2, OwnDenominator = 7, UnitCap = 4 }, Of(1, 4, 1), Of(1, 6, 2));

        Assert.Equal(new LimitsTogetherLeaveSeats("“第1组”", 4, 2, 1, 5, _own), refusal);
    }

    [Fact]
    public void WhyNot_OfRandomPools_AgreesWithTryingEverySelection()
    {
        var chance = new Random(20261123);
        var (yes, no) = (0, 0);
        while (yes < 150 || no < 150)
        {
            var pool = RandomDraw.Pool(chance);
            if (pool.Rows.Count > 14)
            {
                continue;
            }

            var isSatisfiable = !Satisfiability.WhyNot(pool, DrawClauses.None).IsRefused;
            Assert.True(isSatisfiable == HasPermissibleSelection(pool), CanonicalDraw.Write(pool));
            (yes, no) = isSatisfiable ? (yes + 1, no) : (yes, no + 1);
        }
    }

    private static bool HasPermissibleSelection(FrozenPool pool) =>
        (!pool.Rules.Odd || pool.Size % 2 == 1) && pool.Size >= pool.Rules.Least
        && pool.Groups.Select((group, i) => pool.Rows.Count(row => row.Group == i + 1) >= group.Seats + group.Alternates).All(enough => enough)
        && Enumerable.Range(0, 1 << pool.Rows.Count).Any(set =>
        {
            var chosen = pool.Rows.Where((_, i) => (set >> i & 1) == 1).ToList();
            return chosen.Count == pool.Size
                && pool.Groups.Select((group, i) => chosen.Count(row => row.Group == i + 1) == group.Seats).All(full => full)
                && chosen.GroupBy(row => row.Unit).All(unit => unit.Count() <= pool.LimitOf(unit.Key));
        });

    private static IEnumerable<PoolRow> Of(int group, int count, int unit) => Enumerable.Repeat(new PoolRow(0, group, unit), count);

    private static Refusal Only(int[] seats, DrawLimits rules, params IEnumerable<PoolRow>[] rows) =>
        Assert.Single(Satisfiability.WhyNot(Pool(seats, rules, rows), new DrawClauses(_odd, _least, _group, _own)).Refusals);

    private static FrozenPool Pool(int[] seats, DrawLimits rules, params IEnumerable<PoolRow>[] rows) => new(
        "", DrawKind.Committee, "", "", rules, [.. seats.Select((count, i) => new PoolGroup($"第{i + 1}组", count, 0))], [], "", "", [],
        [.. rows.SelectMany(part => part).Select((row, i) => row with { No = i + 1 })]);
}
