using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;

namespace TitleReview.App.Identity;

/// <summary>OpenID Connect, code flow with PKCE, on the framework's OAuth handler: the package that does this is not in the feed.</summary>
public sealed class OpenIdConnectHandler(
    IOptionsMonitor<OpenIdConnectOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ProviderMetadata metadata) : OAuthHandler<OpenIdConnectOptions>(options, logger, encoder)
{
    private const string Nonce = "nonce";

    // The hint only spares a question at sign-out; a longer one would swell every request's cookie.
    private const int LongestHint = 2048;

    private Provider? _provider;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            _provider = await metadata.GetAsync(Context.RequestAborted);
        }
        catch (SignInException failure)
        {
            SignInFailure.Redirect(Context, failure, properties.RedirectUri, Logger);
            return;
        }

        // Inside the protected state: whoever has not seen the state cannot answer with the right nonce.
        properties.Items[Nonce] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = properties.Items[Nonce]!;
        var query = base.BuildChallengeUrl(properties, redirectUri).TrimStart('?');
        var endpoint = BrowserAddress.Of(_provider!.AuthorizationEndpoint, Options, Request);
        return $"{endpoint}{(endpoint.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}&nonce={nonce}";
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        var provider = await metadata.GetAsync(Context.RequestAborted);
        context.Properties.Items.Remove(OAuthConstants.CodeVerifierKey, out var verifier);
        return await new CodeExchange(provider, Options).SendAsync(context.Code, context.RedirectUri, verifier!, Context.RequestAborted);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var jws = tokens.Response!.RootElement.Text("id_token") ?? throw new SignInException(SignInProblem.Untrusted, "The provider sent no id_token.");
        properties.Items.Remove(Nonce, out var nonce);

        var (provider, token) = await ReadAsync(jws, nonce);

        properties.StoreTokens(jws.Length <= LongestHint ? [new AuthenticationToken { Name = "id_token", Value = jws }] : []);
        var claims = SignedInAccess.ToIdentity(new SignedIn(
            provider.IssuerName,
            token.Subject,
            token.Name ?? token.Subject,
            token.SessionId ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
            TimeProvider.GetUtcNow()));
        if (token.AuthenticatedAt is { } at)
        {
            claims.AddClaim(new Claim("auth_time", $"{at:F0}"));
        }

        return new AuthenticationTicket(new ClaimsPrincipal(claims), properties, Scheme.Name);
    }

    private async Task<(Provider Provider, IdToken Token)> ReadAsync(string jws, string? nonce)
    {
        var provider = await metadata.GetAsync(Context.RequestAborted);
        var reading = Read(provider);
        if (reading.Problem == TokenProblem.UnknownKey)
        {
            provider = await metadata.GetWithNewKeysAsync(Context.RequestAborted);
            reading = Read(provider);
        }

        return reading.Token is { } token ? (provider, token) : throw new SignInException(SignInProblem.Untrusted, $"The id_token is refused: {reading.Problem}.");

        TokenReading<IdToken> Read(Provider from) =>
            IdToken.Read(jws, new TokenExpectation(from.Issuer, Options.ClientId), nonce, from.Keys, TimeProvider.GetUtcNow());
    }
}
