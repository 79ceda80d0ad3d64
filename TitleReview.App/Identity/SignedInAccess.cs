using System.Globalization;
using System.Security.Claims;

namespace TitleReview.App.Identity;

/// <summary>Between the claims of the session cookie and who is signed in. See also OpenIdConnectHandler, which adds auth_time.</summary>
public static class SignedInAccess
{
    private const string SignedInAt = "signed_in_at";

    /// <summary>Null when nobody is signed in, or when the claims are not ones that this application wrote.</summary>
    public static SignedIn? From(ClaimsPrincipal? principal)
    {
        if (principal?.Identity is not ClaimsIdentity { IsAuthenticated: true } identity)
        {
            return null;
        }

        return identity.FindFirst("iss")?.Value is { Length: > 0 } issuer
            && identity.FindFirst("sub")?.Value is { Length: > 0 } subject
            && identity.FindFirst("sid")?.Value is { Length: > 0 } session
            && long.TryParse(identity.FindFirst(SignedInAt)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                ? new SignedIn(issuer, subject, identity.FindFirst("name")?.Value ?? subject, session, DateTimeOffset.FromUnixTimeMilliseconds(at))
                : null;
    }

    public static ClaimsIdentity ToIdentity(SignedIn signedIn) => new(
        [
            new Claim("iss", signedIn.Issuer),
            new Claim("sub", signedIn.Subject),
            new Claim("name", signedIn.Name),
            new Claim("sid", signedIn.SessionId),
            new Claim(SignedInAt, signedIn.SignedInAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
        ],
        SignInSchemes.OpenIdConnect,
        nameType: "name",
        roleType: null);
}
