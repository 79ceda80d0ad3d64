using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Documents;
using Xunit;

namespace TitleReview.Tests.App.Documents;

public sealed class PdfPrinterTests
{
    private static readonly PrinterOptions _options = new(Sandbox: !Environment.IsPrivilegedProcess);

    [Fact]
    public async Task PrintAsync_BrowserKilledMeanwhile_StillGivesEveryDocument()
    {
        await using var printer = Printer(_options);
        await printer.PrintAsync("<p>first</p>");
        var first = printer.ProcessId!.Value;
        var prints = Enumerable.Range(0, 6).Select(i => printer.PrintAsync($"<p>document {i}</p>")).ToList();

        await Task.Delay(100);
        using (var browser = Process.GetProcessById(first))
        {
            browser.Kill(entireProcessTree: true);
        }

        var documents = await Task.WhenAll(prints);
        Assert.NotEqual(first, printer.ProcessId);
        Assert.All(documents.Index(), document => Assert.Equal($"document {document.Index}", TextOf(document.Item)));
    }

    [Fact]
    public async Task PrintAsync_Cancelled_StopsAndLeavesThePrinterUsable()
    {
        await using var printer = Printer(_options);
        using var cancel = new CancellationTokenSource();
        await printer.PrintAsync("<p>warm</p>");
        var print = printer.PrintAsync(Rows(20_000), ct: cancel.Token);

        cancel.CancelAfter(300);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => print);
        Assert.Equal("after", TextOf(await printer.PrintAsync("<p>after</p>")));
    }

    [Fact]
    public async Task PrintAsync_TooSlow_SaysSoAndLeavesThePrinterUsable()
    {
        await using var printer = Printer(_options with { Timeout = TimeSpan.FromSeconds(15) });

        var refused = await Assert.ThrowsAsync<PrintFailedException>(() => printer.PrintAsync(Rows(200_000)));

        Assert.True(refused.IsTooSlow);
        Assert.Equal("after", TextOf(await printer.PrintAsync("<p>after</p>")));
    }

    [Fact]
    public async Task PrintAsync_AfterManyDocuments_TakesAFreshBrowser()
    {
        await using var printer = Printer(_options with { RecycleAfter = 1 });
        await printer.PrintAsync("<p>one</p>");
        var first = printer.ProcessId;

        await printer.PrintAsync("<p>two</p>");

        Assert.NotEqual(first, printer.ProcessId);
    }

    [Fact]
    public async Task PrintAsync_ScriptsAndLinks_NeitherRunNorFetch()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await using var printer = Printer(_options);

        var pdf = await printer.PrintAsync($"""
            <p id=p>still</p><script>document.getElementById('p').textContent='changed'</script>
            <img src="http://127.0.0.1:{port}/a.png"><iframe src="file:///etc/hostname"></iframe>
            """);

        Assert.Equal("still", TextOf(pdf));
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task PrintAsync_NoChromium_SaysWhatToDo()
    {
        await using var printer = Printer(_options with { Executable = "/nowhere/chromium" });

        var refused = await Assert.ThrowsAsync<PrintFailedException>(() => printer.PrintAsync("<p>x</p>"));

        Assert.Contains("Documents:Chromium", refused.Message, StringComparison.Ordinal);
    }

    private static PdfPrinter Printer(PrinterOptions options) => new(options, NullLogger<PdfPrinter>.Instance);

    private static string Rows(int count) =>
        $"<table>{string.Concat(Enumerable.Range(0, count).Select(i => $"<tr><td>{i}</td><td>行</td></tr>"))}</table>";

    private static string TextOf(byte[] pdf)
    {
        using var file = new PdfFile(pdf);
        return file.Text().Trim();
    }
}
