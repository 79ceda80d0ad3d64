using System.Globalization;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using Xunit;

namespace TitleReview.Tests.Core.Filing;

/// <summary>What is not shown cannot be worked out either.</summary>
public sealed class CellSuppressionTests
{
    private const int Least = 3;

    [Fact]
    public void Of_ACellThatTheTotalsGiveAway_HidesOthersWithIt()
    {
        var hidden = CellSuppression.Of(new[,] { { 20, 2 }, { 30, 40 }, { 50, 60 } }, 5);

        Assert.True(hidden[0, 1]);
        // its row and its column have another each, or one subtraction gives it
        Assert.True(Enumerable.Range(0, 3).Count(column => hidden[0, column]) >= 2);
        Assert.True(Enumerable.Range(0, 4).Count(row => hidden[row, 1]) >= 2);
        Assert.False(hidden[3, 0] || hidden[3, 1] || hidden[3, 2]);
    }

    [Fact]
    public void Of_WithNothingSmall_HidesNothing() => Assert.DoesNotContain(true, CellSuppression.Of(new[,] { { 5, 6 }, { 7, 8 } }, 5).Cast<bool>());

    [Fact]
    public void Of_ForTheOffice_HidesNothing() => Assert.DoesNotContain(true, CellSuppression.Of(new[,] { { 0, 1 }, { 2, 3 } }, 0).Cast<bool>());

    [Fact]
    public void Of_SmallTables_NoHiddenSmallCountHasOnlyOneValue()
    {
        var random = new Random(20231018);
        for (var round = 0; round < 60; round++)
        {
            var counts = new int[2, 2];
            for (var at = 0; at < 4; at++)
            {
                counts[at / 2, at % 2] = random.Next(0, 7);
            }
            var hidden = CellSuppression.Of(counts, Least);
            var whole = WithTotals(counts);
            // every table with the same shown numbers: what a reader who tries all of them finds
            var possible = Tables(12).Select(WithTotals).Where(other => Places().All(place => hidden[place.Row, place.Column] || other[place.Row, place.Column] == whole[place.Row, place.Column])).ToList();
            foreach (var (row, column) in Places().Where(place => whole[place.Row, place.Column] < Least))
            {
                Assert.True(hidden[row, column]);
                Assert.True(possible.Select(other => other[row, column]).Distinct().Count() > 1, string.Create(CultureInfo.InvariantCulture, $"{counts[0, 0]} {counts[0, 1]} {counts[1, 0]} {counts[1, 1]}: {row},{column}"));
            }
        }
    }

