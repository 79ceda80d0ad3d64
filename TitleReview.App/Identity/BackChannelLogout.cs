using Microsoft.Extensions.Options;

namespace TitleReview.App.Identity;

/// <summary>The provider tells us, server to server, that somebody left (OpenID Connect Back-Channel Logout 1.0).</summary>
internal sealed class BackChannelLogout(
    ProviderMetadata metadata,
    IOptionsMonitor<OpenIdConnectOptions> options,
    IEndedSessions ended,
    ILogger<BackChannelLogout> logger)
{
    public async Task<IResult> HandleAsync(HttpContext context, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!context.Request.HasFormContentType || (await context.Request.ReadFormAsync(ct))["logout_token"] is not [{ Length: > 0 } jws])
        {
            return Refuse("no logout_token");
        }

        try
        {
            return await EndAsync(jws, ct);
        }
        catch (SignInException failure)
        {
            return Refuse(failure.Message);
        }
    }

    private async Task<IResult> EndAsync(string jws, CancellationToken ct)
    {
        var oidc = options.Get(SignInSchemes.OpenIdConnect);
        var provider = await metadata.GetAsync(ct);
        var reading = Read(provider);
        if (reading.Problem == TokenProblem.UnknownKey)
        {
            provider = await metadata.GetWithNewKeysAsync(ct);
            reading = Read(provider);
        }

        if (reading.Token is not { } logout)
        {
            return Refuse($"{reading.Problem}");
        }

        // iat counts whole seconds: without the one added, a session begun in the same second would survive.
        var endedAt = DateTimeOffset.FromUnixTimeSeconds((long)logout.IssuedAt + 1);
        await ended.EndAsync(provider.IssuerName, logout.Subject, logout.SessionId, endedAt, ct);
        return Results.Ok();

        TokenReading<LogoutToken> Read(Provider from) =>
            LogoutToken.Read(jws, new TokenExpectation(from.Issuer, oidc.ClientId), from.Keys, oidc.TimeProvider!.GetUtcNow());
    }

    private IResult Refuse(string reason)
    {
        logger.LogWarning("A back-channel logout is refused: {Reason}", reason.ReplaceLineEndings(" "));
        return Results.Json(new { error = "invalid_request" }, statusCode: StatusCodes.Status400BadRequest);
    }
}
