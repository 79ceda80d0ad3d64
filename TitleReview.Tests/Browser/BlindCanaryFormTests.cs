using System.Text;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>What the canary tests search for is found where it is: without a world, which each of them builds anew.</summary>
public sealed class BlindCanaryFormTests
{
    [Fact]
    public void Canary_IsFoundInEachForm()
    {
        var canary = new BlindCanary("周敏金丝雀");

        Assert.All(
            (byte[][])
            [
                Encoding.UTF8.GetBytes("a周敏金丝雀b"), Encoding.Unicode.GetBytes("a周敏金丝雀b"), Encoding.UTF8.GetBytes(Uri.EscapeDataString("周敏金丝雀")), Encoding.UTF8.GetBytes("\"\\u5468\\u654f\\u91d1\\u4e1d\\u96c0\""),
                .. new[] { "周敏金丝雀", "x周敏金丝雀", "xy周敏金丝雀", "xyz周敏金丝雀和后文" }.Select(text => Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)))),
            ],
            bytes => Assert.True(canary.IsIn(bytes), Encoding.UTF8.GetString(bytes)));
        Assert.False(canary.IsIn(Encoding.UTF8.GetBytes("周敏")));
    }
}
