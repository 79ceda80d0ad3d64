using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace TitleReview.App.Identity;

/// <summary>Who asks: in an HTTP request the user of the request, in a circuit the user the circuit still vouches for.</summary>
public sealed class Visitor(AuthenticationStateProvider circuit)
{
    private ClaimsPrincipal? _request;

    /// <summary>Set by the middleware on the scope of a request; the scope of a circuit never has it.</summary>
    public void ArriveByRequest(ClaimsPrincipal user) => _request = user;

    public async ValueTask<SignedIn?> SignedInAsync() =>
        SignedInAccess.From(_request ?? (await circuit.GetAuthenticationStateAsync()).User);
}
