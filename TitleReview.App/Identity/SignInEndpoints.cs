using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace TitleReview.App.Identity;

public static class SignInEndpoints
{
    public const string SignIn = "/sign-in";

    /// <summary>A circuit sends no cookie: while somebody works on a page, the page asks for this, and the session slides on.</summary>
    public const string KeepAlive = "/sign-in/keep-alive";

    private const string BackChannel = "/sign-out/back-channel";

    private const int LargestLogout = 32 * 1024;

    public static WebApplication MapSignIn(this WebApplication app)
    {
        app.MapGet(SignIn, Show).AllowAnonymous();
        app.MapPost(SignIn, Challenge).AllowAnonymous().DisableAntiforgery();
        app.MapGet(KeepAlive, static (HttpContext context) => SignedInAccess.From(context.User) is null ? Results.StatusCode(StatusCodes.Status401Unauthorized) : Results.NoContent())
            .AllowAnonymous();
        SignOutEndpoints.Map(app);
        app.MapPost(BackChannel, (BackChannelLogout logout, HttpContext context, CancellationToken ct) => logout.HandleAsync(context, ct))
            .AllowAnonymous()
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(LargestLogout));
        if (app.Environment.IsDevelopment())
        {
            DevelopmentProvider.Map(app);
        }

        return app;
    }

    private static IResult Show(HttpContext context)
    {
        if (context.Request.Query["go"] == "1")
        {
            return Challenge(context);
        }

        var path = ReturnPath.Of(context.Request.Query[SignInPage.ReturnUrl]);
        return SignedInAccess.From(context.User) is null ? SignInPage.Show(context, path) : Results.Redirect(path);
    }

    private static IResult Challenge(HttpContext context) => Results.Challenge(
        new AuthenticationProperties { RedirectUri = ReturnPath.Of(context.Request.Query[SignInPage.ReturnUrl]) },
        [SignInSchemes.OpenIdConnect]);
}
