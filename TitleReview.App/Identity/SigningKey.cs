using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace TitleReview.App.Identity;

/// <summary>One public key of the provider, as its JWKS names it.</summary>
public sealed class SigningKey
{
    private const int SmallestModulus = 2048 / 8;

    private readonly string? _algorithm;
    private readonly RSAParameters? _rsa;
    private readonly ECParameters? _ec;

    private SigningKey(string id, string? algorithm, RSAParameters? rsa, ECParameters? ec)
    {
        Id = id;
        _algorithm = algorithm;
        _rsa = rsa;
        _ec = ec;
    }

    public string Id { get; }

    /// <summary>Null for a key that cannot sign what we accept: encryption keys, other curves, short or unnamed keys.</summary>
    public static SigningKey? Read(JsonElement jwk)
    {
        if (jwk.Text("kid") is not { Length: > 0 } id || jwk.Text("use") is not (null or "sig"))
        {
            return null;
        }

        return (jwk.Text("kty"), jwk.Text("crv")) switch
        {
            ("RSA", _) when Bytes(jwk, "n") is { Length: >= SmallestModulus } n && Bytes(jwk, "e") is { } e =>
                new SigningKey(id, jwk.Text("alg"), new RSAParameters { Modulus = n, Exponent = e }, null),
            ("EC", "P-256") when Bytes(jwk, "x") is { Length: 32 } x && Bytes(jwk, "y") is { Length: 32 } y =>
                new SigningKey(id, jwk.Text("alg"), null, new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } }),
            _ => null,
        };
    }

    /// <summary>The key decides what it verifies: an RSA key is never taken for an HMAC secret.</summary>
    public bool Verifies(string algorithm, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (_algorithm is not null && _algorithm != algorithm)
        {
            return false;
        }

        try
        {
            return algorithm switch
            {
                "RS256" => VerifiesRsa(data, signature, RSASignaturePadding.Pkcs1),
                "PS256" => VerifiesRsa(data, signature, RSASignaturePadding.Pss),
                "ES256" => VerifiesEc(data, signature),
                _ => false,
            };
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private bool VerifiesRsa(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, RSASignaturePadding padding)
    {
        if (_rsa is not { } parameters)
        {
            return false;
        }

        using var rsa = RSA.Create(parameters);
        return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, padding);
    }

    private bool VerifiesEc(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (_ec is not { } parameters)
        {
            return false;
        }

        using var ec = ECDsa.Create(parameters);
        return ec.VerifyData(data, signature, HashAlgorithmName.SHA256);
    }

    private static byte[]? Bytes(JsonElement jwk, string name) =>
        jwk.Text(name) is { } text && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
