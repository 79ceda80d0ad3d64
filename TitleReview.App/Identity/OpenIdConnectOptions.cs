using Microsoft.AspNetCore.Authentication.OAuth;

namespace TitleReview.App.Identity;

public sealed class OpenIdConnectOptions : OAuthOptions
{
    public OpenIdConnectOptions()
    {
        // Both are discovered; the base class only needs them to be set.
        AuthorizationEndpoint = "";
        TokenEndpoint = "";
        CallbackPath = "/sign-in/callback";
        UsePkce = true;
        Scope.Add("openid");
        Scope.Add("profile");
    }

    /// <summary>Null: the provider embedded in this server.</summary>
    public string? Authority { get; set; }

    /// <summary>The base class asks for fixed endpoints and a secret; here the first are discovered and a public client has none.</summary>
    public override void Validate()
    {
        if (string.IsNullOrEmpty(ClientId))
        {
            throw new InvalidOperationException("SignIn:ClientId 未填写。");
        }
    }
}
