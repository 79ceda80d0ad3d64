using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace TitleReview.App.Identity;

/// <summary>Where this server reaches itself; known only once it listens (port 0 in tests).</summary>
public sealed class ListeningAddress(IServer server)
{
    public string Value
    {
        get
        {
            var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
            // http first: the development certificate need not be trusted by this machine.
            var address = addresses.OrderBy(a => a.StartsWith("https:", StringComparison.OrdinalIgnoreCase)).FirstOrDefault()
                ?? throw new InvalidOperationException("The server has no listening address yet; the embedded provider needs one.");
            var parsed = BindingAddress.Parse(address);
            var host = parsed.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "127.0.0.1" : parsed.Host;
            return $"{parsed.Scheme}://{host}:{parsed.Port}";
        }
    }
}
