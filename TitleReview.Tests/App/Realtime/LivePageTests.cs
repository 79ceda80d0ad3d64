using Microsoft.Extensions.Logging;
using TitleReview.App.Realtime;
using TitleReview.Core.Workflow;
using Xunit;

namespace TitleReview.Tests.App.Realtime;

public sealed class LivePageTests
{
    [Fact]
    public void Follow_AfterThePageWasLeft_FollowsNothing()
    {
        var faults = new Faults();
        var board = new QueueBoard(faults);
        using var page = new Page { Board = board };
        page.Listen("mine");
        page.Dispose();

        page.Listen("mine");
        board.Announce([new QueueChange("mine", Guid.NewGuid(), 1)]);

        // a page that stands nowhere cannot be told anything: the board would note it
        Assert.Equal(0, faults.Count);
    }

    private sealed class Page : LivePage
    {
        public void Listen(string queue) => Follow([queue]);

        protected override Task LoadAsync() => Task.CompletedTask;
    }

    private sealed class Faults : ILogger<QueueBoard>
    {
        public int Count { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Count++;
    }
}
