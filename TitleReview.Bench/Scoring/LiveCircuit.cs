using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace TitleReview.Bench.Scoring;

/// <summary>A page that is open in a browser, without the browser: it speaks the protocol of blazor.web.js and notes when it is drawn anew.</summary>
internal sealed partial class LiveCircuit(Uri site, string cookie) : IInvocationBinder, IAsyncDisposable
{
    private static readonly IHubProtocol _protocol = (IHubProtocol)Activator.CreateInstance(typeof(CircuitOptions).Assembly.GetTypes().First(type => type.Name == "BlazorPackHubProtocol"), nonPublic: true)!;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _turn = new(1);
    private TaskCompletionSource<long> _drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _batches;

    public int Batches => Volatile.Read(ref _batches);

    public async Task OpenAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = site };
        http.DefaultRequestHeaders.Add("Cookie", cookie);
        var page = await http.GetStringAsync(path);
        var markers = Marker().Matches(page).Select(match => JsonSerializer.Deserialize<JsonElement>(match.Groups["json"].Value)).ToList();
        var state = State().Match(page).Groups["state"].Value;
        _socket.Options.SetRequestHeader("Cookie", cookie);
        await _socket.ConnectAsync(new UriBuilder(site) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        await _socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        await _socket.ReceiveAsync(new byte[4096], CancellationToken.None);
        _ = ListenAsync();
        await SendAsync(new InvocationMessage("1", "StartCircuit", [site.ToString(), new Uri(site, path).ToString(), "[]", state]));
        var operations = markers.Select((marker, index) => new { type = "add", ssrComponentId = index + 1, marker });
        await SendAsync(new InvocationMessage("UpdateRootComponents", [JsonSerializer.Serialize(new { batchId = 1, operations }), state]));
    }

    /// <summary>Waits until it has not been drawn for a while: what it shows is all there.</summary>
    public async Task SettleAsync()
    {
        var watch = Stopwatch.StartNew();
        for (var (last, quiet) = (-1, 0); quiet < 10 || Batches < 2; quiet = Batches == last ? quiet + 1 : 0, last = Batches)
        {
            if (watch.Elapsed > _patience)
            {
                throw new TimeoutException($"The page was drawn {Batches} times and no more.");
            }
            await Task.Delay(50);
        }
    }

    /// <summary>Begins to wait for the next drawing.</summary>
    public Task<long> Next()
    {
        _drawn = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        return _drawn.Task.WaitAsync(_patience);
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        _turn.Dispose();
        await Task.CompletedTask;
    }

    public Type GetReturnType(string invocationId) => typeof(string);

    public Type GetStreamItemType(string streamId) => typeof(object);

    public IReadOnlyList<Type> GetParameterTypes(string methodName) => methodName switch
    {
        "JS.RenderBatch" => [typeof(int), typeof(byte[])],
        "JS.BeginInvokeJS" => [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)],
        "JS.EndInvokeDotNet" => [typeof(string), typeof(bool), typeof(string)],
        "JS.AttachComponent" => [typeof(int), typeof(string)],
        "JS.EndUpdateRootComponents" => [typeof(long)],
        _ => [typeof(string)],
    };

    private async Task ListenAsync()
    {
        var (held, buffer) = (new List<byte>(), new byte[32 * 1024]);
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                held.AddRange(buffer.AsSpan(0, part.Count));
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }
                var bytes = new ReadOnlySequence<byte>(held.ToArray());
                while (part.EndOfMessage && _protocol.TryParseMessage(ref bytes, this, out var message))
                {
                    await AnswerAsync(message);
                }
                held = [.. bytes.ToArray()];
            }
        }
        catch (Exception broken) when (broken is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            _drawn.TrySetException(broken);
        }
    }

    private async Task AnswerAsync(HubMessage message)
    {
        if (message is not InvocationMessage call)
        {
            return;
        }
        if (call.Target == "JS.RenderBatch")
        {
            Interlocked.Increment(ref _batches);
            _drawn.TrySetResult(Stopwatch.GetTimestamp());
            await SendAsync(new InvocationMessage("OnRenderCompleted", [Convert.ToInt64(call.Arguments[0], CultureInfo.InvariantCulture), null]));
        }
        else if (call.Target == "JS.BeginInvokeJS" && Convert.ToInt64(call.Arguments[0], CultureInfo.InvariantCulture) is > 0 and var task)
        {
            await SendAsync(new InvocationMessage("EndInvokeJSFromDotNet", [task, true, $"[{task},true,null]"]));
        }
    }

    private async Task SendAsync(HubMessage message)
    {
        var writer = new ArrayBufferWriter<byte>();
        _protocol.WriteMessage(message, writer);
        await _turn.WaitAsync();
        try
        {
            await _socket.SendAsync(writer.WrittenMemory, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _turn.Release();
        }
    }

    [GeneratedRegex("<!--Blazor:(?<json>\\{\"type\":\"server\".*?\\})-->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex State();
}
