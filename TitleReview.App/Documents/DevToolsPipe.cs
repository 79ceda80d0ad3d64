using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;

namespace TitleReview.App.Documents;

/// <summary>Chromium's DevTools protocol over a pipe: JSON messages that end in a zero byte.</summary>
internal sealed class DevToolsPipe
{
    private static readonly byte[] _end = [0];

    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _calls = new();
    private readonly ConcurrentDictionary<(string Session, string Event), TaskCompletionSource> _events = new();
    private readonly Channel<byte[]> _outgoing = Channel.CreateUnbounded<byte[]>();
    private int _lastId;
    private volatile bool _gone;

    public DevToolsPipe(Stream to, Stream from)
    {
        _ = Task.Run(() => WriteAsync(to));
        Reading = Task.Run(() => ReadAsync(from));
    }

    /// <summary>Ends with the browser; never faults.</summary>
    public Task Reading { get; }

    public bool IsGone => _gone;

    /// <exception cref="BrowserGoneException">The browser ended before it answered.</exception>
    /// <exception cref="PrintFailedException">The browser refused.</exception>
    public async Task<JsonElement> CallAsync(string method, object? args, string? session, CancellationToken ct)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = _calls[id] = NewSource<JsonElement>();
        try
        {
            if (_gone)
            {
                throw new BrowserGoneException();
            }

            var call = new DevToolsCall(id, method, args ?? new { }, session);
            _outgoing.Writer.TryWrite(JsonSerializer.SerializeToUtf8Bytes(call, DevToolsCall.Json));
            return await answer.Task.WaitAsync(ct);
        }
        finally
        {
            _calls.TryRemove(id, out _);
        }
    }

    /// <summary>Ask before the act that causes the event.</summary>
    public Task Expect(string session, string name)
    {
        var source = _events[(session, name)] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_gone)
        {
            source.TrySetException(new BrowserGoneException());
        }

        return source.Task;
    }

    /// <summary>One writer, so that messages never mix; a caller who gives up leaves no half message behind.</summary>
    private async Task WriteAsync(Stream to)
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync())
            {
                await to.WriteAsync(message);
                await to.WriteAsync(_end);
                await to.FlushAsync();
            }
        }
        catch (IOException)
        {
            // the reader notices the same end and tells every caller
        }
    }

    private async Task ReadAsync(Stream from)
    {
        try
        {
            await foreach (var message in ZeroEndedMessages.ReadAsync(from))
            {
                Handle(message);
            }
        }
        catch (Exception failure) when (failure is IOException or JsonException or BrowserGoneException)
        {
            // a browser that breaks off in the middle is as good as gone
        }

        _gone = true;
        _outgoing.Writer.Complete();
        foreach (var call in _calls.Values)
        {
            call.TrySetException(new BrowserGoneException());
        }

        foreach (var expected in _events.Values)
        {
            expected.TrySetException(new BrowserGoneException());
        }
    }

    private void Handle(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var message = document.RootElement;
        if (message.TryGetProperty("id", out var id))
        {
            Answer(id.GetInt32(), message);
            return;
        }

        var name = message.GetProperty("method").GetString()!;
        if (name == "Inspector.targetCrashed")
        {
            throw new BrowserGoneException(); // a page that crashed answers no call: start over with a fresh browser
        }

        if (message.TryGetProperty("sessionId", out var session) && _events.TryRemove((session.GetString()!, name), out var expected))
        {
            expected.TrySetResult();
        }
    }

    private void Answer(int id, JsonElement message)
    {
        if (!_calls.TryGetValue(id, out var call))
        {
            return;
        }

        if (message.TryGetProperty("error", out var error))
        {
            // the code alone: what Chromium says beside it may quote what it was given
            call.TrySetException(new PrintFailedException($"Chromium refused a call: {CodeOf(error)}."));
        }
        else
        {
            call.TrySetResult(message.GetProperty("result").Clone());
        }
    }

    private static string CodeOf(JsonElement error) => error.ValueKind == JsonValueKind.Object && error.TryGetProperty("code", out var code) ? code.GetRawText() : "no code";

    private static TaskCompletionSource<T> NewSource<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
