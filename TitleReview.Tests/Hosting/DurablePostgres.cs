namespace TitleReview.Tests.Hosting;

/// <summary>A server with fsync for the kill tests of one class.</summary>
public sealed class DurablePostgres : IAsyncDisposable
{
    public PostgresServer Server { get; } = PostgresServer.WithFsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
