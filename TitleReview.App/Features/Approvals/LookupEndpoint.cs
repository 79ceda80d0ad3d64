using Microsoft.AspNetCore.Mvc;
using TitleReview.App.Identity;
using TitleReview.App.Ui;

namespace TitleReview.App.Features.Approvals;

/// <summary>「证书和文件查询」: a page without sign-in and without a circuit. A name is posted, so that it stands in no address and no log.</summary>
internal static class LookupEndpoint
{
    public const string Unknown = "没有查到。请核对证书编号和姓名（或验证码）是否与证书上的完全一致；仍查不到的，不能作为证明，请联系发证单位。";

    private const int Longest = 200;

    // two names of the longest, whatever their letters are written with
    private const long LargestForm = 16 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.CertificateLookup, ShowAsync).AllowAnonymous().RequireRateLimiting(LookupLimit.Policy);
        routes.MapPost(Urls.CertificateLookup, AskAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm)).AllowAnonymous().RequireRateLimiting(LookupLimit.Policy);
    }

    public static IResult TooOften(HttpContext context)
    {
        context.Response.Headers.RetryAfter = $"{(int)LookupLimit.Within.TotalSeconds}";
        return Page(context, Problem($"查询次数过多，请{(int)LookupLimit.Within.TotalMinutes}分钟后再试。"), StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> ShowAsync(string? code, HttpContext context, LookUpCertificate lookup, CancellationToken ct) =>
        code is null ? Page(context, "") : Page(context, Answer(await lookup.AskAsync(code, ct)));

    private static async Task<IResult> AskAsync(HttpContext context, LookUpCertificate lookup, CancellationToken ct)
    {
        if (await FormAsync(context.Request, ct) is not { } form)
        {
            return Page(context, Problem(Unknown));
        }
        var (number, name) = ($"{form["number"]}", $"{form["name"]}");
        return Page(context, Answer(number.Length <= Longest && name.Length <= Longest ? await lookup.AskAsync(number, name, ct) : null));
    }

    /// <summary>Null for whatever is no form: anybody may send anything here, and none of it is worth a line in the log.</summary>
    private static async Task<IFormCollection?> FormAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(ct) : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static string Answer(LookUpCertificate.Found? found)
    {
        if (found is null)
        {
            return Problem(Unknown);
        }
        var (heading, role, sentence) = found.Stands
            ? ($"{found.Title}有效", "status", "请核对纸面上的内容与下面一致。")
            : ($"{found.Title}已失效", "alert", "该件已被撤销或换发，不能再作为证明，请向发证单位核实。");
        var lines = string.Concat(found.Lines.Select(line => $"<dt>{PlainPage.Encode(line.Label)}</dt><dd>{PlainPage.Encode(line.Value)}</dd>"));
        return $"""
            <div class="{(found.Stands ? "confirmed" : "problem")}" role="{role}" data-found="{(found.Stands ? "yes" : "void")}">
            <p><strong>{heading}</strong></p>
            <p>{sentence}</p>
            <dl>{lines}</dl>
            </div>
            """;
    }

    private static string Problem(string sentence) => $"""<p class="problem" role="alert" data-found="no">{PlainPage.Encode(sentence)}</p>""";

    private static IResult Page(HttpContext context, string answer, int status = StatusCodes.Status200OK)
    {
        var action = PlainPage.Encode($"{context.Request.PathBase}{Urls.CertificateLookup}");
        return PlainPage.Of(
            context,
            "证书和文件查询",
            $"""
            {answer}
            <h2 data-ready="lookup">按证书编号和姓名查询</h2>
            <form method="post" action="{action}">
            <label for="number">证书编号</label>
            <input id="number" name="number" class="form-control" maxlength="{Longest}" autocomplete="off" spellcheck="false" required>
            <label for="name">持证人姓名</label>
            <input id="name" name="name" class="form-control" maxlength="{Longest}" autocomplete="off" spellcheck="false" required>
            <button class="main">查询</button>
            </form>
            <h2>按验证码查询</h2>
            <form method="get" action="{action}">
            <label for="code">证书或文件上的验证码（20位字母和数字，分隔线可以不输）</label>
            <input id="code" name="code" class="form-control" maxlength="60" autocomplete="off" spellcheck="false" required>
            <button class="main">查询</button>
            </form>
            """,
            status);
    }
}
