namespace TitleReview.App.Identity;

internal static class BrowserAddress
{
    /// <summary>
    /// The embedded provider knows itself by the address this server listens on; the browser may have come by another name (localhost, a LAN
    /// address, a proxy) and would leave its cookies behind there.
    /// </summary>
    public static string Of(string endpoint, OpenIdConnectOptions options, HttpRequest request) =>
        options.Authority is null ? $"{request.Scheme}://{request.Host}{request.PathBase}{new Uri(endpoint).AbsolutePath}" : endpoint;
}
