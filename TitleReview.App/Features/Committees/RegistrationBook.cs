using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Committees;

/// <summary>By what registrations are judged: the letter of 2019 over the regulation, with the days of the letter that asked for them.</summary>
internal static class RegistrationBook
{
    private const string Letter = "registration-2019";

    public static RegistrationPolicy Policy { get; } = PolicyCatalogue.Load<RegistrationPolicy>(Letter);

    public static UploadsPolicy Uploads { get; } = PolicyCatalogue.Load<UploadsPolicy>(Letter);

    private static readonly RegistrationDeadlinesPolicy _deadlines = PolicyCatalogue.Load<RegistrationDeadlinesPolicy>(Letter);

    private static readonly ExpertsPolicy _experts = PolicyCatalogue.Load<ExpertsPolicy>(Letter);

    /// <summary>「备案登记时限审查」: none where no letter had been issued. A county's committee recommends no experts.</summary>
    /// <param name="rosterOn">See <see cref="Data.RosterFilings"/>.</param>
    public static IReadOnlyList<Finding> Timing(CommitteeSeat seat, CommitteeRegistration registration, DateOnly? rosterOn, RegistrationCall? call, DateOnly today)
    {
        if (call is null)
        {
            return [];
        }
        // 「表格（纸质版和电子版）」: received when the later of the two is
        DateOnly? form = registration is { SubmittedOn: { } sent, PaperOn: { } paper } ? (sent > paper ? sent : paper) : null;
        var receipts = new RegistrationReceipts(form, rosterOn, registration.PlatformOn, _experts.RecommendingSeats.Value.Contains(seat));
        return RegistrationTiming.Check(receipts, today, DeadlinesOf(call));
    }

    public static bool IsLate(IEnumerable<Finding> timing) => timing.Any(finding => finding.Outcome == Outcome.NeedsPerson);

    private static RegistrationDeadlinesPolicy DeadlinesOf(RegistrationCall call)
    {
        return new(Of(call.FormBy), Of(call.RosterBy), Of(call.PlatformBy), _deadlines.LateConsequence);

        Cited<DateOnly> Of(DateOnly day) => new(day, new Citation(call.Title, ""), Confidence.Notice);
    }
}
