using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TitleReview.Tests.Hosting;

/// <summary>Every line that is logged, with the exception where one is logged beside it.</summary>
internal sealed class KeptLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public KeptLog() => Factory = LoggerFactory.Create(builder => builder.AddProvider(this));

    public ILoggerFactory Factory { get; }

    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Keeper(categoryName, _lines);

    public void Dispose()
    {
        // the lines are read after the application has ended
    }

    private sealed class Keeper(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
