using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using TitleReview.App.Ui;

namespace TitleReview.App.Features.Approvals;

/// <summary>「查询次数限制」: from one asker so many lookups in ten minutes, found or not, so that nobody walks through the numbers.</summary>
internal static class LookupLimit
{
    public const string Policy = "certificate-lookup";
    public const int Most = 20;

    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Policy, static context => IsAsking(context.Request)
            ? RateLimitPartition.GetFixedWindowLimiter(AskerOf(context.Connection.RemoteIpAddress), static _ => new FixedWindowRateLimiterOptions { PermitLimit = Most, Window = Within, QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter("looking"));
        options.OnRejected = static async (rejected, _) =>
        {
            if (rejected.HttpContext.Request.Path == Urls.CertificateLookup)
            {
                await LookupEndpoint.TooOften(rejected.HttpContext).ExecuteAsync(rejected.HttpContext);
            }
        };
    }

    /// <summary>An IPv4 address, also where it comes in IPv6 clothes; of an IPv6 address its network of 64 bits, within which a machine gives itself as many as it likes.</summary>
    public static string AskerOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    // to open the empty page is no question
    private static bool IsAsking(HttpRequest request) => HttpMethods.IsPost(request.Method) || request.Query.ContainsKey("code");
}
