using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.Core.Auditing;

/// <summary>「提交前检查」 looks at this.</summary>
/// <param name="Pages">The applicant's standing pages.</param>
/// <param name="Unit">Full name of the recommending unit.</param>
/// <param name="Submissions">Submissions so far, those of a withdrawn application under the same notice included.</param>
/// <param name="ReturnedAt">Instant of the last return, UTC; null: never returned.</param>
/// <param name="Calendar">The days that have been entered; null: the published arrangements alone.</param>
/// <param name="Unconfirmed">Pages taken over from an earlier application and not looked at since; null: none.</param>
/// <param name="ToRedo">Pages an officer returned that were not masked anew since, each with his reason; null: none.</param>
public sealed record SubmissionFacts(
    ApplicationForm Form, IReadOnlyList<EvidencePage> Pages, PersonName Applicant, string Unit, int Submissions, DateTime? ReturnedAt, WorkingCalendar? Calendar = null,
    IReadOnlySet<PageId>? Unconfirmed = null, IReadOnlyDictionary<PageId, string>? ToRedo = null);
