using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;

namespace TitleReview.App.Identity;

internal static class SignOutEndpoints
{
    public const string SignOut = "/sign-out";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(SignOut, Ask).AllowAnonymous();
        routes.MapPost(SignOut, EndAsync).AllowAnonymous().DisableAntiforgery();
    }

    private static IResult Ask(HttpContext context, IAntiforgery antiforgery)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        return PlainPage.Of(context, "退出登录",
            $"""
            <p>退出后，其他窗口中打开的本系统页面也会一并退出；未保存的内容请先保存。</p>
            <form method="post">
            <input type="hidden" name="{PlainPage.Encode(tokens.FormFieldName)}" value="{PlainPage.Encode(tokens.RequestToken)}">
            <button class="main">退出登录</button>
            </form>
            <a class="act" href="{PlainPage.Encode(context.Request.PathBase)}/">不退出，返回首页</a>
            """);
    }

    // The token is checked here and not by the middleware: a person must read a sentence, not a bare 400.
    private static async Task<IResult> EndAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        IEndedSessions ended,
        ProviderMetadata metadata,
        IOptionsMonitor<OpenIdConnectOptions> options,
        CancellationToken ct)
    {
        if (!await OurPage.IsSenderAsync(context, antiforgery))
        {
            return PlainPage.Of(context, "未能退出登录",
                $"""
                <p class="problem" role="alert">页面已过期，请重新打开退出页面再试。</p>
                <a class="act" href="{PlainPage.Encode($"{context.Request.PathBase}{SignOut}")}">重新打开</a>
                """, StatusCodes.Status400BadRequest);
        }

        var session = await context.AuthenticateAsync(SignInSchemes.Session);
        if (SignedInAccess.From(session.Principal) is not { } signedIn)
        {
            return Results.LocalRedirect(SignInEndpoints.SignIn);
        }

        var oidc = options.Get(SignInSchemes.OpenIdConnect);
        await ended.EndAsync(signedIn.Issuer, signedIn.Subject, signedIn.SessionId, oidc.TimeProvider!.GetUtcNow(), ct);
        await context.SignOutAsync(SignInSchemes.Session);
        return await LeaveProviderAsync(context, metadata, oidc, session.Properties?.GetTokenValue("id_token"), ct);
    }

    private static async Task<IResult> LeaveProviderAsync(
        HttpContext context,
        ProviderMetadata metadata,
        OpenIdConnectOptions oidc,
        string? hint,
        CancellationToken ct)
    {
        var signIn = $"{context.Request.PathBase}{SignInEndpoints.SignIn}";
        try
        {
            if ((await metadata.GetAsync(ct)).EndSessionEndpoint is not { } endpoint)
            {
                return Results.Redirect($"{signIn}?state={SignInPage.SignedOut}");
            }

            var query = new QueryBuilder
            {
                { "client_id", oidc.ClientId },
                { "post_logout_redirect_uri", $"{context.Request.Scheme}://{context.Request.Host}{signIn}" },
                { "state", SignInPage.SignedOut },
            };
            if (hint is not null)
            {
                query.Add("id_token_hint", hint);
            }

            var address = $"{BrowserAddress.Of(endpoint, oidc, context.Request)}{query}";
            // A page that moves on by itself, and not a redirect: form-action 'self' would block the latter.
            return PlainPage.Of(context, "正在退出", $"""<a class="act main" href="{PlainPage.Encode(address)}">继续退出统一身份认证</a>""", goOn: address);
        }
        catch (SignInException)
        {
            return Results.Redirect(SignInPage.Address(context.Request, SignInProblem.SignedOutHereOnly, null));
        }
    }
}
