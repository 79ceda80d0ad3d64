using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using TitleReview.App.Identity;
using Xunit;

namespace TitleReview.Tests.App.Identity;

public sealed class SigningKeyTests
{
    [Fact]
    public void Read_ShortRsaKey_NotUsed()
    {
        using var rsa = RSA.Create(1024);
        var key = rsa.ExportParameters(false);

        Assert.Null(Read(new { kty = "RSA", kid = "k", n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) }));
    }

    [Fact]
    public void Read_KeyForEncryption_NotUsed()
    {
        Assert.Null(Read(new { kty = "RSA", use = "enc", kid = "k", n = new string('A', 400), e = "AQAB" }));
    }

    [Fact]
    public void Read_SymmetricKey_NotUsed()
    {
        Assert.Null(Read(new { kty = "oct", kid = "k", k = "c2VjcmV0" }));
    }

    [Fact]
    public void Verifies_OtherAlgorithmThanTheKeyNames_False()
    {
        var forge = new TokenForge();
        var jwk = JsonSerializer.SerializeToNode(forge.Jwk)!;
        jwk["alg"] = "PS256";
        var key = SigningKey.Read(JsonSerializer.SerializeToElement(jwk))!;

        Assert.False(key.Verifies("RS256", "data"u8, forge.Rs256("data"u8.ToArray())));
        Assert.True(key.Verifies("PS256", "data"u8, forge.Ps256("data"u8.ToArray())));
    }

    [Fact]
    public void Verifies_PointNotOnTheCurve_False()
    {
        var key = Read(new { kty = "EC", crv = "P-256", kid = "k", x = Base64Url.EncodeToString(new byte[32]), y = Base64Url.EncodeToString(new byte[32]) })!;

        Assert.False(key.Verifies("ES256", "data"u8, new byte[64]));
    }

    private static SigningKey? Read(object jwk) => SigningKey.Read(JsonSerializer.SerializeToElement(jwk));
}
