using TitleReview.Core.Meetings;
using Xunit;

namespace TitleReview.Tests.Core.Meetings;

/// <summary>G-BALLOT-LINK: size and place say nothing.</summary>
public sealed class SlipTests
{
    [Theory]
    [InlineData(BallotChoice.Agree, "")]
    [InlineData(BallotChoice.Against, "青山·000001")]
    [InlineData(BallotChoice.Abstain, "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷·999999")]
    public void Slip_Whatever_TakesTheSameBytes_AndIsReadBack(BallotChoice choice, string receipt)
    {
        var bytes = new Slip(choice, receipt).ToBytes();

        Assert.Equal(Slip.Length, bytes.Length);
        Assert.Equal(new Slip(choice, receipt), Slip.Read(bytes));
    }

    [Fact]
    public void Read_OtherBytes_IsNull()
    {
        var good = new Slip(BallotChoice.Agree, "青山·000001").ToBytes();

        Assert.Null(Slip.Read([]));
        Assert.Null(Slip.Read(good.AsSpan(1)));
        Assert.Null(Slip.Read([0, .. good.AsSpan(1)]));
        Assert.Null(Slip.Read([4, .. good.AsSpan(1)]));
        Assert.Null(Slip.Read([1, 255, .. good.AsSpan(2)]));
        Assert.Null(Slip.Read([.. good.AsSpan(0, Slip.Length - 1), 7]));
    }

    [Fact]
    public void Pool_FromEmptyToFull_KeepsItsLength_AndHoldsEverySlipOnce()
    {
        var pool = SlipPool.Empty(3, 4, count => [.. Enumerable.Repeat((byte)9, count)]);
        Assert.Empty(SlipPool.Read(pool, 4));
        byte[][] slips = [[1, 1, 1, 1], [2, 2, 2, 2], [3, 3, 3, 3]];
        foreach (var slip in slips)
        {
            pool = SlipPool.With(pool, slip, _ => 0);
            Assert.Equal(2 + (3 * 4), pool.Length);
        }

        Assert.Equal(slips.Select(slip => slip[0]), SlipPool.Read(pool, 4).Select(slip => slip[0]).Order());
        Assert.Throws<ArgumentOutOfRangeException>(() => SlipPool.With(pool, [4, 4, 4, 4], _ => 0));
    }

    [Fact]
    public void Shuffle_EveryWayToPick_GivesEveryOrderOnce()
    {
        var orders = new List<string>();
        for (var first = 0; first < 4; first++)
        {
            for (var second = 0; second < 3; second++)
            {
                for (var third = 0; third < 2; third++)
                {
                    var picks = new Queue<int>([first, second, third]);
                    orders.Add(string.Concat(Shuffle.Of("abcd", bound => picks.Dequeue() is var pick && pick < bound ? pick : throw new InvalidOperationException("out of bounds"))));
                }
            }
        }

        Assert.Equal(24, orders.Distinct().Count());
    }
}
