using System.Security.Cryptography;
using System.Text;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「个人承诺」 as it is ticked before submitting: the notice's own words, and the hash that stands for them on record.</summary>
public static class PledgeText
{
    public static Cited<string> Of(Policy policy) => policy.Pledges.Handwritten;

    /// <summary>SHA-256, in lower-case hexadecimal.</summary>
    public static string HashOf(Policy policy) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(policy).Value)));

    /// <param name="ticked">Hash of the text that was ticked; empty: none was.</param>
    public static Verdict WhyNotTaken(string ticked, Policy policy) =>
        Verdict.Of(ticked == HashOf(policy) ? null : new PledgeIsNotGiven(Of(policy).Source));
}
