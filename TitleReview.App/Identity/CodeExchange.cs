using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace TitleReview.App.Identity;

/// <summary>The code for the tokens, at the provider's token endpoint.</summary>
internal sealed class CodeExchange(Provider provider, OpenIdConnectOptions options)
{
    public async Task<OAuthTokenResponse> SendAsync(string code, string redirectUri, string verifier, CancellationToken ct)
    {
        using var request = Request(code, redirectUri, verifier);
        try
        {
            using var response = await options.Backchannel.SendAsync(request, ct);
            if (response.StatusCode >= HttpStatusCode.InternalServerError)
            {
                throw new SignInException(SignInProblem.Unreachable, $"The token endpoint answered {(int)response.StatusCode}.");
            }

            return response.IsSuccessStatusCode
                ? OAuthTokenResponse.Success(await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(ct), cancellationToken: ct))
                : OAuthTokenResponse.Failed(new SignInException(SignInProblem.Untrusted, $"The token endpoint refused the code: {(int)response.StatusCode}."));
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            throw new SignInException(SignInProblem.Unreachable, $"The token endpoint cannot be asked: {failure.Message}", failure);
        }
    }

    private HttpRequestMessage Request(string code, string redirectUri, string verifier)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = redirectUri,
            ["client_id"] = options.ClientId,
            ["code_verifier"] = verifier,
        };
        var request = new HttpRequestMessage(HttpMethod.Post, provider.TokenEndpoint);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (!string.IsNullOrEmpty(options.ClientSecret))
        {
            if (provider.TakesSecretInForm)
            {
                form["client_secret"] = options.ClientSecret;
            }
            else
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Credentials());
            }
        }

        request.Content = new FormUrlEncodedContent(form);
        return request;
    }

    /// <summary>RFC 6749, section 2.3.1: both halves are form-encoded before they are joined.</summary>
    private string Credentials() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{WebUtility.UrlEncode(options.ClientId)}:{WebUtility.UrlEncode(options.ClientSecret)}"));
}
