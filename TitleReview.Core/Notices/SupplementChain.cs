using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TitleReview.Core.Notices;

/// <summary>「补充通知链」: each supplement carries the hash of what stood before it, the first that of the notice, so that none can be slipped in or taken out.</summary>
public static class SupplementChain
{
    /// <param name="previous">Hash of the supplement before it, or of the notice's own policy.</param>
    /// <param name="policyHash">Of the policy that holds from then on.</param>
    /// <param name="keys">What it changes.</param>
    /// <returns>SHA-256 in lower-case hexadecimal.</returns>
    public static string Hash(string previous, int number, SupplementTerms terms, string policyHash, IEnumerable<string> keys)
    {
        // a JSON array, so that no two different supplements share one form
        object[] content =
        [
            "v1", previous, number, terms.Title, terms.Number, terms.EffectiveFrom?.ToString("O", CultureInfo.InvariantCulture) ?? "", terms.AppliesToAll, policyHash, .. keys.Order(StringComparer.Ordinal),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(content))));
    }
}
