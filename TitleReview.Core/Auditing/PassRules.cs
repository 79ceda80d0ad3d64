using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.Core.Auditing;

/// <summary>「审核通过的前提」, at every level.</summary>
public static class PassRules
{
    /// <summary>「受到记过以上处分的，在受处分期间不得申报评审职称。」</summary>
    /// <remarks>Rule EL-15: proposed, by declaration of the unit. The number of the article is not verified, and not printed.</remarks>
    public static Citation Punishment => new(PolicyCatalogue.Regulation, "");

    /// <param name="unticked">Titles of the sections that nobody of the level has ticked.</param>
    /// <param name="open">Points on the level's list of what is to be returned.</param>
    /// <param name="isPunished">What the unit declared; null: nothing yet.</param>
    /// <remarks>Rules OP-03 and EL-15.</remarks>
    public static Verdict WhyNot(Stage stage, IReadOnlyList<string> unticked, int open, bool? isPunished, Policy policy) => Verdict.Of(
        unticked.Count > 0 ? new SectionsAreNotTicked(string.Join('、', unticked), policy.UnitOpinion.Sentence.Source) : null,
        open > 0 ? new ReturnPointsAreOpen(open) : null,
        stage == Stage.UnitAudit && isPunished is null ? new PunishmentIsNotDeclared(Punishment) : null);
}
