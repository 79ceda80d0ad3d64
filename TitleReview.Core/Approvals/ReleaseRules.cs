using TitleReview.Core.Kernel;

namespace TitleReview.Core.Approvals;

/// <summary>「拟稿与签发分离」: what one person has drafted or sent another releases; so documents, replacements and revocations alike.</summary>
public static class ReleaseRules
{
    /// <param name="drafters">Whoever drafted it, and whoever sent it on.</param>
    /// <remarks>Who stands in for a drafter is not another person either: without that part he has to hold the office all the same.</remarks>
    public static Verdict WhyNotRelease(Actor me, IReadOnlyCollection<PersonId> drafters, OrganisationId office, ApprovalDraftState state)
    {
        var releaser = drafters.Aggregate(me, (actor, drafter) => actor.WithoutStandInFor(drafter));
        return Verdict.Of(
            WhyNotOpen(state),
            state == ApprovalDraftState.Writing ? new ApprovalDraftNotSent() : null,
            drafters.Contains(me.Person) || !releaser.Holds(Role.CommitteeOffice, office) ? new ReleaserDraftedIt() : null);
    }

    public static Verdict WhyNot(ApprovalDraftStep step, ApprovalDraftState state, string note) => Verdict.Of(
        WhyNotOpen(state),
        step == ApprovalDraftStep.Return && state == ApprovalDraftState.Writing ? new ApprovalDraftNotSent() : null,
        step == ApprovalDraftStep.Send && state == ApprovalDraftState.Awaiting ? new ApprovalDraftAlreadySent() : null,
        step == ApprovalDraftStep.Return && string.IsNullOrWhiteSpace(note) ? new ApprovalReturnNeedsReason() : null);

    public static ApprovalDraftState After(ApprovalDraftStep step) => step switch
    {
        ApprovalDraftStep.Send => ApprovalDraftState.Awaiting,
        ApprovalDraftStep.Return => ApprovalDraftState.Writing,
        _ => ApprovalDraftState.Discarded,
    };

    private static ApprovalDraftIsOver? WhyNotOpen(ApprovalDraftState state) =>
        state is ApprovalDraftState.Released or ApprovalDraftState.Discarded ? new ApprovalDraftIsOver() : null;
}
