using Microsoft.AspNetCore.Components.Authorization;

namespace TitleReview.App.Identity;

public static class SignInRegistration
{
    private static readonly TimeSpan ProviderTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Throws when the settings would leave the application without a trustworthy provider.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = configuration.GetSection(SignInSettings.Section).Get<SignInSettings>() ?? new SignInSettings();
        settings.Check(environment);

        services.AddAuthentication(SignInSchemes.Session)
            .AddCookie(SignInSchemes.Session, options => SessionCookie.Configure(options, settings, environment))
            .AddOAuth<OpenIdConnectOptions, OpenIdConnectHandler>(SignInSchemes.OpenIdConnect, "统一身份认证", options => Configure(options, settings, environment));
        services.AddAuthorization();
        // secure wherever the visitor came by https; the framework's own default never is
        services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddSingleton(settings);
        services.AddSingleton<ListeningAddress>();
        services.AddSingleton<ProviderMetadata>();
        services.AddScoped<LiveSession>();
        services.AddScoped<BackChannelLogout>();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        if (environment.IsDevelopment())
        {
            services.AddSingleton<DevelopmentKey>();
            services.AddSingleton<DevelopmentCodes>();
        }

        return services;
    }

    private static void Configure(OpenIdConnectOptions options, SignInSettings settings, IHostEnvironment environment)
    {
        var isEmbedded = string.IsNullOrWhiteSpace(settings.Authority);
        options.Authority = isEmbedded ? null : settings.Authority;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret ?? "";
        options.SignInScheme = SignInSchemes.Session;
        options.BackchannelTimeout = ProviderTimeout;
        // A machine-wide proxy knows nothing of this server's own port.
        options.BackchannelHttpHandler = isEmbedded ? new SocketsHttpHandler { UseProxy = false } : null;
        // The answer comes as a top-level GET, for which Lax suffices; None would need https.
        options.CorrelationCookie.Name = environment.IsDevelopment() ? "titlereview-sign-in." : "__Secure-titlereview-sign-in.";
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        // The application's clock may stand in another year during a demonstration; tokens live in real time.
        options.TimeProvider = TimeProvider.System;
        options.Events.OnRemoteFailure = SignInFailure.OnRemoteFailure;
        options.Events.OnAccessDenied = SignInFailure.OnAccessDenied;
    }
}
