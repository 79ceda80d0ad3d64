using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using Xunit;

namespace TitleReview.Tests.Core.Scoring;

public sealed class ScoringSharesTests
{
    private static readonly IReadOnlyList<ExpertSeat> _seats = [.. Enumerable.Range(1, 5).Select(number => new ExpertSeat(Expert(number), number, 0))];

    [Fact]
    public void Of_ManyCases_LoadIsEven()
    {
        var (shares, verdict) = ScoringShares.Of(_seats, [.. Enumerable.Range(1, 100).Select(number => Case(number, 3))]);

        Assert.False(verdict.IsRefused);
        Assert.All(shares, share => Assert.Equal(3, share.Experts.Distinct().Count()));
        Assert.Equal([60, 60, 60, 60, 60], LoadOf(shares));
    }

    [Fact]
    public void Of_TheSameInputsInAnotherOrder_IsTheSame()
    {
        List<CaseToShare> cases = [.. Enumerable.Range(1, 40).Select(number => Case(number, 3, barred: [1 + (number % 5)]))];

        var forward = ScoringShares.Of(_seats, cases).Shares;
        cases.Reverse();
        var backward = ScoringShares.Of([.. _seats.Reverse()], cases).Shares;

        Assert.Equal(Lines(forward), Lines(backward));
    }

    [Fact]
    public void Of_WithRecusals_NobodyGetsWhatHeMustNot_AndTheRestIsEven()
    {
        List<CaseToShare> cases = [.. Enumerable.Range(1, 60).Select(number => Case(number, 3, barred: number <= 20 ? [1, 2] : []))];

        var (shares, verdict) = ScoringShares.Of(_seats, cases);

        Assert.False(verdict.IsRefused);
        Assert.All(shares, share => Assert.Empty(share.Experts.Intersect(cases.Single(one => one.Case == share.Case).Barred)));
        var load = LoadOf(shares);
        Assert.InRange(load.Max() - load.Min(), 0, 1);
    }

    [Fact]
    public void Of_WhoHasMuchAlready_GetsLess()
    {
        var (shares, _) = ScoringShares.Of([.. _seats.Select(seat => seat with { Load = seat.Order == 1 ? 50 : 0 })], [.. Enumerable.Range(1, 20).Select(number => Case(number, 3))]);

        Assert.Equal([0, 15, 15, 15, 15], LoadOf(shares));
    }

    [Fact]
    public void Of_AfterARecusal_OnlyTheGapIsFilled()
    {
        var before = ScoringShares.Of(_seats, [.. Enumerable.Range(1, 10).Select(number => Case(number, 3))]).Shares;
        var hit = before[4];
        var (gone, kept) = (hit.Experts[0], hit.Experts.Skip(1).ToList());

        var (after, verdict) = ScoringShares.Of(_seats, [.. before.Select(share => new CaseToShare(share.Case, share.Case.ToString(), 3, share == hit ? kept : share.Experts, share == hit ? [gone] : []))]);

        Assert.False(verdict.IsRefused);
        Assert.All(after.Where(share => share.Case != hit.Case), share => Assert.Empty(share.Experts));
        Assert.DoesNotContain(Assert.Single(after.Single(share => share.Case == hit.Case).Experts), hit.Experts);
    }

    [Fact]
    public void Of_TooFewLeft_RefusesByNumber()
    {
        var (_, verdict) = ScoringShares.Of(_seats, [Case(7, 3, barred: [1, 2, 3]), Case(8, 3)]);

        Assert.Equal(new TooFewExperts("2023-007", 3, 2), Assert.Single(verdict.Refusals));
    }

    private static int[] LoadOf(IReadOnlyList<CaseShare> shares) => [.. Enumerable.Range(1, 5).Select(number => shares.Count(share => share.Experts.Contains(Expert(number))))];

    private static IEnumerable<string> Lines(IReadOnlyList<CaseShare> shares) => shares.Select(share => $"{share.Case} {string.Join(' ', share.Experts)}").Order(StringComparer.Ordinal);

    private static PersonId Expert(int number) => new(new Guid(number, 0, 0, new byte[8]));

    private static CaseToShare Case(int number, int experts, int[]? barred = null) =>
        new(new CaseId(new Guid(number, 1, 0, new byte[8])), $"2023-{number:000}", experts, [], [.. (barred ?? []).Select(Expert)]);
}
