using TitleReview.Core.Draws;
using Xunit;

namespace TitleReview.Tests.Core.Draws;

/// <summary>Exchangeable experts are drawn equally often, with every limit on.</summary>
public sealed class FairnessTests
{
    private const double Least = 0.001;

    private static int Draws => Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1" ? 100_000 : 4_000;

    // own unit 1 at most 8 of 11 and at most 3 by the cap; units 2 and 3 alike, 4 to 6 alike, so that there are experts who differ in number only
    private static readonly FrozenPool _pool = new(
        "", DrawKind.Committee, "", "", new DrawLimits(Odd: true, 11, 3, 3, 1, 3, 4, Heads: true), [new("甲", 5, 2), new("乙", 3, 2), new("丙", 3, 1)], [], "", "", [],
        [.. Rows((1, 1, 4), (1, 2, 2), (1, 3, 2), (1, 4, 1), (1, 5, 1), (1, 6, 1), (2, 1, 3), (2, 2, 2), (2, 3, 2), (3, 1, 3), (3, 4, 2), (3, 5, 2), (3, 6, 2))]);

    [Fact]
    public void Select_ManyDraws_TreatsExchangeableExpertsAlike()
    {
        var (members, heads, alternates) = (new Tally(_pool.Rows.Count), new Tally(_pool.Rows.Count), new Tally(_pool.Rows.Count));
        for (var i = 0; i < Draws; i++)
        {
            var groups = VerifiableDraw.Select(_pool, CanonicalDraw.HashOf($"20261123 {i}"), "").Groups;
            members.Add(groups.SelectMany(group => group.Members));
            heads.Add(groups.Select(group => group.Members[0]));
            alternates.Add(groups.SelectMany(group => group.Alternates));
        }

        Assert.Empty(
            from @class in _pool.Rows.GroupBy(row => (row.Group, Alike(row.Unit))).Where(same => same.Count() > 1)
            from tally in new[] { ("members", members), ("heads", heads), ("alternates", alternates) }
            let p = tally.Item2.P([.. @class.Select(row => row.No)])
            where !(p > Least)
            select $"{tally.Item1} of group {@class.Key.Group}, units like {@class.Key.Item2}: p = {p}");
    }

    [Fact]
    public void P_OfAnExpertDrawnTooOften_IsSmall()
    {
        var tally = new Tally(4);
        for (var i = 0; i < 1000; i++)
        {
            tally.Add([i % 3 == 0 ? 1 : i % 4 + 1]);
        }

        Assert.True(tally.P([1, 2, 3, 4]) < 1e-6);
    }

    [Fact]
    public void Select_ManyDraws_NeverBreaksALimit()
    {
        for (var i = 0; i < 500; i++)
        {
            var groups = VerifiableDraw.Select(_pool, CanonicalDraw.HashOf($"limits {i}"), "").Groups;

            Assert.Equal([5, 3, 3], groups.Select(group => group.Members.Count));
            Assert.All(groups.SelectMany(group => group.Members).CountBy(no => _pool.Rows[no - 1].Unit), unit => Assert.True(unit.Value <= 3));
        }
    }

    // 2 and 3 have the same rows, and so have 4, 5 and 6: an expert of one can change places with an expert of the other
    private static int Alike(int unit) => unit switch { 3 => 2, 5 or 6 => 4, _ => unit };

    private static IEnumerable<PoolRow> Rows(params (int Group, int Unit, int Count)[] parts) =>
        parts.SelectMany(part => Enumerable.Repeat(part, part.Count)).Select((part, i) => new PoolRow(i + 1, part.Group, part.Unit));

    /// <summary>How often each number was chosen, and together with how many of its class.</summary>
    private sealed class Tally(int rows)
    {
        private readonly List<HashSet<int>> _draws = [];

        public void Add(IEnumerable<int> chosen) => _draws.Add([.. chosen]);

        /// <summary>
        /// p of Pearson's chi-square over a class of m alike: with K of them chosen in a draw, the counts differ from their mean with the variance
        /// K(m − K) ÷ m(m − 1) per draw on m − 1 degrees of freedom. With K always 1 this is the usual Σ(O − E)² ÷ E.
        /// </summary>
        public double P(int[] alike)
        {
            var m = alike.Length;
            var counts = new double[rows + 1];
            var variance = 0.0;
            foreach (var draw in _draws)
            {
                var k = 0;
                foreach (var no in alike.Where(draw.Contains))
                {
                    counts[no]++;
                    k++;
                }

                variance += k * (double)(m - k) / (m * (m - 1.0));
            }

            var mean = alike.Sum(no => counts[no]) / m;
            return UpperTail(alike.Sum(no => (counts[no] - mean) * (counts[no] - mean)) / variance, m - 1);
        }

        // Q(a + 1, y) = Q(a, y) + y^a e^-y ÷ Γ(a + 1), up from Q(1, y) = e^-y or Q(1/2, y) = erfc √y
        private static double UpperTail(double x, int freedom)
        {
            var y = x / 2;
            var (a, q, term) = freedom % 2 == 0
                ? (1.0, Math.Exp(-y), y * Math.Exp(-y))
                : (0.5, Erfc(Math.Sqrt(y)), Math.Sqrt(y) * Math.Exp(-y) / (Math.Sqrt(Math.PI) / 2));
            for (; a < freedom / 2.0; term *= y / a)
            {
                q += term;
                a++;
            }

            return q;
        }

        // Abramowitz and Stegun 7.1.26 has an absolute error below 1.5e-7: enough against 0.001
        private static double Erfc(double z)
        {
            var t = 1 / (1 + 0.3275911 * z);
            return t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.Exp(-z * z);
        }
    }
}
