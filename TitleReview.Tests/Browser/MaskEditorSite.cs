using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>Serves the editor's own files and one scan, under the policy the product sends: no inline script, no inline style.</summary>
public sealed class MaskEditorSite : IAsyncLifetime
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'";
    private const string Harness = """
        <!doctype html>
        <html lang="zh-CN">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>遮盖</title>
          <link rel="stylesheet" href="/mask-editor/mask-editor.css">
          <link rel="icon" href="/scans/a4-150dpi-12_t0.jpg">
        </head>
        <body><main><h1>遮盖第 1 页</h1><div id="host"></div></main></body>
        </html>
        """;

    private readonly WebApplication _app = Build();

    public Uri Address => new(_app.Urls.Single());

    public ValueTask InitializeAsync() => new(_app.StartAsync());

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            return next();
        });
        Serve(app, "/mask-editor", "wwwroot-assets/mask-editor");
        Serve(app, "/scans", "TestFiles/scans");
        app.MapGet("/", () => Results.Content(Harness, "text/html; charset=utf-8"));
        return app;
    }

    private static void Serve(WebApplication app, string address, string folder) =>
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = address,
            FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, folder)),
        });
}
