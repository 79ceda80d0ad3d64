using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace TitleReview.App.Identity;

/// <summary>Codes given out by the embedded provider: each good once, for two minutes. In memory, so two instances must share one provider.</summary>
internal sealed class DevelopmentCodes
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, (DevelopmentGrant Grant, DateTimeOffset At)> _codes = new(StringComparer.Ordinal);

    public string Issue(DevelopmentGrant grant, DateTimeOffset now)
    {
        foreach (var (old, (_, at)) in _codes)
        {
            if (now - at >= Lifetime)
            {
                _codes.TryRemove(old, out _);
            }
        }

        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        _codes[code] = (grant, now);
        return code;
    }

    /// <summary>Null unless the same client asks for the first time, in time, with the verifier of its challenge.</summary>
    public DevelopmentGrant? Redeem(string code, string clientId, string redirectUri, string verifier, DateTimeOffset now)
    {
        if (!_codes.TryRemove(code, out var issued) || now - issued.At >= Lifetime)
        {
            return null;
        }

        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        var grant = issued.Grant;
        return grant.ClientId == clientId && grant.RedirectUri == redirectUri && grant.Challenge == challenge ? grant : null;
    }
}
