using System.Security.Cryptography;
using System.Text;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;

namespace TitleReview.Core.Auditing;

/// <summary>「个人承诺」 as it is ticked before submitting: the notice's own words, and the hash that stands for them on record.</summary>
public static class PledgeText
{
    public static Cited<string> Of(Policy policy) => policy.Pledges.Handwritten;

    /// <summary>「个人承诺书」, to be signed by hand. Where the notice wants the sentence handwritten it says so elsewhere; this is its annex.</summary>
    /// <remarks>Rule TP-15.</remarks>
    public static PrintedLetter Print(Policy policy) =>
        new(LetterTemplate.Official.Pledge, [policy.Pledges.Printed.Value], [LetterTemplate.Official.PledgeSignature, PrintedLetter.OpenDay]);

    /// <summary>SHA-256, in lower-case hexadecimal.</summary>
    public static string HashOf(Policy policy) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(policy).Value)));

    /// <param name="ticked">Hash of the text that was ticked; empty: none was.</param>
    public static Verdict WhyNotTaken(string ticked, Policy policy) =>
        Verdict.Of(ticked == HashOf(policy) ? null : new PledgeIsNotGiven(Of(policy).Source));
}
