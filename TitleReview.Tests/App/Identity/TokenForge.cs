using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TitleReview.App.Identity;

namespace TitleReview.Tests.App.Identity;

/// <summary>Signs tokens as a provider would, and as it should not.</summary>
internal sealed class TokenForge
{
    public const string Issuer = "https://login.example";
    public const string ClientId = "titlereview";
    public const string Nonce = "n-1";

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public static readonly TokenExpectation Expected = new(Issuer, ClientId);

    private readonly RSA _rsa = RSA.Create(2048);

    public TokenForge(string keyId = "k1")
    {
        KeyId = keyId;
    }

    public string KeyId { get; }

    public byte[] PublicKey => _rsa.ExportSubjectPublicKeyInfo();

    public object Jwk
    {
        get
        {
            var key = _rsa.ExportParameters(false);
            return new { kty = "RSA", use = "sig", kid = KeyId, n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) };
        }
    }

    public SigningKey Key => SigningKey.Read(JsonSerializer.SerializeToElement(Jwk))!;

    public static Dictionary<string, object?> Claims(DateTimeOffset? at = null)
    {
        var now = (at ?? Now).ToUnixTimeSeconds();
        return new(StringComparer.Ordinal)
        {
            ["iss"] = Issuer,
            ["sub"] = "zhou-min",
            ["aud"] = ClientId,
            ["iat"] = now,
            ["exp"] = now + 300,
            ["nonce"] = Nonce,
            ["name"] = "周敏",
            ["sid"] = "s-1",
        };
    }

    public static Dictionary<string, object?> LogoutClaims(DateTimeOffset? at = null)
    {
        var claims = Claims(at);
        claims.Remove("nonce");
        claims["jti"] = "j-1";
        claims["events"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["http://schemas.openid.net/event/backchannel-logout"] = new { } };
        return claims;
    }

    public static string Part(object value) => Part(JsonSerializer.Serialize(value));

    public static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    public string Sign(Dictionary<string, object?> claims, string type = "JWT") => Sign(new { alg = "RS256", kid = KeyId, typ = type }, Part(claims), Rs256);

    public string Sign(object header, string body, Func<byte[], byte[]> signature)
    {
        var signed = $"{Part(header)}.{body}";
        return $"{signed}.{Base64Url.EncodeToString(signature(Encoding.ASCII.GetBytes(signed)))}";
    }

    public byte[] Rs256(byte[] data) => _rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public byte[] Ps256(byte[] data) => _rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
}
