using Microsoft.Playwright;

namespace TitleReview.Tests.Browser;

/// <summary>A circuit that can be cut, and one whose page hears nothing for a while: what the person does still arrives.</summary>
internal sealed class HeldLine
{
    private readonly Lock _lock = new();
    private readonly List<(IWebSocketRoute Socket, IWebSocketFrame Frame)> _held = [];
    private IWebSocketRoute? _socket;
    private bool _isHolding;
    private bool _isCut;

    /// <summary>From the next page on that is loaded.</summary>
    public static async Task<HeldLine> OfAsync(IPage page)
    {
        var line = new HeldLine();
        await page.RouteWebSocketAsync("**/_blazor**", line.Connect);
        // without its socket the circuit would come back by long polling
        await page.RouteAsync("**/_blazor**", route => Volatile.Read(ref line._isCut) ? route.AbortAsync() : route.ContinueAsync());
        return line;
    }

    public void Hold()
    {
        lock (_lock)
        {
            _isHolding = true;
        }
    }

    public void Release()
    {
        lock (_lock)
        {
            _isHolding = false;
            _held.ForEach(one => Send(one.Socket, one.Frame));
            _held.Clear();
        }
    }

    public async Task CutAsync()
    {
        Volatile.Write(ref _isCut, true);
        await _socket!.CloseAsync();
    }

    public void Mend() => Volatile.Write(ref _isCut, false);

    private void Connect(IWebSocketRoute route)
    {
        if (Volatile.Read(ref _isCut))
        {
            _ = route.CloseAsync();
            return;
        }
        _socket = route;
        route.ConnectToServer().OnMessage(frame =>
        {
            lock (_lock)
            {
                if (_isHolding)
                {
                    _held.Add((route, frame));
                }
                else
                {
                    Send(route, frame);
                }
            }
        });
    }

    // the text of a binary frame is set too
    private static void Send(IWebSocketRoute socket, IWebSocketFrame frame)
    {
        if (frame.Binary is { } bytes)
        {
            socket.Send(bytes);
        }
        else
        {
            socket.Send(frame.Text!);
        }
    }
}
