using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>Sends the chosen file of a bank over HTTP, never over the circuit.</summary>
public sealed class StatementInterop(IJSRuntime js)
{
    public const string Unreachable = "上传中断，请刷新页面后重试。";

    /// <param name="Problem">Empty where it was taken.</param>
    /// <param name="Id">Of the file's record; empty where it was not taken.</param>
    public sealed record Ended(string Problem, string Id);

    public async Task<Ended> SendAsync(ElementReference input, string address)
    {
        try
        {
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/fees/statement.js");
            return await module.InvokeAsync<Ended>("upload", input, address);
        }
        catch (JSException)
        {
            return new(Unreachable, "");
        }
    }
}
