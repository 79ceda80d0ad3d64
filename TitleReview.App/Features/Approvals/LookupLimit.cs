using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using TitleReview.App.Ui;

namespace TitleReview.App.Features.Approvals;

/// <summary>「查询次数限制」: from one address so many lookups in ten minutes, found or not, so that nobody walks through the numbers.</summary>
internal static class LookupLimit
{
    public const string Policy = "certificate-lookup";
    public const int Most = 20;

    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Policy, static context => IsAsking(context.Request)
            ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", static _ => new FixedWindowRateLimiterOptions { PermitLimit = Most, Window = Within, QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter("looking"));
        options.OnRejected = static async (rejected, _) =>
        {
            if (rejected.HttpContext.Request.Path == Urls.CertificateLookup)
            {
                await LookupEndpoint.TooOften(rejected.HttpContext).ExecuteAsync(rejected.HttpContext);
            }
        };
    }

    // to open the empty page is no question
    private static bool IsAsking(HttpRequest request) => HttpMethods.IsPost(request.Method) || request.Query.ContainsKey("code");
}
