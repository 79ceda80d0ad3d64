using System.Net;
using System.Net.Http.Json;

namespace TitleReview.Tests.App.Identity;

/// <summary>A foreign provider as the application's back channel sees it; each test decides what it answers.</summary>
internal sealed class FakeProvider : HttpMessageHandler
{
    private readonly Dictionary<string, Dictionary<string, object?>> _codes = new(StringComparer.Ordinal);

    public TokenForge Forge { get; set; } = new();

    public bool IsDown { get; set; }

    public string Issuer { get; set; } = TokenForge.Issuer;

    public string TokenEndpoint { get; set; } = TokenForge.Issuer + "/token";

    public int Discoveries { get; private set; }

    public HttpStatusCode TokenStatus { get; set; } = HttpStatusCode.OK;

    public string? Authorization { get; private set; }

    /// <summary>The person was at the provider and comes back with this code.</summary>
    public string Authorize(string nonce, Action<Dictionary<string, object?>>? change = null)
    {
        var claims = TokenForge.Claims(DateTimeOffset.UtcNow);
        claims["nonce"] = nonce;
        change?.Invoke(claims);
        var code = $"code-{_codes.Count}";
        _codes[code] = claims;
        return code;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDown)
        {
            throw new HttpRequestException("Connection refused");
        }

        return request.RequestUri!.AbsolutePath switch
        {
            "/.well-known/openid-configuration" => Discovery(),
            "/jwks" => Json(new { keys = new[] { Forge.Jwk } }),
            "/token" => await GiveTokensAsync(request),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        };
    }

    private static HttpResponseMessage Json(object value, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = JsonContent.Create(value) };

    private HttpResponseMessage Discovery()
    {
        Discoveries++;
        return Json(new
        {
            issuer = Issuer,
            authorization_endpoint = $"{TokenForge.Issuer}/authorize",
            token_endpoint = TokenEndpoint,
            jwks_uri = $"{TokenForge.Issuer}/jwks",
            end_session_endpoint = $"{TokenForge.Issuer}/end",
        });
    }

    private async Task<HttpResponseMessage> GiveTokensAsync(HttpRequestMessage request)
    {
        Authorization = request.Headers.Authorization?.ToString();
        var form = System.Web.HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync());
        if (TokenStatus != HttpStatusCode.OK || !_codes.Remove($"{form["code"]}", out var claims))
        {
            return Json(new { error = "invalid_grant" }, TokenStatus == HttpStatusCode.OK ? HttpStatusCode.BadRequest : TokenStatus);
        }

        return Json(new { access_token = "opaque", token_type = "Bearer", id_token = Forge.Sign(claims) });
    }
}
