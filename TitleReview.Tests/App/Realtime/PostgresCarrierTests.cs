using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using TitleReview.App.Realtime;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Realtime;

/// <summary>Timed, so alone: a change reaches another instance at once, and not when something else asks by and by.</summary>
[Collection(nameof(Alone))]
public sealed class PostgresCarrierTests(PostgresServer server)
{
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Change_OnOneInstance_ReachesTheOtherAndIsNotToldTwice()
    {
        await using var a = await Instance.StartAsync(await server.CreateDatabaseAsync());
        await using var b = await Instance.StartAsync(a.Connection);

        a.Board.Announce([new("mine", Guid.NewGuid(), 1)]);

        await b.ToldAsync(1, _soon);
        await Task.Delay(300);
        Assert.Equal((1, 1), (a.Told, b.Told));
    }

    [Fact]
    public async Task Changes_OfMoreQueuesThanANotificationHolds_AllArrive()
    {
        await using var a = await Instance.StartAsync(await server.CreateDatabaseAsync());
        await using var b = await Instance.StartAsync(a.Connection);
        var last = QueueNames.OfPerson(new(Guid.NewGuid()));
        using var page = b.Board.Subscribe(last, b.TellAsync);

        a.Board.Announce([.. Enumerable.Range(0, 499).Select(_ => new QueueChange(QueueNames.OfPerson(new(Guid.NewGuid())), Guid.NewGuid(), 1)), new(last, Guid.NewGuid(), 1)]);

        await b.ToldAsync(1, _soon);
    }

    [Fact]
    public async Task Connection_CutByTheServer_IsOpenedAgainAndThePagesAskForWhatTheyMissed()
    {
        await using var a = await Instance.StartAsync(await server.CreateDatabaseAsync());
        await using var b = await Instance.StartAsync(a.Connection);

        Assert.True(await CutAsync(a.Connection) >= 2);
        a.Board.Announce([new("mine", Guid.NewGuid(), 1)]);
        await b.ToldAsync(1, TimeSpan.FromSeconds(10));

        await b.ListeningAsync();
        var before = b.Told;
        a.Board.Announce([new("mine", Guid.NewGuid(), 2)]);
        await b.ToldAsync(before + 1, _soon);
    }

    private static async Task<long> CutAsync(string connection)
    {
        await using var sql = NpgsqlDataSource.Create(connection);
        await using var cut = sql.CreateCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'");
        return (long)(await cut.ExecuteScalarAsync())!;
    }

    /// <summary>A board with its carrier and one page on the queue "mine".</summary>
    private sealed class Instance : IAsyncDisposable
    {
        private readonly PostgresCarrier _carrier;
        private int _told;

        private Instance(string connection)
        {
            Connection = connection;
            _carrier = new PostgresCarrier(Board, connection, NullLogger<PostgresCarrier>.Instance);
        }

        public string Connection { get; }

        public QueueBoard Board { get; } = new(NullLogger<QueueBoard>.Instance);

        public int Told => Volatile.Read(ref _told);

        public static async Task<Instance> StartAsync(string connection)
        {
            var instance = new Instance(connection);
            var before = await ListenersAsync(connection);
            await instance._carrier.StartAsync(CancellationToken.None);
            for (var attempt = 0; await ListenersAsync(connection) == before; attempt++)
            {
                Assert.True(attempt < 1200, "The carrier does not listen.");
                await Task.Delay(50);
            }
            await Task.Delay(200);
            instance.Board.Subscribe("mine", instance.TellAsync);
            return instance;
        }

        public Task TellAsync()
        {
            Interlocked.Increment(ref _told);
            return Task.CompletedTask;
        }

        public async Task ToldAsync(int times, TimeSpan within)
        {
            var until = DateTime.UtcNow + within;
            while (Told < times)
            {
                Assert.True(DateTime.UtcNow < until, $"Told {Told} times, not {times}.");
                await Task.Delay(20);
            }
        }

        public async Task ListeningAsync()
        {
            for (var attempt = 0; await ListenersAsync(Connection) < 2; attempt++)
            {
                Assert.True(attempt < 1200, "The carriers do not listen again.");
                await Task.Delay(50);
            }
            await Task.Delay(200);
        }

        public async ValueTask DisposeAsync()
        {
            await _carrier.StopAsync(CancellationToken.None);
            _carrier.Dispose();
        }

        private static async Task<long> ListenersAsync(string connection)
        {
            await using var sql = NpgsqlDataSource.Create(connection);
            await using var count = sql.CreateCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'");
            return (long)(await count.ExecuteScalarAsync())!;
        }
    }
}
