using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace TitleReview.App.Documents;

/// <summary>Turns a Razor component into one self-contained HTML document.</summary>
public sealed class DocumentRenderer(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    // a second lock beside the printer's: even markup that slipped through could neither run nor fetch anything
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    public async Task<string> RenderAsync(Printable document)
    {
        // a renderer asks for scoped services, and this class outlives every scope
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var view = ParameterView.FromDictionary(document.Parameters.ToDictionary());
        var body = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync(document.View, view)).ToHtmlString());
        return $"""
            <!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{Policy}">
            <title>{WebUtility.HtmlEncode(document.Title)}</title><style>{Typography.Print}{Typography.Css}</style></head><body>{body}</body></html>
            """;
    }
}
