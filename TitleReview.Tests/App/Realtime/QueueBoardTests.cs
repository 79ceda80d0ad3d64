using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Realtime;
using TitleReview.Core.Workflow;
using Xunit;

namespace TitleReview.Tests.App.Realtime;

public sealed class QueueBoardTests
{
    private readonly QueueBoard _board = new(NullLogger<QueueBoard>.Instance);

    [Fact]
    public void Change_ReachesThePagesOfItsQueueAlone()
    {
        int mine = 0, other = 0;
        using var a = _board.Subscribe("mine", () => Count(ref mine));
        using var b = _board.Subscribe("mine", () => Count(ref mine));
        using var c = _board.Subscribe("other", () => Count(ref other));

        _board.Announce([Change("mine")]);

        Assert.Equal((2, 0), (mine, other));
    }

    [Fact]
    public void Change_OfSeveralItemsOfAQueue_IsToldOnce()
    {
        var calls = 0;
        using var page = _board.Subscribe("mine", () => Count(ref calls));

        _board.Announce([Change("mine"), Change("mine"), Change("other")]);

        Assert.Equal(1, calls);
    }

    [Fact]
    public void Change_AfterThePageHasGone_IsNotTold()
    {
        var calls = 0;
        var page = _board.Subscribe("mine", () => Count(ref calls));
        page.Dispose();
        page.Dispose();

        _board.Announce([Change("mine")]);

        Assert.Equal(0, calls);
    }

    [Fact]
    public void Page_ThatThrows_DoesNotStopTheOthersNorTheWriter()
    {
        var calls = 0;
        using var a = _board.Subscribe("mine", () => throw new InvalidOperationException("at once"));
        using var b = _board.Subscribe("mine", () => Task.FromException(new ObjectDisposedException("circuit")));
        using var c = _board.Subscribe("mine", () => Count(ref calls));

        _board.Announce([Change("mine")]);
        _board.Announce([Change("mine")]);

        Assert.Equal(2, calls);
    }

    [Fact]
    public void Carrier_IsHandedWhatThisProcessChanged_NotWhatOthersDid()
    {
        var carried = new List<QueueChange>();
        _board.Carrier = carried.AddRange;
        var change = Change("mine");

        _board.Announce([change]);
        _board.Deliver(["mine"]);

        Assert.Equal([change], carried);
    }

    [Fact]
    public void DeliverToAll_TellsEveryPage()
    {
        var calls = 0;
        using var a = _board.Subscribe("mine", () => Count(ref calls));
        using var b = _board.Subscribe("other", () => Count(ref calls));

        _board.DeliverToAll();

        Assert.Equal(2, calls);
    }

    [Fact]
    public void Changes_HaveNoRoomForContent() =>
        Assert.Equal(
            [("Queue", typeof(string)), ("Item", typeof(Guid)), ("Version", typeof(int))],
            typeof(QueueChange).GetProperties().Select(property => (property.Name, property.PropertyType)).Where(property => property.Name != "EqualityContract"));

    private static QueueChange Change(string queue) => new(queue, Guid.NewGuid(), 1);

    private static Task Count(ref int calls)
    {
        calls++;
        return Task.CompletedTask;
    }
}
