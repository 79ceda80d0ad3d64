using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>「备案办理情况」 as it is now, in words that name no person.</summary>
/// <param name="Check">What the pack still lacks; null: the office has nothing to do with it now.</param>
/// <param name="Deadline">Of today; null: no meeting is planned, or nothing is to be done now.</param>
public sealed record FilingStanding(FilingState State, Finding? Check, Finding? Deadline);

/// <summary>Reads it. The room of the filing does; the inbox and the jobs need it.</summary>
public delegate Task<FilingStanding> ReadFilingStanding(ReviewDb db, NoticeId notice, FilingPack pack, CancellationToken ct);
