using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Extensions;

namespace TitleReview.App.Identity;

/// <summary>「演示登录」: an OpenID provider inside this server for Development. To the application it is only another authority.</summary>
public static class DevelopmentProvider
{
    public const string Root = "/dev-provider";

    /// <summary>The issuer in a person's identity: the real one changes with the port.</summary>
    public const string IssuerName = "dev-provider";

    private static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(5);

    internal static string Authority(ListeningAddress own) => $"{own.Value}{Root}";

    internal static void Map(WebApplication app)
    {
        var group = app.MapGroup(Root).AllowAnonymous().DisableAntiforgery();
        group.MapGet("/.well-known/openid-configuration", (ListeningAddress own) => Discovery(Authority(own)));
        group.MapGet("/jwks", (DevelopmentKey key) => Results.Json(new { keys = new[] { key.Public } }));
        group.MapGet("/authorize", DevelopmentAuthorization.ShowAsync);
        group.MapPost("/authorize", DevelopmentAuthorization.ChooseAsync);
        group.MapPost("/token", GiveTokensAsync);
        group.MapGet("/end-session", EndSession);
    }

    private static IResult Discovery(string authority) => Results.Json(new
    {
        issuer = authority,
        authorization_endpoint = $"{authority}/authorize",
        token_endpoint = $"{authority}/token",
        jwks_uri = $"{authority}/jwks",
        end_session_endpoint = $"{authority}/end-session",
        response_types_supported = new[] { "code" },
        subject_types_supported = new[] { "public" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
        code_challenge_methods_supported = new[] { "S256" },
        token_endpoint_auth_methods_supported = new[] { "none" },
    });

    private static async Task<IResult> GiveTokensAsync(HttpContext context, DevelopmentCodes codes, DevelopmentKey key, ListeningAddress own, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var now = TimeProvider.System.GetUtcNow();
        var grant = codes.Redeem($"{form["code"]}", $"{form["client_id"]}", $"{form["redirect_uri"]}", $"{form["code_verifier"]}", now);
        if (form["grant_type"] != "authorization_code" || grant is null)
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        }

        context.Response.Headers.CacheControl = "no-store";
        var issued = now.ToUnixTimeSeconds();
        var expires = (long)TokenLifetime.TotalSeconds;
        var token = key.Sign(new
        {
            iss = Authority(own),
            sub = grant.Person.Subject,
            aud = grant.ClientId,
            iat = issued,
            exp = issued + expires,
            auth_time = issued,
            nonce = grant.Nonce,
            sid = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
            name = grant.Person.Name,
        });
        return Results.Json(new { access_token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24)), token_type = "Bearer", expires_in = expires, id_token = token });
    }

    /// <summary>Nobody stays signed in here, so there is nothing to end: back to the sign-in page.</summary>
    private static IResult EndSession(HttpContext context)
    {
        var query = context.Request.Query;
        return Uri.TryCreate(query["post_logout_redirect_uri"], UriKind.Absolute, out var back) && back.AbsolutePath.EndsWith(SignInEndpoints.SignIn, StringComparison.Ordinal)
            ? Results.Redirect($"{back}{new QueryBuilder { { "state", $"{query["state"]}" } }}")
            : Results.BadRequest();
    }
}
