using TitleReview.Core.Kernel;

namespace TitleReview.App.Jobs;

/// <summary>One page that this instance alone looks at now.</summary>
/// <param name="Version">Of the row that says so: when it is another, somebody else has begun anew.</param>
public sealed record LookClaim(PageId Page, CaseId Case, int Orientation, string Original, int Version);
