using System.Text.Json;

namespace TitleReview.App.Identity;

/// <summary>What the provider publishes of itself.</summary>
/// <param name="IssuerName">The issuer part of a person's identity; differs from the issuer only for the embedded provider, whose port may change.</param>
/// <param name="EndSessionEndpoint">Null: the provider knows no sign-out.</param>
/// <param name="TakesSecretInForm">False: the client secret goes into the Authorization header, the default of the standard.</param>
public sealed record Provider(
    string Issuer,
    string IssuerName,
    string AuthorizationEndpoint,
    string TokenEndpoint,
    string? EndSessionEndpoint,
    bool TakesSecretInForm,
    IReadOnlyList<SigningKey> Keys)
{
    public static Provider Read(string authority, string? issuerName, JsonElement discovery, JsonElement keySet)
    {
        var issuer = Required(discovery, "issuer");
        if (issuer.TrimEnd('/') != authority.TrimEnd('/'))
        {
            throw new SignInException(SignInProblem.Untrusted, $"The provider at {authority} calls itself {issuer}.");
        }

        return new Provider(
            issuer,
            issuerName ?? issuer,
            Address(discovery, "authorization_endpoint", authority),
            Address(discovery, "token_endpoint", authority),
            discovery.Has("end_session_endpoint") ? Address(discovery, "end_session_endpoint", authority) : null,
            discovery.Texts("token_endpoint_auth_methods_supported").Contains("client_secret_post", StringComparer.Ordinal),
            ReadKeys(keySet));
    }

    /// <summary>An endpoint may be on another host, but not on a weaker scheme.</summary>
    public static string Address(JsonElement discovery, string name, string authority)
    {
        var text = Required(discovery, name);
        return Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && authority.StartsWith("http:", StringComparison.OrdinalIgnoreCase)))
                ? text
                : throw new SignInException(SignInProblem.Untrusted, $"The provider's {name} is not an address we may use.");
    }

    private static IReadOnlyList<SigningKey> ReadKeys(JsonElement keySet) =>
        keySet.ValueKind == JsonValueKind.Object && keySet.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array
            ? [.. keys.EnumerateArray().Select(SigningKey.Read).OfType<SigningKey>()]
            : [];

    private static string Required(JsonElement discovery, string name) =>
        discovery.Text(name) is { Length: > 0 } text ? text : throw new SignInException(SignInProblem.Untrusted, $"The provider's discovery document has no {name}.");
}
