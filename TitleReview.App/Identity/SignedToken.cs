using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace TitleReview.App.Identity;

/// <summary>A compact JWS whose signature, issuer, audience and times have been checked.</summary>
public sealed class SignedToken
{
    public const int MaxLength = 8192;

    private const double ClockSkew = 60;

    // Two members of one name could be read differently here and at the provider.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    private SignedToken(JsonElement header, JsonElement claims)
    {
        Header = header;
        Claims = claims;
    }

    public JsonElement Header { get; }

    public JsonElement Claims { get; }

    public static TokenReading<SignedToken> Read(string jws, TokenExpectation expected, IReadOnlyList<SigningKey> keys, DateTimeOffset now)
    {
        if (jws.Length > MaxLength)
        {
            return TokenProblem.TooLong;
        }

        if (jws.Split('.') is not [var head, var body, var tail] || Parse(head) is not { } header || !Base64Url.IsValid(tail))
        {
            return TokenProblem.Malformed;
        }

        if (header.Text("alg") is not ("RS256" or "PS256" or "ES256") || header.Has("crit"))
        {
            return TokenProblem.AlgorithmNotAccepted;
        }

        var candidates = keys.Where(key => key.Id == header.Text("kid")).ToList();
        if (candidates.Count == 0)
        {
            return TokenProblem.UnknownKey;
        }

        var signed = Encoding.ASCII.GetBytes($"{head}.{body}");
        var signature = Base64Url.DecodeFromChars(tail);
        if (!candidates.Exists(key => key.Verifies(header.Text("alg")!, signed, signature)))
        {
            return TokenProblem.WrongSignature;
        }

        if (Parse(body) is not { } claims)
        {
            return TokenProblem.Malformed;
        }

        return WhyNot(claims, expected, now.ToUnixTimeMilliseconds() / 1000d) is { } problem ? problem : new SignedToken(header, claims);
    }

    private static JsonElement? Parse(string part)
    {
        if (!Base64Url.IsValid(part))
        {
            return null;
        }

        try
        {
            var json = JsonElement.Parse(Base64Url.DecodeFromChars(part), Strict);
            return json.ValueKind == JsonValueKind.Object ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TokenProblem? WhyNot(JsonElement claims, TokenExpectation expected, double now)
    {
        if (claims.Text("iss") != expected.Issuer)
        {
            return TokenProblem.WrongIssuer;
        }

        if (!claims.Texts("aud").Contains(expected.ClientId, StringComparer.Ordinal))
        {
            return TokenProblem.WrongAudience;
        }

        if (claims.Seconds("iat") is not { } issued || IsUnreadable("exp") || IsUnreadable("nbf"))
        {
            return TokenProblem.Malformed;
        }

        if (claims.Seconds("exp") is { } expires && now >= expires + ClockSkew)
        {
            return TokenProblem.Expired;
        }

        if (claims.Seconds("nbf") is { } notBefore && now < notBefore - ClockSkew)
        {
            return TokenProblem.NotYetValid;
        }

        return now < issued - ClockSkew ? TokenProblem.IssuedInFuture : null;

        bool IsUnreadable(string name) => claims.Has(name) && claims.Seconds(name) is null;
    }
}
