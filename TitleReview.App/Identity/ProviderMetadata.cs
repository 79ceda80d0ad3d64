using System.Text.Json;
using Microsoft.Extensions.Options;

namespace TitleReview.App.Identity;

/// <summary>The provider's discovery document and keys, asked for rarely.</summary>
public sealed class ProviderMetadata(IOptionsMonitor<OpenIdConnectOptions> options, ListeningAddress own) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    // Anybody may post a token with an invented key id; the provider must not be asked each time.
    private static readonly TimeSpan BetweenRefreshes = TimeSpan.FromMinutes(1);

    // While the provider is down the next person is told at once instead of queueing for a time-out.
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private Provider? _provider;
    private DateTimeOffset _askedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _failedAt = DateTimeOffset.MinValue;

    private OpenIdConnectOptions Options => options.Get(SignInSchemes.OpenIdConnect);

    private DateTimeOffset Now => Options.TimeProvider!.GetUtcNow();

    public Task<Provider> GetAsync(CancellationToken ct) => GetAsync(Lifetime, ct);

    /// <summary>After a key id that is not known: keys may have been rotated.</summary>
    public Task<Provider> GetWithNewKeysAsync(CancellationToken ct) => GetAsync(BetweenRefreshes, ct);

    public void Dispose() => _gate.Dispose();

    private async Task<Provider> GetAsync(TimeSpan oldest, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            var now = Now;
            if (_provider is not null && now - _askedAt < oldest)
            {
                return _provider;
            }

            if (now - _failedAt < AfterFailure)
            {
                throw new SignInException(SignInProblem.Unreachable, "The provider did not answer a moment ago.");
            }

            _provider = await AskAsync(ct);
            _askedAt = now;
            return _provider;
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            _failedAt = Now;
            throw new SignInException(SignInProblem.Unreachable, $"The provider cannot be asked: {failure.Message}", failure);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<Provider> AskAsync(CancellationToken ct)
    {
        var authority = Options.Authority ?? DevelopmentProvider.Authority(own);
        var discovery = await ReadAsync($"{authority.TrimEnd('/')}/.well-known/openid-configuration", ct);
        var keySet = await ReadAsync(Provider.Address(discovery, "jwks_uri", authority), ct);
        return Provider.Read(authority, Options.Authority is null ? DevelopmentProvider.IssuerName : null, discovery, keySet);
    }

    private async Task<JsonElement> ReadAsync(string address, CancellationToken ct) =>
        JsonElement.Parse(await Options.Backchannel.GetByteArrayAsync(new Uri(address), ct));
}
