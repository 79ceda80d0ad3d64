using TitleReview.Core.Kernel;

namespace TitleReview.Core.Filing;

/// <summary>「备案流程」: the whole of it, one line a step.</summary>
public static class FilingFlow
{
    private static readonly (FilingState From, FilingAct Act, FilingState To)[] _steps =
    [
        (FilingState.Preparing, FilingAct.Assemble, FilingState.Preparing),
        (FilingState.Returned, FilingAct.Assemble, FilingState.Returned),
        (FilingState.Preparing, FilingAct.Send, FilingState.Sent),
        (FilingState.Returned, FilingAct.Send, FilingState.Sent),
        (FilingState.Sent, FilingAct.Receive, FilingState.Received),
        (FilingState.Sent, FilingAct.Return, FilingState.Returned),
        (FilingState.Received, FilingAct.Return, FilingState.Returned),
        (FilingState.Received, FilingAct.Complete, FilingState.Completed),
    ];

    /// <summary>Whether the office still works on it.</summary>
    public static bool IsOpen(FilingState state) => To(state, FilingAct.Assemble) is not null;

    /// <summary>Where an act leads; null: it may not be taken there.</summary>
    public static FilingState? To(FilingState from, FilingAct act) =>
        _steps.Where(step => step.From == from && step.Act == act).Select(step => (FilingState?)step.To).FirstOrDefault();

    public static Verdict WhyNot(FilingState state, FilingAct act) => Verdict.Of(To(state, act) is null ? new FilingIsElsewhere(state, act) : null);

    /// <summary>All that keeps a pack from being sent, together.</summary>
    /// <param name="items">What <see cref="FilingChecklist.Check"/> says.</param>
    /// <param name="deadline">What <see cref="FilingDeadlines"/> says of today; null: there is no meeting yet to reckon from.</param>
    /// <param name="isAssembled">Whether its files are there.</param>
    /// <param name="isCurrent">Whether nothing has changed since they were made.</param>
    /// <param name="wasSent">Whether just these files were sent before: they came back, and nothing has been corrected.</param>
    /// <param name="reason">Why it comes late; empty: none was given.</param>
    public static Verdict WhyNotSend(FilingState state, Finding items, Finding? deadline, bool isAssembled, bool isCurrent, bool wasSent, string reason) => WhyNot(state, FilingAct.Send).And(Verdict.Of(
        items.Outcome == Outcome.Pass ? null : new FilingIsIncomplete(items.Sentence, items.Source),
        deadline is null ? new FilingHasNoMeeting() : null,
        deadline is { Outcome: Outcome.Refused } late && reason.Trim().Length == 0 ? new LateFilingNeedsReason(late.Sentence, late.Source) : null,
        !isAssembled ? new FilingIsNotAssembled() : wasSent ? new FilingIsNotCorrected() : !isCurrent ? new FilingIsOutdated() : null));
}
