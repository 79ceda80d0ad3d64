using System.Text.Json;

namespace TitleReview.App.Documents;

/// <summary>One document in a browser context of its own: opened, filled, printed and thrown away.</summary>
internal static class PagePrint
{
    private static readonly TimeSpan _closing = TimeSpan.FromSeconds(5);

    public static async Task<byte[]> RunAsync(DevToolsPipe pipe, string html, bool tagged, CancellationToken ct)
    {
        var created = await pipe.CallAsync("Target.createBrowserContext", new { disposeOnDetach = true }, null, ct);
        var browserContextId = Text(created, "browserContextId");
        try
        {
            var target = await pipe.CallAsync("Target.createTarget", new { url = "about:blank", browserContextId }, null, ct);
            var attached = await pipe.CallAsync("Target.attachToTarget", new { targetId = Text(target, "targetId"), flatten = true }, null, ct);
            var session = Text(attached, "sessionId");
            await LoadAsync(pipe, session, html, ct);
            return await PrintAsync(pipe, session, tagged, ct);
        }
        finally
        {
            await CloseAsync(pipe, browserContextId);
        }
    }

    private static async Task LoadAsync(DevToolsPipe pipe, string session, string html, CancellationToken ct)
    {
        var loaded = pipe.Expect(session, "Page.loadEventFired");
        await Task.WhenAll(
            pipe.CallAsync("Page.enable", null, session, ct),
            pipe.CallAsync("Emulation.setScriptExecutionDisabled", new { value = true }, session, ct),
            pipe.CallAsync("Network.enable", null, session, ct),
            pipe.CallAsync(
                "Network.emulateNetworkConditions",
                new { offline = true, latency = 0, downloadThroughput = 0, uploadThroughput = 0 },
                session,
                ct));
        var tree = await pipe.CallAsync("Page.getFrameTree", null, session, ct);
        var frameId = Text(tree.GetProperty("frameTree").GetProperty("frame"), "id");
        await pipe.CallAsync("Page.setDocumentContent", new { frameId, html }, session, ct);
        await loaded.WaitAsync(ct);
    }

    private static async Task<byte[]> PrintAsync(DevToolsPipe pipe, string session, bool tagged, CancellationToken ct)
    {
        var settings = new
        {
            preferCSSPageSize = true,
            printBackground = true,
            displayHeaderFooter = false,
            generateTaggedPDF = tagged,
            transferMode = "ReturnAsStream",
        };
        var handle = Text(await pipe.CallAsync("Page.printToPDF", settings, session, ct), "stream");
        using var pdf = new MemoryStream();
        JsonElement part;
        do
        {
            part = await pipe.CallAsync("IO.read", new { handle, size = 1 << 20 }, session, ct);
            pdf.Write(part.GetProperty("data").GetBytesFromBase64());
        }
        while (!part.GetProperty("eof").GetBoolean());

        return pdf.ToArray();
    }

    /// <remarks>Also after a cancelled print: it stops the renderer without disturbing the neighbours.</remarks>
    private static async Task CloseAsync(DevToolsPipe pipe, string browserContextId)
    {
        using var clock = new CancellationTokenSource(_closing);
        try
        {
            await pipe.CallAsync("Target.disposeBrowserContext", new { browserContextId }, null, clock.Token);
        }
        catch (Exception failure) when (failure is BrowserGoneException or PrintFailedException or OperationCanceledException)
        {
            // whatever is left over goes with the browser
        }
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
