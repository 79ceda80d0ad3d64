using Microsoft.Extensions.Options;

namespace TitleReview.App.Identity;

/// <summary>The section <c>SignIn</c> of the settings.</summary>
public sealed class SignInSettings
{
    public const string Section = "SignIn";

    /// <summary>The issuer of the OpenID provider. Empty only in Development: then the embedded provider is asked.</summary>
    public string? Authority { get; init; }

    public string ClientId { get; init; } = "titlereview";

    public string? ClientSecret { get; init; }

    /// <summary>Without a request for this long the session ends.</summary>
    public int IdleMinutes { get; init; } = 30;

    /// <summary>However busy, the session ends this long after sign-in.</summary>
    public int AbsoluteHours { get; init; } = 12;

    /// <exception cref="OptionsValidationException">Nobody could sign in, or anybody could.</exception>
    internal void Check(IHostEnvironment environment)
    {
        if (IdleMinutes <= 0 || AbsoluteHours <= 0)
        {
            throw Wrong("SignIn:IdleMinutes 与 SignIn:AbsoluteHours 须为正整数。");
        }

        if (environment.IsDevelopment())
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(Authority) || string.IsNullOrWhiteSpace(ClientId) || string.IsNullOrWhiteSpace(ClientSecret))
        {
            throw Wrong(
                "未配置统一身份认证：请填写 SignIn:Authority、SignIn:ClientId、SignIn:ClientSecret。内置的演示登录只在 Development 环境可用，系统未启动。");
        }

        // Keys fetched over plain http could be anybody's; a provider on this very machine is the exception.
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var authority) || (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback))
        {
            throw Wrong("SignIn:Authority 须为 https 地址，系统未启动。");
        }
    }

    private static OptionsValidationException Wrong(string sentence) => new(Section, typeof(SignInSettings), [sentence]);
}
