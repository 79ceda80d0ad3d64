using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TitleReview.App.Identity;

/// <summary>The embedded provider's key: made at start-up, never stored.</summary>
internal sealed class DevelopmentKey : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);

    private string Id { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(8));

    public object Public
    {
        get
        {
            var key = _rsa.ExportParameters(includePrivateParameters: false);
            return new { kty = "RSA", use = "sig", alg = "RS256", kid = Id, n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) };
        }
    }

    public string Sign(object claims, string type = "JWT")
    {
        var signed = $"{Part(new { alg = "RS256", kid = Id, typ = type })}.{Part(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(_rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public void Dispose() => _rsa.Dispose();

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
