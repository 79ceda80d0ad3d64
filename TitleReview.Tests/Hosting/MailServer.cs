using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TitleReview.Tests.Hosting;

/// <summary>A mail server that keeps what it takes, and can be told to take nothing.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _letters = new();
    private readonly Task _serving;

    public MailServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Answers every letter with a refusal for the time being.</summary>
    public bool IsFull { get; set; }

    /// <summary>Envelope and letter, as they came over the wire.</summary>
    public IReadOnlyList<string> Letters => [.. _letters];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = TalkAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // stopped listening
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var letter = new StringBuilder();
        await SayAsync(stream, "220 test");
        while (await reader.ReadLineAsync() is { } line)
        {
            letter.AppendLine(line);
            var answer = line.Split(' ', ':')[0].ToUpperInvariant() switch
            {
                "MAIL" when IsFull => "451 full",
                "DATA" => await TakeAsync(stream, reader, letter),
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            await SayAsync(stream, answer);
            if (answer.StartsWith("221", StringComparison.Ordinal))
            {
                return;
            }
        }
    }

    private async Task<string> TakeAsync(NetworkStream stream, StreamReader reader, StringBuilder letter)
    {
        await SayAsync(stream, "354 go on");
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            letter.AppendLine(line);
        }
        _letters.Enqueue(letter.ToString());
        return "250 taken";
    }

    private static async Task SayAsync(NetworkStream stream, string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"));
}
