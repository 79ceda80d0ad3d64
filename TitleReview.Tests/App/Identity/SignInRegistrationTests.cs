using Microsoft.Extensions.Options;
using Xunit;

namespace TitleReview.Tests.App.Identity;

/// <summary>Start-up refuses what would sign in anybody.</summary>
public sealed class SignInRegistrationTests
{
    [Theory]
    [InlineData("Production", null, "s", "未配置统一身份认证")]
    [InlineData("Staging", " ", "s", "未配置统一身份认证")]
    [InlineData("development2", null, "s", "未配置统一身份认证")]
    [InlineData("Production", "https://login.example", null, "SignIn:ClientSecret")]
    [InlineData("Production", "http://login.example", "s", "https")]
    [InlineData("Production", "login.example", "s", "https")]
    public async Task Start_OutsideDevelopmentWithoutTrustworthyProvider_Refused(string environment, string? authority, string? secret, string says)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(environment, new(StringComparer.Ordinal)
        {
            ["SignIn:Authority"] = authority,
            ["SignIn:ClientSecret"] = secret,
        }));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SignIn:IdleMinutes")]
    [InlineData("SignIn:AbsoluteHours")]
    public async Task Start_SessionWithoutLength_Refused(string setting)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync("Development", new(StringComparer.Ordinal) { [setting] = "0" }));

        Assert.Contains(setting, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://login.example")]
    [InlineData("http://127.0.0.1:9000")]
    public async Task Start_ProviderWithSecret_Starts(string authority)
    {
        await using var host = await SignInHost.StartAsync("Production", new(StringComparer.Ordinal)
        {
            ["SignIn:Authority"] = authority,
            ["SignIn:ClientSecret"] = "s",
        }, null, null);

        Assert.NotEqual(0, host.Address.Port);
    }

    private static async Task StartAsync(string environment, Dictionary<string, string?> settings)
    {
        await using var host = await SignInHost.StartAsync(environment, settings, null, null);
    }
}
