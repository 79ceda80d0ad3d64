using TitleReview.Bench.Bombs;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Imaging;

/// <summary>G-IMG-BOMB on the running application: the short form of <c>TitleReview.Bench -- bombs</c>.</summary>
[Collection(nameof(Alone))]
public sealed class BombsTests
{
    [Fact]
    [Trait("Fault", "A15")]
    [Trait("Fault", "A16")]
    [Trait("Fault", "A18")]
    [Trait("Fault", "A19")]
    public async Task Upload_OfTenBombsAtOnce_EachIsRefusedInTwoSeconds_AndMemoryGrowsByLessThan400Megabytes()
    {
        var bombs = Bomb.All(Scans.Read("bomb_header.jpg"));

        var result = await RunAsync([.. bombs, .. bombs]);

        Assert.All(result.Answers, answer =>
        {
            Assert.True(answer.Status == 422, $"{answer}");
            Assert.Contains("请", answer.Sentence, StringComparison.Ordinal);
            Assert.True(answer.Seconds <= 2, $"{answer}");
        });
        AssertBounded(result);
    }

    /// <summary>They are taken, for a page may be so large: that many at once must not take more memory than bombs may.</summary>
    [Fact]
    public async Task Upload_OfSixOfTheLargestPagesAtOnce_IsTaken_AndMemoryGrowsByLessThan400Megabytes()
    {
        var result = await RunAsync([.. Enumerable.Repeat(Bomb.LargestPage, 6)]);

        Assert.All(result.Answers, answer => Assert.True(answer.Status == 200, $"{answer}"));
        AssertBounded(result);
    }

    private static void AssertBounded(BombRun.Result result)
    {
        Assert.True(result.Growth <= 400, $"from {result.Idle:0} to {result.Peak:0} MB");
        Assert.True(result.SlowestDuring <= 2, $"the other person waited {result.SlowestDuring:0.00} s, before {result.SlowestBefore:0.00} s");
    }

    private static async Task<BombRun.Result> RunAsync(IReadOnlyList<Bomb> bombs)
    {
        await using var app = await RunningApp.StartNewAsync();
        using var sender = await Sender.ArriveAsync(app.Address, "zhoumin", app.ConnectionString);
        using var other = await Sender.ArriveAsync(app.Address, "magang", app.ConnectionString);
        return await new BombRun(sender, other, app.ProcessId).MeasureAsync(bombs, Builders.FilledForm.Scan);
    }
}
