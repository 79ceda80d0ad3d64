using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Experts;

/// <summary>What holds for every pool, whatever notice is under way.</summary>
internal static class PoolPolicies
{
    public static ExpertsPolicy Experts { get; } = PolicyCatalogue.Load<ExpertsPolicy>("registration-2019");

    public static RegistrationDeadlinesPolicy Deadlines { get; } = PolicyCatalogue.Load<RegistrationDeadlinesPolicy>("registration-2019");

    public static FilingPolicy Filing { get; } = PolicyCatalogue.Load<FilingPolicy>("filing");
}
