using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web.HtmlRendering;
using Microsoft.Extensions.Logging.Abstractions;

namespace TitleReview.Tests.Hosting;

/// <summary>A component that lives without a browser: it is shown, takes events, and may be looked at while what they began is still under way.</summary>
internal sealed class LiveComponent : StaticHtmlRenderer
{
    private readonly HashSet<int> _components = [];
    private HtmlRootComponent _root;

    private LiveComponent(IServiceProvider services)
        : base(services, NullLoggerFactory.Instance)
    {
    }

    public static async Task<LiveComponent> ShowAsync<T>(Caller caller, Dictionary<string, object?>? parameters = null)
        where T : IComponent
    {
        ((IHostEnvironmentNavigationManager)caller.Get<NavigationManager>()).Initialize("http://localhost/", "http://localhost/");
        var component = new LiveComponent(caller.Get<IServiceProvider>());
        await component.Dispatcher.InvokeAsync(async () =>
        {
            component._root = component.BeginRenderingComponent(typeof(T), parameters is null ? ParameterView.Empty : ParameterView.FromDictionary(parameters));
            await component._root.QuiescenceTask;
        });
        return component;
    }

    public async Task<IHtmlDocument> LookAsync() => new HtmlParser().ParseDocument(await Dispatcher.InvokeAsync(() => _root.ToHtmlString()));

    public async Task<string> WordsAsync() => WebUtility.HtmlDecode((await LookAsync()).Body!.TextContent);

    /// <summary>Waits until it says so: what others do reaches it in its own time.</summary>
    public async Task ReadsAsync(string words)
    {
        for (var attempt = 0; attempt < 1200; attempt++)
        {
            if ((await WordsAsync()).Contains(words, StringComparison.Ordinal))
            {
                return;
            }
            await Task.Delay(50);
        }
        throw new TimeoutException($"“{words}” is not in:\n{await WordsAsync()}");
    }

    /// <param name="element">Its id, or its name where it has none, as of a form.</param>
    /// <returns>Ends when everything that the event began has ended.</returns>
    public Task SendAsync(string element, string happening, EventArgs args) =>
        Dispatcher.InvokeAsync(() => DispatchEventAsync(_components.Select(id => HandlerIn(id, element, happening)).First(handler => handler != 0), fieldInfo: null, args));

    public Task WriteAsync(string element, string happening, string text) => SendAsync(element, happening, new ChangeEventArgs { Value = text });

    protected override Task UpdateDisplayAsync(in RenderBatch renderBatch)
    {
        for (var index = 0; index < renderBatch.UpdatedComponents.Count; index++)
        {
            _components.Add(renderBatch.UpdatedComponents.Array[index].ComponentId);
        }
        return base.UpdateDisplayAsync(renderBatch);
    }

    private ulong HandlerIn(int component, string element, string happening)
    {
        var frames = GetCurrentRenderTreeFrames(component);
        var isInside = false;
        ulong handler = 0;
        for (var index = 0; index < frames.Count; index++)
        {
            ref var frame = ref frames.Array[index];
            if (frame.FrameType == RenderTreeFrameType.Element)
            {
                if (isInside && handler != 0)
                {
                    return handler;
                }
                (isInside, handler) = (frame.ElementName == element, 0);
            }
            else if (frame.FrameType == RenderTreeFrameType.Attribute && frame.AttributeName == "id" && Equals(frame.AttributeValue, element))
            {
                isInside = true;
            }
            else if (frame.FrameType == RenderTreeFrameType.Attribute && frame.AttributeName == happening)
            {
                handler = frame.AttributeEventHandlerId;
            }
        }
        return isInside ? handler : 0;
    }
}
