using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Filing;

/// <summary>For which notice a pack is read, by whom and when.</summary>
/// <param name="Office">Its name.</param>
/// <param name="Filler">「填表人」</param>
internal sealed record FilingContext(ReviewDb Db, Notice Notice, Policy Policy, string Office, string Filler, DateTime Now)
{
    public DateOnly Today => BeijingTime.DayOf(Now);

    /// <summary>Without the word 系列.</summary>
    public string Series => Policy.Approval.SeriesName.Value;
}
