using System.Text.Json;

namespace TitleReview.App.Identity;

/// <summary>What the provider posts when a session ends there (OpenID Connect Back-Channel Logout 1.0, section 2.4).</summary>
public sealed record LogoutToken(string? Subject, string? SessionId, double IssuedAt)
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";
    private const double OldestSeconds = 600;

    public static TokenReading<LogoutToken> Read(string jws, TokenExpectation expected, IReadOnlyList<SigningKey> keys, DateTimeOffset now)
    {
        var signed = SignedToken.Read(jws, expected, keys, now);
        if (signed.Token is not { } token)
        {
            return signed.Problem!.Value;
        }

        var logout = new LogoutToken(token.Claims.Text("sub"), token.Claims.Text("sid"), token.Claims.Seconds("iat")!.Value);
        return WhyNot(token, logout, now) is { } problem ? problem : logout;
    }

    private static TokenProblem? WhyNot(SignedToken token, LogoutToken logout, DateTimeOffset now)
    {
        if (token.Header.Text("typ") is { } type && !IsExpected(type))
        {
            return TokenProblem.WrongType;
        }

        if (!token.Claims.TryGetProperty("events", out var events) || events.ValueKind != JsonValueKind.Object
            || !events.TryGetProperty(Event, out var body) || body.ValueKind != JsonValueKind.Object)
        {
            return TokenProblem.NotALogout;
        }

        // An id_token has a nonce; a logout token must not, so that one is never taken for the other.
        if (token.Claims.Has("nonce"))
        {
            return TokenProblem.NonceNotAllowed;
        }

        if (token.Claims.Text("jti") is not { Length: > 0 })
        {
            return TokenProblem.IdMissing;
        }

        if (string.IsNullOrEmpty(logout.Subject) && string.IsNullOrEmpty(logout.SessionId))
        {
            return TokenProblem.SubjectMissing;
        }

        // jti need not be remembered: a replay ends only what was signed in before the token was issued.
        return logout.IssuedAt < now.ToUnixTimeSeconds() - OldestSeconds ? TokenProblem.TooOld : null;
    }

    private static bool IsExpected(string type) =>
        type.Equals("logout+jwt", StringComparison.OrdinalIgnoreCase) || type.Equals("JWT", StringComparison.OrdinalIgnoreCase);
}
