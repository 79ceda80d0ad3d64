using TitleReview.App.Identity;
using Xunit;

namespace TitleReview.Tests.App.Identity;

/// <summary>G-OIDC: a forged logout token must not throw anybody out.</summary>
public sealed class LogoutTokenTests
{
    private static readonly TokenForge Forge = new();
    private static readonly long Now = TokenForge.Now.ToUnixTimeSeconds();

    private static readonly Dictionary<string, (Func<string> Token, TokenProblem Problem)> Bad = new(StringComparer.Ordinal)
    {
        ["unsigned"] = (() => Forge.Sign(new { alg = "none", typ = "logout+jwt" }, TokenForge.Part(TokenForge.LogoutClaims()), _ => []), TokenProblem.AlgorithmNotAccepted),
        ["signed by a stranger"] = (() => new TokenForge().Sign(TokenForge.LogoutClaims(), "logout+jwt"), TokenProblem.WrongSignature),
        ["an id_token"] = (() => Forge.Sign(TokenForge.Claims()), TokenProblem.NotALogout),
        ["other type"] = (() => Forge.Sign(TokenForge.LogoutClaims(), "at+jwt"), TokenProblem.WrongType),
        ["other issuer"] = (With("iss", "https://evil.example"), TokenProblem.WrongIssuer),
        ["other audience"] = (With("aud", "another-client"), TokenProblem.WrongAudience),
        ["with a nonce"] = (With("nonce", "n-1"), TokenProblem.NonceNotAllowed),
        ["events is text"] = (With("events", "logout"), TokenProblem.NotALogout),
        ["another event"] = (With("events", new { other = new { } }), TokenProblem.NotALogout),
        ["no id"] = (With("jti", null), TokenProblem.IdMissing),
        ["eleven minutes old"] = (With("iat", Now - 660), TokenProblem.TooOld),
        ["expired"] = (With("exp", Now - 61), TokenProblem.Expired),
        ["nobody named"] = (Nobody, TokenProblem.SubjectMissing),
    };

    public static TheoryData<string> BadTokens => [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(BadTokens))]
    public void Read_BadToken_RefusedWithItsReason(string name)
    {
        var reading = LogoutToken.Read(Bad[name].Token(), TokenForge.Expected, [Forge.Key], TokenForge.Now);

        Assert.Null(reading.Token);
        Assert.Equal(Bad[name].Problem, reading.Problem);
    }

    [Theory]
    [InlineData("logout+jwt")]
    [InlineData("JWT")]
    public void Read_GoodToken_NamesTheSession(string type)
    {
        var reading = LogoutToken.Read(Forge.Sign(TokenForge.LogoutClaims(), type), TokenForge.Expected, [Forge.Key], TokenForge.Now);

        Assert.Equal(new LogoutToken("zhou-min", "s-1", Now), reading.Token);
    }

    private static Func<string> With(string claim, object? value) => () =>
    {
        var claims = TokenForge.LogoutClaims();
        claims[claim] = value;
        return Forge.Sign(claims, "logout+jwt");
    };

    private static string Nobody()
    {
        var claims = TokenForge.LogoutClaims();
        claims.Remove("sub");
        claims.Remove("sid");
        return Forge.Sign(claims, "logout+jwt");
    }
}
