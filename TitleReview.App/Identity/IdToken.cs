namespace TitleReview.App.Identity;

/// <summary>
/// What the provider says of the person at sign-in. Only this much is kept: roles are dated assignments in the database, and an e-mail address
/// can be given to somebody else.
/// </summary>
public sealed record IdToken(string Subject, string? Name, string? SessionId, double? AuthenticatedAt)
{
    private const int LongestSubject = 255;
    private const int LongestName = 100;

    public static TokenReading<IdToken> Read(string jws, TokenExpectation expected, string? nonce, IReadOnlyList<SigningKey> keys, DateTimeOffset now)
    {
        var signed = SignedToken.Read(jws, expected, keys, now);
        if (signed.Token is not { } token)
        {
            return signed.Problem!.Value;
        }

        return WhyNot(token, expected, nonce) is { } problem
            ? problem
            : new IdToken(token.Claims.Text("sub")!, DisplayName(token), token.Claims.Text("sid"), token.Claims.Seconds("auth_time"));
    }

    private static TokenProblem? WhyNot(SignedToken token, TokenExpectation expected, string? nonce)
    {
        // A logout token carries our audience too; it must not sign anybody in.
        if (token.Header.Text("typ") is { } type && !type.Equals("JWT", StringComparison.OrdinalIgnoreCase))
        {
            return TokenProblem.WrongType;
        }

        if (token.Claims.Has("azp") ? token.Claims.Text("azp") != expected.ClientId : token.Claims.Texts("aud").Count > 1)
        {
            return TokenProblem.WrongAuthorizedParty;
        }

        if (!token.Claims.Has("exp"))
        {
            return TokenProblem.Malformed;
        }

        if (token.Claims.Text("sub") is not { Length: > 0 and <= LongestSubject })
        {
            return TokenProblem.SubjectMissing;
        }

        if (string.IsNullOrEmpty(nonce) || token.Claims.Text("nonce") is not { } answered)
        {
            return TokenProblem.NonceMissing;
        }

        return answered == nonce ? null : TokenProblem.WrongNonce;
    }

    private static string? DisplayName(SignedToken token) =>
        token.Claims.Text("name") is { Length: > 0 } name ? name[..Math.Min(name.Length, LongestName)] : null;
}
