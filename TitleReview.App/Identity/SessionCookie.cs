using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace TitleReview.App.Identity;

internal static class SessionCookie
{
    public static void Configure(CookieAuthenticationOptions options, SignInSettings settings, IHostEnvironment environment)
    {
        // A browser takes a __Host- cookie over https only, and ./run speaks http.
        options.Cookie.Name = environment.IsDevelopment() ? "titlereview" : "__Host-titlereview";
        options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(settings.IdleMinutes);
        options.SlidingExpiration = true;
        options.LoginPath = SignInEndpoints.SignIn;
        options.ReturnUrlParameter = SignInPage.ReturnUrl;
        // The application's clock may stand in another year during a demonstration; sessions live in real time.
        options.TimeProvider = TimeProvider.System;
        options.Events.OnValidatePrincipal = RefuseEndedAsync;
        // What may not be seen is not there.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }

    private static async Task RefuseEndedAsync(CookieValidatePrincipalContext context)
    {
        var session = context.HttpContext.RequestServices.GetRequiredService<LiveSession>();
        if (!await session.IsLiveAsync(context.Principal, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(SignInSchemes.Session);
        }
    }
}
