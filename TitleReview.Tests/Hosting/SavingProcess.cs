using System.Diagnostics;

namespace TitleReview.Tests.Hosting;

/// <summary>Another process that saves and says so line by line, to be killed in the middle of it.</summary>
internal sealed class SavingProcess : IAsyncDisposable
{
    private readonly List<string> _lines = [];
    private readonly TaskCompletionSource _firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private readonly Task _reading;

    /// <param name="words">What <see cref="SavingLoop"/> is to do.</param>
    public SavingProcess(params IEnumerable<string> words)
    {
        var tests = typeof(SavingProcess).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [tests, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_STARTUP_HOOKS"] = tests;
        _process = Process.Start(start)!;
        _reading = ReadAsync();
    }

    /// <summary>Waits for the first line: from then on every instant is a good one to be killed at.</summary>
    public Task BusyAsync() => _firstLine.Task;

    /// <summary>kill -9.</summary>
    /// <returns>Every line that came out whole.</returns>
    public async Task<IReadOnlyList<string>> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        return _lines;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        var error = _process.StandardError.ReadToEndAsync();
        var text = new System.Text.StringBuilder();
        var buffer = new char[4096];
        while (await _process.StandardOutput.ReadAsync(buffer) is > 0 and var read)
        {
            text.Append(buffer, 0, read);
            _firstLine.TrySetResult();
        }
        // what stands behind the last line break was cut off by the kill
        _lines.AddRange(text.ToString().Split('\n')[..^1]);
        _firstLine.TrySetException(new InvalidOperationException(await error));
    }
}
