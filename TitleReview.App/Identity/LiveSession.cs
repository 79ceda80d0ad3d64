using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace TitleReview.App.Identity;

/// <summary>Whether a session still counts; asked by every request and by every open circuit.</summary>
public sealed class LiveSession(IEndedSessions ended, SignInSettings settings, IOptionsMonitor<CookieAuthenticationOptions> cookie)
{
    public async Task<bool> IsLiveAsync(ClaimsPrincipal? principal, CancellationToken ct)
    {
        if (SignedInAccess.From(principal) is not { } signedIn)
        {
            return false;
        }

        var now = cookie.Get(SignInSchemes.Session).TimeProvider!.GetUtcNow();
        return now - signedIn.SignedInAt < TimeSpan.FromHours(settings.AbsoluteHours)
            && !await ended.IsEndedAsync(signedIn.Issuer, signedIn.Subject, signedIn.SessionId, signedIn.SignedInAt, ct);
    }
}
