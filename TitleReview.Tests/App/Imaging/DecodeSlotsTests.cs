using TitleReview.App.Imaging;
using TitleReview.Bench.Bombs;
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

    /// <summary>40 megapixels in full colour take 240 MB each, whatever the file is: 234 KB here.</summary>
    [Fact]
    public async Task RunAsync_LargePictures_OneAtATime_WhileSmallOnesGoPast()
    {
        using var slots = new DecodeSlots(3);
        var (large, small) = (FlatJpeg.Write(8000, 5000, components: 3), FlatJpeg.Write(2480, 3508, components: 3));
        var (running, most) = (0, 0);
        using var mayEnd = new ManualResetEventSlim();

        var works = Enumerable.Range(0, 6).Select(_ => slots.RunAsync(
            large,
            () =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                mayEnd.Wait(TimeSpan.FromSeconds(60));
                return Interlocked.Decrement(ref running);
            },
            TestContext.Current.CancellationToken)).ToList();
        var past = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => slots.RunAsync(small, () => 7, TestContext.Current.CancellationToken))).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        mayEnd.Set();
        await Task.WhenAll(works);

        Assert.Equal([7, 7, 7, 7], past);
        Assert.Equal(1, most);
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