    // a prefecture of 13 with one unit of 10 has another of 3, whatever the table of units hides
    [Fact]
    public void Of_RowsInGroups_NoHiddenSmallCountHasOnlyOneValueInBothTables()
    {
        var random = new Random(20231018);
        int[] groups = [0, 0, 1];
        for (var round = 0; round < 15; round++)
        {
            var counts = new int[3, 2];
            for (var at = 0; at < 6; at++)
            {
                counts[at / 2, at % 2] = random.Next(0, 6);
            }
            var (rows, grouped) = CellSuppression.Of(counts, groups, Least);
            bool[] hidden = [.. rows.Cast<bool>(), .. grouped.Cast<bool>()];
            var whole = BothTables([.. counts.Cast<int>()]);
            var possible = new HashSet<int>[hidden.Length];
            foreach (var other in Cells(6, 7).Select(BothTables).Where(other => Enumerable.Range(0, hidden.Length).All(at => hidden[at] || other[at] == whole[at])))
            {
                for (var at = 0; at < hidden.Length; at++)
                {
                    (possible[at] ??= []).Add(other[at]);
                }
            }
            foreach (var at in Enumerable.Range(0, hidden.Length).Where(at => whole[at] < Least))
            {
                Assert.True(hidden[at]);
                Assert.True(possible[at].Count > 1, string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', counts.Cast<int>())}: {at}"));
            }
        }
    }

    // when a year is over nothing is under way, as everybody knows
    [Fact]
    public void Of_ASmallCount_IsNotHiddenBehindZerosAlone()
    {
        var hidden = CellSuppression.Of(new[,] { { 12, 3, 7, 0 }, { 20, 30, 40, 0 } }, 5);

        Assert.True(Enumerable.Range(0, 3).Count(column => hidden[0, column]) >= 2);
        Assert.True(hidden[0, 1] && hidden[1, 1]);
        // nor does the line of sums leave a small number over
        var sums = CellSuppression.Of(new[,] { { 12, 3, 7, 0 } }, 5);
        Assert.Equal([false, true, true, true, false], Enumerable.Range(0, 5).Select(column => sums[1, column]));
    }

    [Fact]
    public void Of_OneUnitBesideAnotherOfItsPrefecture_IsNotTheRestOfIt()
    {
        (string Group, string Name, CaseOutcome Outcome)[] cases = [.. Enumerable.Repeat(("甲州", "一校", CaseOutcome.Passed), 10), .. Enumerable.Repeat(("甲州", "二校", CaseOutcome.Passed), 3), .. Enumerable.Repeat(("乙州", "三校", CaseOutcome.Passed), 20), .. Enumerable.Repeat(("乙州", "四校", CaseOutcome.Passed), 2), .. Enumerable.Repeat(("乙州", "三校", CaseOutcome.NotPassed), 9)];

        var (units, prefectures) = StatisticsTable.OfNestedOutcomes(("按单位", "单位"), ("按地区", "地区"), cases, 5);

        var (first, ofFirst) = (units.Rows.Single(row => row.Name == "一校"), prefectures.Rows.Single(row => row.Name == "甲州"));
        Assert.Equal((null, null), (units.Rows.Single(row => row.Name == "二校").Total, units.Rows.Single(row => row.Name == "二校").Counts[0]));
        Assert.True(first.Total is null || ofFirst.Total is null);
        Assert.True(first.Counts[0] is null || ofFirst.Counts[0] is null);
        Assert.Equal(units.Rows[^1].Counts, prefectures.Rows[^1].Counts);
        Assert.Equal(44, units.Rows[^1].Total);
        var (open, openToo) = StatisticsTable.OfNestedOutcomes(("按单位", "单位"), ("按地区", "地区"), cases, 0);
        Assert.Equal((3, 13), (open.Rows.Single(row => row.Name == "二校").Total, openToo.Rows.Single(row => row.Name == "甲州").Total));
    }

    [Fact]
    public void Of_AThousandUnits_IsDoneWhileSomebodyWaits()
    {
        var random = new Random(20231018);
        var (counts, groups) = (new int[1000, 4], Enumerable.Range(0, 1000).Select(row => row % 14).ToArray());
        for (var at = 0; at < 4000; at++)
        {
            counts[at / 4, at % 4] = random.Next(0, 12);
        }
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var (rows, _) = CellSuppression.Of(counts, groups, 5);

        Assert.All(Enumerable.Range(0, 4000).Where(at => counts[at / 4, at % 4] < 5), at => Assert.True(rows[at / 4, at % 4]));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Years_SayOfEachWhatItsOwnTablesSay_AndHaveNoSum()
    {
        List<(int Year, CaseOutcome Outcome)> cases =
            [.. Enumerable.Repeat((2022, CaseOutcome.Passed), 12), .. Enumerable.Repeat((2022, CaseOutcome.NotPassed), 3), .. Enumerable.Repeat((2022, CaseOutcome.Left), 7), .. Enumerable.Repeat((2023, CaseOutcome.Passed), 9), .. Enumerable.Repeat((2023, CaseOutcome.NotPassed), 8)];

        var years = StatisticsTable.OfYears("按年度", cases, 5);

        Assert.Equal(["2022年", "2023年"], years.Rows.Select(row => row.Name));
        foreach (var (row, year) in years.Rows.Zip([2022, 2023]))
        {
            Assert.Equal(StatisticsTable.OfOutcomes("按系列", "系列", cases.Where(one => one.Year == year).Select((one, i) => ($"{i % 2}", one.Outcome)), 5).Rows[^1].Counts, row.Counts);
        }
        Assert.Equal([12, null, null, null, 22], years.Rows[0].Counts);
    }

    [Fact]
    public void Table_HidesSmallCounts_AndTheRateWithThem()
    {
        var cases = Enumerable.Repeat(("甲", CaseOutcome.Passed), 12).Concat(Enumerable.Repeat(("甲", CaseOutcome.NotPassed), 8)).Append(("乙", CaseOutcome.Passed)).ToList();

        var office = StatisticsTable.OfOutcomes("按系列", "系列", cases, 0);
        Assert.Equal(["12", "8", "0", "0", "20", "60.0%"], office.Rows.Single(row => row.Name == "甲").Cells(hasRate: true));
        Assert.Equal(["13", "8", "0", "0", "21", "61.9%"], office.Rows[^1].Cells(hasRate: true));
        Assert.Equal(["通过", "未通过", "不予受理或退出", "办理中", "合计"], office.Columns);

        var region = StatisticsTable.OfOutcomes("按系列", "系列", cases, 5);
        Assert.All(region.Rows.Single(row => row.Name == "乙").Counts.Take(1), count => Assert.Null(count));
        Assert.Null(region.Rows.Single(row => row.Name == "乙").Rate);
        Assert.Equal(21, region.Rows[^1].Total);
        Assert.Equal((20, 1, 21), StatisticsTable.OfKinds("答辩", "方式", [.. Enumerable.Repeat("免", 20), "现场"], 0).Rows is [var a, var b, var c] ? (a.Total, b.Total, c.Total) : default);
        Assert.Equal([null, null], StatisticsTable.OfKinds("答辩", "方式", [.. Enumerable.Repeat("免", 20), "现场"], 5).Rows.Take(2).Select(row => row.Total));
    }

    [Fact]
    public void Times_AreTheMedianOfWhatHasEnded()
    {
        var start = new DateTime(2023, 9, 18, 2, 0, 0, DateTimeKind.Utc);
        IReadOnlyList<HistoryEntry> Stay(int hours) => [new(1, start, default, "", Act.Submit, Stage.Draft, Stage.UnitAudit, ""), new(2, start.AddHours(hours), default, "", Act.Pass, Stage.UnitAudit, Stage.FormalReview, "")];

        Assert.Equal([new StageTime(Stage.UnitAudit, 3, 5, 48)], StageTimes.Of([Stay(2), Stay(48), Stay(5)], 0));
        Assert.Equal([new StageTime(Stage.UnitAudit, 2, 25, 48)], StageTimes.Of([Stay(2), Stay(48)], 0));
        Assert.Equal([new StageTime(Stage.UnitAudit, null, null, null)], StageTimes.Of([Stay(2), Stay(48)], 5));
        // how many there were and the longest of them say too much: who left the meeting and is in no publicity did not pass, and the longest is somebody's own
        Assert.Equal([new StageTime(Stage.UnitAudit, null, 5, null)], StageTimes.Of([Stay(2), Stay(48), Stay(5), Stay(4), Stay(9)], 5));
        // one application that came back five times is one
        var often = Enumerable.Range(0, 6).SelectMany(round => Stay(round)).ToList();
        Assert.All(StageTimes.Of([often], 5), time => Assert.Equal((null, null, null), (time.Times, time.Median, time.Longest)));
        Assert.Equal(CaseOutcome.Passed, CaseOutcomes.Of(Stage.Approved));
        Assert.Equal("办理中", OfficialName.Of(CaseOutcomes.Of(Stage.Scoring)));
    }

    /// <summary>What does not move an application neither ends its stay nor makes more of one application than it is.</summary>
    [Fact]
    public void Times_OfAnApplicationThatStaysWhereItIs_AreOneStay_AndOneApplicationAloneIsNotShown()
    {
        var start = new DateTime(2023, 9, 18, 2, 0, 0, DateTimeKind.Utc);
        HistoryEntry Line(int number, int hours, Act act, Stage from, Stage to) => new(number, start.AddHours(hours), default, "", act, from, to, "");
        IReadOnlyList<HistoryEntry> one =
        [
            Line(1, 0, Act.Submit, Stage.Draft, Stage.UnitAudit), Line(2, 3, Act.RecordUnitPublicity, Stage.UnitAudit, Stage.UnitAudit), Line(3, 120, Act.Pass, Stage.UnitAudit, Stage.Approved),
            Line(4, 200, Act.Replace, Stage.Approved, Stage.Approved), Line(5, 300, Act.RevokeTitle, Stage.Approved, Stage.Approved),
        ];
        IReadOnlyList<HistoryEntry> often =
            [Line(1, 0, Act.Submit, Stage.Draft, Stage.UnitAudit), .. Enumerable.Range(2, 6).SelectMany(i => (HistoryEntry[])[Line(i, i * 2, Act.Return, Stage.UnitAudit, Stage.Returned), Line(i, (i * 2) + 1, Act.Submit, Stage.Returned, Stage.UnitAudit)])];

        Assert.Equal([new StageTime(Stage.UnitAudit, 1, 120, 120)], StageTimes.Of([one], 0));
        Assert.All(StageTimes.Of([often], 5), time => Assert.Null(time.Times));
    }

    private static IEnumerable<(int Row, int Column)> Places() => Enumerable.Range(0, 9).Select(at => (at / 3, at % 3));

    private static IEnumerable<int[,]> Tables(int most) =>
        from a in Enumerable.Range(0, most)
        from b in Enumerable.Range(0, most)
        from c in Enumerable.Range(0, most)
        from d in Enumerable.Range(0, most)
        select new[,] { { a, b }, { c, d } };

    private static IEnumerable<int[]> Cells(int many, int most) => many == 0 ? [[]] : Cells(many - 1, most).SelectMany(before => Enumerable.Range(0, most).Select(next => (int[])[.. before, next]));

    /// <summary>Three units, of which the first two make a prefecture, and the two prefectures; each with its totals.</summary>
    private static int[] BothTables(int[] c)
    {
        int[] sums = [c[0] + c[2] + c[4], c[1] + c[3] + c[5], c.Sum()];
        return
        [
            c[0], c[1], c[0] + c[1], c[2], c[3], c[2] + c[3], c[4], c[5], c[4] + c[5], .. sums,
            c[0] + c[2], c[1] + c[3], c[0] + c[1] + c[2] + c[3], c[4], c[5], c[4] + c[5], .. sums,
        ];
    }

    private static int[,] WithTotals(int[,] counts)
    {
        var (a, b, c, d) = (counts[0, 0], counts[0, 1], counts[1, 0], counts[1, 1]);
        return new[,] { { a, b, a + b }, { c, d, c + d }, { a + c, b + d, a + b + c + d } };
    }
}
