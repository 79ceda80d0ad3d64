using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace TitleReview.App.Ui;

/// <summary>Sends one chosen file over HTTP, never over the circuit.</summary>
public sealed class TableInterop(IJSRuntime js)
{
    public const string Unreachable = "上传中断，请刷新页面后重试。";

    /// <param name="Problem">Empty where it was taken.</param>
    public sealed record Ended(string Problem, string Word);

    public async Task<Ended> SendAsync(ElementReference input, string address)
    {
        try
        {
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/administration/table.js");
            return await module.InvokeAsync<Ended>("upload", input, address);
        }
        catch (JSException)
        {
            return new(Unreachable, "");
        }
    }
}
