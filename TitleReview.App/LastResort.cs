using System.Text;

namespace TitleReview.App;

/// <summary>Whatever nobody caught: one sentence for the person, kind and place for the log. An exception's own message may quote a name, so nobody gets it, the framework's log included.</summary>
internal sealed class LastResort(RequestDelegate next, ILogger<LastResort> log)
{
    public const string Sentence = "系统出现意外错误，已经记录，刚才的操作没有完成。请返回上一页，刷新后再试；仍不成功的，请联系系统管理员。";

    public const string BadRequest = "收到的内容不完整或格式不对，没有办理。请返回上一页，刷新后再试。";

    // whatever the endpoint said of the answer that it then did not give
    private static readonly string[] _ofTheAnswer = ["Content-Disposition", "Content-Encoding", "Content-Length", "ETag", "Last-Modified", "Accept-Ranges", "Location"];

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // whoever asked has gone
        }
        catch (BadHttpRequestException broken)
        {
            await AnswerAsync(context, broken.StatusCode, BadRequest);
        }
        catch (Exception fault)
        {
            log.LogError("{Fault} at {Method} {Route}{Trace}", fault.GetType().FullName, context.Request.Method, RouteOf(context), TraceOf(fault));
            await AnswerAsync(context, StatusCodes.Status500InternalServerError, Sentence);
        }
    }

    private static async Task AnswerAsync(HttpContext context, int status, string sentence)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            // half an answer must not look whole
            context.Abort();
            return;
        }
        foreach (var header in _ofTheAnswer)
        {
            response.Headers.Remove(header);
        }
        response.Headers.CacheControl = "no-store";
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        await response.WriteAsync(sentence, context.RequestAborted);
    }

    // the pattern, not the path: an address may hold what somebody searched for
    private static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "an address without an endpoint";

    private static string TraceOf(Exception fault)
    {
        var trace = new StringBuilder();
        for (var one = fault; one is not null; one = one.InnerException)
        {
            trace.Append('\n').Append(ReferenceEquals(one, fault) ? "" : $"caused by {one.GetType().FullName}\n").Append(one.StackTrace);
        }
        return trace.ToString();
    }
}
