using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using TitleReview.App.Identity;
using Xunit;

namespace TitleReview.Tests.App.Identity;

/// <summary>G-OIDC: what must never sign anybody in.</summary>
public sealed class IdTokenTests
{
    private static readonly TokenForge Forge = new();
    private static readonly TokenForge Stranger = new();
    private static readonly long Now = TokenForge.Now.ToUnixTimeSeconds();

    private static readonly Dictionary<string, (Func<string> Token, TokenProblem Problem)> Bad = new(StringComparer.Ordinal)
    {
        ["other issuer"] = (With("iss", "https://evil.example"), TokenProblem.WrongIssuer),
        ["issuer with a slash more"] = (With("iss", TokenForge.Issuer + "/"), TokenProblem.WrongIssuer),
        ["other audience"] = (With("aud", "another-client"), TokenProblem.WrongAudience),
        ["audience list without us"] = (With("aud", new[] { "a", "b" }), TokenProblem.WrongAudience),
        ["audience of another type"] = (With("aud", 7), TokenProblem.WrongAudience),
        ["issued to another party"] = (With("azp", "another-client"), TokenProblem.WrongAuthorizedParty),
        ["several audiences, no party"] = (With("aud", new[] { TokenForge.ClientId, "another-client" }), TokenProblem.WrongAuthorizedParty),
        ["no nonce"] = (Without("nonce"), TokenProblem.NonceMissing),
        ["other nonce"] = (With("nonce", "n-2"), TokenProblem.WrongNonce),
        ["no subject"] = (Without("sub"), TokenProblem.SubjectMissing),
        ["empty subject"] = (With("sub", ""), TokenProblem.SubjectMissing),
        ["expired"] = (With("exp", Now - 61), TokenProblem.Expired),
        ["never expires"] = (Without("exp"), TokenProblem.Malformed),
        ["expiry as text"] = (With("exp", "tomorrow"), TokenProblem.Malformed),
        ["expiry beyond all dates"] = (With("exp", 1e300), TokenProblem.Malformed),
        ["not yet valid"] = (With("nbf", Now + 61), TokenProblem.NotYetValid),
        ["issued in the future"] = (With("iat", Now + 61), TokenProblem.IssuedInFuture),
        ["no time of issue"] = (Without("iat"), TokenProblem.Malformed),
        ["algorithm none"] = (() => Forge.Sign(new { alg = "none" }, Body(), _ => []), TokenProblem.AlgorithmNotAccepted),
        ["HMAC with the public key"] = (
            () => Forge.Sign(new { alg = "HS256", kid = "k1" }, Body(), data => HMACSHA256.HashData(Forge.PublicKey, data)), TokenProblem.AlgorithmNotAccepted),
        ["no algorithm"] = (() => Forge.Sign(new { kid = "k1" }, Body(), Forge.Rs256), TokenProblem.AlgorithmNotAccepted),
        ["critical header that we do not know"] = (
            () => Forge.Sign(new { alg = "RS256", kid = "k1", crit = new[] { "b64" } }, Body(), Forge.Rs256), TokenProblem.AlgorithmNotAccepted),
        ["unknown key"] = (() => Forge.Sign(new { alg = "RS256", kid = "k9" }, Body(), Forge.Rs256), TokenProblem.UnknownKey),
        ["no key named"] = (() => Forge.Sign(new { alg = "RS256" }, Body(), Forge.Rs256), TokenProblem.UnknownKey),
        ["signed by a stranger under our key's name"] = (() => Stranger.Sign(TokenForge.Claims()), TokenProblem.WrongSignature),
        ["elliptic algorithm, RSA key"] = (() => Forge.Sign(new { alg = "ES256", kid = "k1" }, Body(), Forge.Rs256), TokenProblem.WrongSignature),
        ["no signature"] = (() => Forge.Sign(new { alg = "RS256", kid = "k1" }, Body(), _ => []), TokenProblem.WrongSignature),
        ["payload exchanged"] = (Tampered, TokenProblem.WrongSignature),
        ["two parts"] = (() => string.Join('.', Good().Split('.')[..2]), TokenProblem.Malformed),
        ["five parts"] = (() => $"{Good()}.x.y", TokenProblem.Malformed),
        ["garbage"] = (() => "垃圾.%%%.!!!", TokenProblem.Malformed),
        ["empty"] = (() => "", TokenProblem.Malformed),
        ["header is a list"] = (() => $"{TokenForge.Part("[]")}.{Body()}.AAAA", TokenProblem.Malformed),
        ["header is cut off"] = (() => $"{TokenForge.Part("""{"alg":""")}.{Body()}.AAAA", TokenProblem.Malformed),
        ["header is deep"] = (() => $"{TokenForge.Part(string.Concat(Enumerable.Repeat("[", 5000)))}.{Body()}.AAAA", TokenProblem.Malformed),
        ["algorithm named twice"] = (() => $"{TokenForge.Part("""{"alg":"RS256","kid":"k1","alg":"none"}""")}.{Body()}.", TokenProblem.Malformed),
        ["subject named twice"] = (() => Forge.Sign(new { alg = "RS256", kid = "k1" }, TokenForge.Part("""{"sub":"a","sub":"b"}"""), Forge.Rs256), TokenProblem.Malformed),
        ["payload is a word"] = (() => Forge.Sign(new { alg = "RS256", kid = "k1" }, TokenForge.Part("\"a\""), Forge.Rs256), TokenProblem.Malformed),
        ["oversized"] = (With("padding", new string('x', SignedToken.MaxLength)), TokenProblem.TooLong),
        ["a logout token"] = (() => Forge.Sign(TokenForge.LogoutClaims(), "logout+jwt"), TokenProblem.WrongType),
    };

    public static TheoryData<string> BadTokens => [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(BadTokens))]
    public void Read_BadToken_RefusedWithItsReason(string name)
    {
        var reading = Read(Bad[name].Token());

        Assert.Null(reading.Token);
        Assert.Equal(Bad[name].Problem, reading.Problem);
    }

    [Fact]
    public void Read_GoodToken_GivesPerson()
    {
        Assert.Equal(new IdToken("zhou-min", "周敏", "s-1", null), Read(Good()).Token);
    }

    [Fact]
    public void Read_NonceNeverSent_Refused()
    {
        Assert.Equal(TokenProblem.NonceMissing, IdToken.Read(Good(), TokenForge.Expected, null, [Forge.Key], TokenForge.Now).Problem);
    }

    [Theory]
    [InlineData("exp", -59)]
    [InlineData("nbf", 60)]
    [InlineData("iat", 60)]
    public void Read_ClocksAMinuteApart_Accepted(string claim, int seconds)
    {
        Assert.NotNull(Read(With(claim, Now + seconds)()).Token);
    }

    [Fact]
    public void Read_SeveralAudiencesAndIssuedToUs_Accepted()
    {
        var claims = TokenForge.Claims();
        claims["aud"] = new[] { "another-client", TokenForge.ClientId };
        claims["azp"] = TokenForge.ClientId;

        Assert.NotNull(Read(Forge.Sign(claims)).Token);
    }

    [Fact]
    public void Read_Ps256_Accepted()
    {
        Assert.NotNull(Read(Forge.Sign(new { alg = "PS256", kid = "k1" }, Body(), Forge.Ps256)).Token);
    }

    [Fact]
    public void Read_Es256_AcceptedOnlyWithItsOwnKey()
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var token = Forge.Sign(new { alg = "ES256", kid = "e1" }, Body(), data => own.SignData(data, HashAlgorithmName.SHA256));

        Assert.NotNull(Read(token, EcKey(own)).Token);
        Assert.Equal(TokenProblem.WrongSignature, Read(token, EcKey(other)).Problem);
    }

    [Fact]
    public void Read_SameMailOtherSubject_IsAnotherPerson()
    {
        var first = TokenForge.Claims();
        first["email"] = "zhou@example.com";
        var second = new Dictionary<string, object?>(first, StringComparer.Ordinal) { ["sub"] = "somebody-else" };

        Assert.NotEqual(Read(Forge.Sign(first)).Token!.Subject, Read(Forge.Sign(second)).Token!.Subject);
    }

    private static TokenReading<IdToken> Read(string token, SigningKey? key = null) =>
        IdToken.Read(token, TokenForge.Expected, TokenForge.Nonce, [key ?? Forge.Key], TokenForge.Now);

    private static string Good() => Forge.Sign(TokenForge.Claims());

    private static string Body() => TokenForge.Part(TokenForge.Claims());

    private static Func<string> With(string claim, object value) => () =>
    {
        var claims = TokenForge.Claims();
        claims[claim] = value;
        return Forge.Sign(claims);
    };

    private static Func<string> Without(string claim) => () =>
    {
        var claims = TokenForge.Claims();
        claims.Remove(claim);
        return Forge.Sign(claims);
    };

    private static string Tampered()
    {
        var claims = TokenForge.Claims();
        claims["sub"] = "zhao-lei";
        var parts = Good().Split('.');
        return $"{parts[0]}.{TokenForge.Part(claims)}.{parts[2]}";
    }

    private static SigningKey EcKey(ECDsa key)
    {
        var q = key.ExportParameters(false).Q;
        return SigningKey.Read(JsonSerializer.SerializeToElement(
            new { kty = "EC", crv = "P-256", kid = "e1", x = Base64Url.EncodeToString(q.X), y = Base64Url.EncodeToString(q.Y) }))!;
    }
}
