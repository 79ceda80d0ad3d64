using Microsoft.AspNetCore.Http.Extensions;

namespace TitleReview.App.Identity;

internal static class SignInPage
{
    public const string ReturnUrl = "returnUrl";

    /// <summary>Comes back from the provider's sign-out as the value of <c>state</c>.</summary>
    public const string SignedOut = "signed-out";

    private const string Problem = "problem";

    // see also Ui/Urls, which this room does not know
    private const string PublicNotices = "/publicity";
    private const string CertificateLookup = "/certificates";

    public static string Address(HttpRequest request, SignInProblem problem, string? returnPath)
    {
        var query = new QueryBuilder { { Problem, problem.ToString() } };
        if (ReturnPath.Of(returnPath) is not "/" and var path)
        {
            query.Add(ReturnUrl, path);
        }

        return $"{request.PathBase}{SignInEndpoints.SignIn}{query}";
    }

    public static IResult Show(HttpContext context, string returnPath)
    {
        var go = new QueryBuilder { { "go", "1" }, { ReturnUrl, returnPath } };
        // A link, not a form: with form-action 'self' browsers block a form that is redirected to the provider.
        return PlainPage.Of(context, "职称评审",
            $"""
            {Notice(context.Request)}
            <p>请使用统一身份认证登录。</p>
            <a class="act main" href="{PlainPage.Encode($"{context.Request.PathBase}{SignInEndpoints.SignIn}{go}")}">登录</a>
            <p><a href="{PlainPage.Encode($"{context.Request.PathBase}{PublicNotices}")}">正在进行的单位公示（不用登录）</a></p>
            <p><a href="{PlainPage.Encode($"{context.Request.PathBase}{CertificateLookup}")}">证书和文件查询（不用登录）</a></p>
            """);
    }

    private static string Notice(HttpRequest request)
    {
        if (request.Query["state"] == SignedOut)
        {
            return """<p role="status">您已退出登录。</p>""";
        }

        // Only sentences of our own are shown, whatever the address says.
        return request.Query[Problem] is [{ Length: > 0 } name]
            ? $"""<p class="problem" role="alert">{SignInProblemSentence.Of(Enum.TryParse<SignInProblem>(name, out var problem) ? problem : SignInProblem.Unfinished)}</p>"""
            : "";
    }
}
