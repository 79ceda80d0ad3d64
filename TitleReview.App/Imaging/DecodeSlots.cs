namespace TitleReview.App.Imaging;

/// <summary>How many pictures may be worked on at once. Who waits holds no thread.</summary>
public sealed class DecodeSlots(int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count, count);

    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken ct)
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

    public void Dispose() => _free.Dispose();
}
