namespace TitleReview.App.Imaging;

/// <summary>How many pictures may be worked on at once, and of large ones never more than one: memory has a bound. Who waits holds no thread.</summary>
public sealed class DecodeSlots(int count) : IDisposable
{
    /// <summary>More than an A4 page at 300 dpi takes in full colour, 52 MB; the largest page that is accepted takes 240.</summary>
    private const long Large = 64L * 1024 * 1024;

    private readonly SemaphoreSlim _free = new(count, count);
    private readonly SemaphoreSlim _large = new(1, 1);

    /// <param name="jpeg">What is worked on; only its header is looked at here.</param>
    public async Task<T> RunAsync<T>(ReadOnlyMemory<byte> jpeg, Func<T> work, CancellationToken ct)
    {
        if (!IsLarge(jpeg.Span))
        {
            return await RunAsync(work, ct);
        }

        // before it takes a slot: small ones go past those that wait here
        await _large.WaitAsync(ct);
        try
        {
            return await RunAsync(work, ct);
        }
        finally
        {
            _large.Release();
        }
    }

    internal async Task<T> RunAsync<T>(Func<T> work, CancellationToken ct)
    {
        await _free.WaitAsync(ct);
        try
        {
            return await Task.Run(work, ct);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        _free.Dispose();
        _large.Dispose();
    }

    private static bool IsLarge(ReadOnlySpan<byte> jpeg) =>
        JpegHeader.TryRead(jpeg, ScanLimits.AlreadyJudged, out var header, out _) && header.Frame.CoefficientBytes > Large;
}
