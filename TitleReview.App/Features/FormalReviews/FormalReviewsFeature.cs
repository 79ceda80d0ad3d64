using System.Security.Cryptography;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>Draws a number from 0 up to, and without, the bound.</summary>
public delegate int DrawBelow(int bound);

public static class FormalReviewsFeature
{
    public static IServiceCollection AddFormalReviews(this IServiceCollection services) => services
        .AddSingleton<DrawBelow>(RandomNumberGenerator.GetInt32)
        .AddScoped<ListFees>()
        .AddScoped<RecordFee>()
        .AddScoped<ListHandOver>()
        .AddScoped<HandOverToExperts>();
}
