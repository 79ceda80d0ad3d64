using System.Threading.Channels;
using Microsoft.Playwright;

namespace TitleReview.Tests.Browser;

/// <summary>A circuit whose server answers late: what it sends arrives in order, each a while after it was sent.</summary>
internal static class SlowLine
{
    public static Task UseAsync(IPage page, TimeSpan late) => page.RouteWebSocketAsync("**/_blazor**", route =>
    {
        var frames = Channel.CreateUnbounded<(IWebSocketFrame Frame, DateTime Due)>();
        route.ConnectToServer().OnMessage(frame => frames.Writer.TryWrite((frame, DateTime.UtcNow + late)));
        _ = DeliverAsync(route, frames.Reader);
    });

    private static async Task DeliverAsync(IWebSocketRoute route, ChannelReader<(IWebSocketFrame Frame, DateTime Due)> frames)
    {
        await foreach (var (frame, due) in frames.ReadAllAsync())
        {
            if (due - DateTime.UtcNow is var left && left > TimeSpan.Zero)
            {
                await Task.Delay(left);
            }
            // the text of a binary frame is set too
            if (frame.Binary is { } bytes)
            {
                route.Send(bytes);
            }
            else
            {
                route.Send(frame.Text!);
            }
        }
    }
}
