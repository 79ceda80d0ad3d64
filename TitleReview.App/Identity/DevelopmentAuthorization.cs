using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;

namespace TitleReview.App.Identity;

/// <summary>The embedded provider's authorization endpoint: the demo cast, one button per person.</summary>
internal static class DevelopmentAuthorization
{
    public static async Task<IResult> ShowAsync(
        HttpContext context,
        IOptionsMonitor<OpenIdConnectOptions> options,
        Func<CancellationToken, Task<IReadOnlyList<CastMember>>> cast,
        CancellationToken ct)
    {
        if (!IsAcceptable(context.Request, options.Get(SignInSchemes.OpenIdConnect)))
        {
            return Refuse(context);
        }

        var buttons = new StringBuilder();
        foreach (var person in await cast(ct))
        {
            buttons.Append($"""<button name="person" value="{PlainPage.Encode(person.Subject)}">{PlainPage.Encode(person.Name)}<small>{PlainPage.Encode(person.Description)}</small></button>""");
        }

        return PlainPage.Of(context, "演示登录",
            $"""
            <p>仅供开发环境使用。请选择以谁的身份登录，以下人员均为虚构。</p>
            <form method="post" action="{PlainPage.Encode($"{context.Request.PathBase}{context.Request.Path}{context.Request.QueryString}")}">
            {buttons}
            </form>
            """);
    }

    public static async Task<IResult> ChooseAsync(
        HttpContext context,
        IOptionsMonitor<OpenIdConnectOptions> options,
        Func<CancellationToken, Task<IReadOnlyList<CastMember>>> cast,
        DevelopmentCodes codes,
        CancellationToken ct)
    {
        var chosen = $"{(await context.Request.ReadFormAsync(ct))["person"]}";
        if (!IsAcceptable(context.Request, options.Get(SignInSchemes.OpenIdConnect))
            || (await cast(ct)).FirstOrDefault(person => person.Subject == chosen) is not { } person)
        {
            return Refuse(context);
        }

        var query = context.Request.Query;
        var redirectUri = $"{query["redirect_uri"]}";
        var code = codes.Issue(
            new DevelopmentGrant($"{query["client_id"]}", redirectUri, query["nonce"], $"{query["code_challenge"]}", person),
            TimeProvider.System.GetUtcNow());
        return Results.Redirect($"{redirectUri}{new QueryBuilder { { "code", code }, { "state", $"{query["state"]}" } }}");
    }

    private static bool IsAcceptable(HttpRequest request, OpenIdConnectOptions options) =>
        request.Query["response_type"] == "code"
        && request.Query["client_id"] == options.ClientId
        && request.Query["code_challenge_method"] == "S256"
        && request.Query["code_challenge"] is [{ Length: > 0 }]
        && Uri.TryCreate(request.Query["redirect_uri"], UriKind.Absolute, out var redirect)
        && redirect.AbsolutePath.EndsWith(options.CallbackPath, StringComparison.Ordinal);

    private static IResult Refuse(HttpContext context) => PlainPage.Of(context, "演示登录",
        """<p class="problem" role="alert">登录请求不完整，请从系统的登录页面重新开始。</p>""", StatusCodes.Status400BadRequest);
}
