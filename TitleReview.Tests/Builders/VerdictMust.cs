using TitleReview.Core.Kernel;

namespace TitleReview.Tests.Builders;

internal static class VerdictMust
{
    /// <summary>For the steps before the one a test is about.</summary>
    public static void MustAllow(this Verdict verdict, string step = "")
    {
        if (verdict.IsRefused)
        {
            throw new InvalidOperationException($"{step}: {string.Join('；', verdict.Refusals)}");
        }
    }
}
