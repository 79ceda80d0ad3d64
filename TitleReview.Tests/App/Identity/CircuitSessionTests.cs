using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Identity;
using Xunit;

namespace TitleReview.Tests.App.Identity;

/// <summary>G-CIRCUIT-AUTH: an open circuit learns that its session has ended.</summary>
public sealed class CircuitSessionTests
{
    private static readonly SignedIn Person = new("dev-provider", "zhou-min", "周敏", "s-1", DateTimeOffset.UtcNow);

    [Fact]
    public async Task Circuit_SessionEnded_BecomesNobody()
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var circuit = Open(host, Person);

        await Task.Delay(200);
        Assert.False(circuit.Changed.Task.IsCompleted);
        await host.Ended.EndAsync(Person.Issuer, Person.Subject, Person.SessionId, DateTimeOffset.UtcNow, default);

        var state = await circuit.Changed.Task.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Null(SignedInAccess.From(state.User));
    }

    [Fact]
    public async Task Circuit_OlderThanTwelveHours_BecomesNobody()
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var circuit = Open(host, Person with { SignedInAt = DateTimeOffset.UtcNow.AddHours(-12) });

        var state = await circuit.Changed.Task.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Null(SignedInAccess.From(state.User));
    }

    [Fact]
    public async Task Services_BlazorAddedAfterwards_CircuitSessionStays()
    {
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(
            new Microsoft.AspNetCore.Builder.WebApplicationOptions { EnvironmentName = "Development" });
        builder.Services.AddSignIn(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton<IEndedSessions, KeptEndedSessions>();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();

        Assert.IsType<CircuitSession>(scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>());
    }

    [Fact]
    public void From_ClaimsWeDidNotWrite_IsNobody()
    {
        Assert.Null(SignedInAccess.From(null));
        Assert.Null(SignedInAccess.From(new ClaimsPrincipal(new ClaimsIdentity())));
        Assert.Null(SignedInAccess.From(new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", "x")], "other"))));
        Assert.Equal("周敏", SignedInAccess.From(new ClaimsPrincipal(SignedInAccess.ToIdentity(Person)))!.Name);
    }

    private static ImpatientCircuit Open(SignInHost host, SignedIn person)
    {
        var circuit = new ImpatientCircuit(host.Services.GetRequiredService<IServiceScopeFactory>());
        circuit.SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(SignedInAccess.ToIdentity(person)))));
        circuit.AuthenticationStateChanged += async state => circuit.Changed.TrySetResult(await state);
        return circuit;
    }

    private sealed class ImpatientCircuit(IServiceScopeFactory scopes) : CircuitSession(NullLoggerFactory.Instance, scopes), IDisposable
    {
        public TaskCompletionSource<AuthenticationState> Changed { get; } = new();

        protected override TimeSpan RevalidationInterval => TimeSpan.FromMilliseconds(50);

        void IDisposable.Dispose() => Dispose(true);
    }
}
