namespace TitleReview.App.Identity;

public static class SignInSchemes
{
    public const string OpenIdConnect = "oidc";

    public const string Session = "session";
}
