using System.Text.Json;
using Npgsql;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Realtime;

/// <summary>Carries queue names between instances by LISTEN and NOTIFY. Names only; after a broken connection every page asks again.</summary>
public sealed class PostgresCarrier(QueueBoard board, string connection, ILogger<PostgresCarrier> log) : BackgroundService
{
    private const string Channel = "titlereview_queues";

    private readonly string _self = Guid.NewGuid().ToString("N");
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connection);

    public override void Dispose()
    {
        _source.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        board.Carrier = Send;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await ListenAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // stopping
        }
        finally
        {
            board.Carrier = null;
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        try
        {
            await using var listener = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false, KeepAlive = 30 }.ConnectionString);
            await listener.OpenAsync(ct);
            listener.Notification += (_, notification) => Receive(notification.Payload);
            await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", listener))
            {
                await listen.ExecuteNonQueryAsync(ct);
            }
            // what was changed while nobody listened is not told again
            board.DeliverToAll();
            while (true)
            {
                await listener.WaitAsync(ct);
            }
        }
        catch (Exception broken) when (broken is NpgsqlException or IOException or TimeoutException)
        {
            log.LogWarning("The queue channel is down and will be opened again: {Fault}", broken.GetType().Name);
            await Task.Delay(TimeSpan.FromSeconds(1), ct);
        }
    }

    private void Receive(string payload)
    {
        if (JsonSerializer.Deserialize<Message>(payload) is { } message && message.From != _self)
        {
            board.Deliver(message.Queues);
        }
    }

    private void Send(IReadOnlyList<QueueChange> changes)
    {
        var queues = changes.Select(change => change.Queue).Distinct(StringComparer.Ordinal).ToList();
        // a notification holds 8000 bytes; a queue name has about 50
        foreach (var part in queues.Chunk(100))
        {
            _ = NotifyAsync(JsonSerializer.Serialize(new Message(_self, part)));
        }
    }

    private async Task NotifyAsync(string payload)
    {
        try
        {
            await using var notify = _source.CreateCommand("SELECT pg_notify($1, $2)");
            notify.Parameters.Add(new NpgsqlParameter { Value = Channel });
            notify.Parameters.Add(new NpgsqlParameter { Value = payload });
            await notify.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException broken)
        {
            log.LogWarning("A change could not be passed on: {Fault}", broken.GetType().Name);
        }
    }

    private sealed record Message(string From, IReadOnlyList<string> Queues);
}
