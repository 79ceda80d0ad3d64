namespace TitleReview.App.Documents;

/// <summary>
/// Prints HTML to PDF on a Chromium that is kept running: a second print costs a third of what a process per document costs.
/// A browser that dies is replaced and the document printed again; one that hangs is killed.
/// </summary>
public sealed class PdfPrinter(PrinterOptions options, ILogger<PdfPrinter> log) : IAsyncDisposable
{
    private const int Attempts = 3;

    private readonly SemaphoreSlim _slots = new(options.Parallel);
    private readonly Lock _starting = new();
    private ChromiumProcess? _browser;

    internal int? ProcessId => _browser?.Id;

    /// <param name="html">One self-contained document: scripts do not run and nothing is fetched.</param>
    /// <param name="tagged">With structure for screen readers; leave it out for tables of many hundred rows, which it slows tenfold.</param>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public async Task<byte[]> PrintAsync(string html, bool tagged = true, CancellationToken ct = default)
    {
        await _slots.WaitAsync(ct);
        try
        {
            for (var attempt = 1; attempt <= Attempts; attempt++)
            {
                if (await TryPrintAsync(html, tagged, ct) is { } pdf)
                {
                    return pdf;
                }

                log.LogWarning("Chromium ended during a print, attempt {Attempt} of {Attempts}", attempt, Attempts);
            }

            throw new PrintFailedException($"Chromium ended during each of {Attempts} attempts: look at the memory of the server.");
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Null when the browser ended, which may be a neighbour's doing: worth another attempt.</summary>
    private async Task<byte[]?> TryPrintAsync(string html, bool tagged, CancellationToken ct)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(ct);
        clock.CancelAfter(options.TimeoutOrDefault);
        var browser = Enter();
        try
        {
            return await PagePrint.RunAsync(browser.Pipe, html, tagged, clock.Token);
        }
        catch (BrowserGoneException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            browser.Kill();
            throw new PrintFailedException($"Nothing was printed within {options.TimeoutOrDefault.TotalSeconds:0} seconds.") { IsTooSlow = true };
        }
        finally
        {
            browser.Leave();
        }
    }

    private ChromiumProcess Enter()
    {
        lock (_starting)
        {
            if (_browser is not { IsAlive: true } || _browser.Entered >= options.RecycleAfter)
            {
                _browser?.Retire();
                _browser = ChromiumProcess.Start(options);
            }

            _browser.Enter();
            return _browser;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is { } browser)
        {
            browser.Kill();
            await browser.Ended;
        }

        _slots.Dispose();
    }
}
