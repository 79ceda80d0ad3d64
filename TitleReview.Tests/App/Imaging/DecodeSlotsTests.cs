using TitleReview.App.Imaging;
using Xunit;

namespace TitleReview.Tests.App.Imaging;

public sealed class DecodeSlotsTests
{
    [Fact]
    public async Task RunAsync_MoreWorkThanSlots_NeverMoreAtOnceThanSlots()
    {
        using var slots = new DecodeSlots(2);
        var (running, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => slots.RunAsync(
            () =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                Thread.Sleep(5);
                return Interlocked.Decrement(ref running);
            },
            TestContext.Current.CancellationToken)));

        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task RunAsync_AfterFailures_SlotsAreFreeAgain()
    {
        using var slots = new DecodeSlots(1);
        for (var round = 0; round < 3; round++)
        {
            await Assert.ThrowsAsync<JpegDamagedException>(
                () => slots.RunAsync<int>(() => throw new JpegDamagedException("damaged"), TestContext.Current.CancellationToken));
        }

        Assert.Equal(7, await slots.RunAsync(() => 7, TestContext.Current.CancellationToken));
    }
}
