using Microsoft.Extensions.DependencyInjection;
using TitleReview.App.Identity;
using Xunit;

namespace TitleReview.Tests.App.Identity;

/// <summary>How often the provider is asked.</summary>
public sealed class ProviderMetadataTests : IDisposable
{
    private readonly ManualClock _clock = new(TokenForge.Now);
    private readonly FakeProvider _provider = new();

    public void Dispose() => _provider.Dispose();

    [Theory]
    [InlineData(11.9, 1)]
    [InlineData(12, 2)]
    public async Task Get_AgainAfterHours_AskedOncePerTwelve(double hours, int asked)
    {
        await using var host = await SignInHost.WithProviderAsync(_provider, _clock);
        var metadata = host.Services.GetRequiredService<ProviderMetadata>();

        await metadata.GetAsync(default);
        _clock.Advance(TimeSpan.FromHours(hours));
        await metadata.GetAsync(default);

        Assert.Equal(asked, _provider.Discoveries);
    }

    [Fact]
    public async Task GetWithNewKeys_Often_AskedOncePerMinute()
    {
        await using var host = await SignInHost.WithProviderAsync(_provider, _clock);
        var metadata = host.Services.GetRequiredService<ProviderMetadata>();
        await metadata.GetAsync(default);

        for (var second = 0; second < 120; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await metadata.GetWithNewKeysAsync(default);
        }

        Assert.Equal(3, _provider.Discoveries);
    }

    [Fact]
    public async Task Get_ProviderDown_AskedAgainOnlyAfterFiveSeconds()
    {
        await using var host = await SignInHost.WithProviderAsync(_provider, _clock);
        var metadata = host.Services.GetRequiredService<ProviderMetadata>();
        _provider.IsDown = true;
        await Assert.ThrowsAsync<SignInException>(() => metadata.GetAsync(default));
        _provider.IsDown = false;

        _clock.Advance(TimeSpan.FromSeconds(4));
        var soon = await Assert.ThrowsAsync<SignInException>(() => metadata.GetAsync(default));
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(SignInProblem.Unreachable, soon.Problem);
        Assert.Equal(TokenForge.Issuer, (await metadata.GetAsync(default)).Issuer);
    }
}
