using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;

namespace TitleReview.Core.Auditing;

/// <summary>「主管单位推荐意见函」: the fixed sentence as a sheet to be sealed.</summary>
public static class SupervisorLetter
{
    /// <param name="supervisor">The supervising unit; empty: written by hand.</param>
    /// <returns>Null: the notice has no fixed words.</returns>
    /// <remarks>Rule OP-02; templates 002-A2 and 004-A4.</remarks>
    public static PrintedLetter? Print(AnnouncedPerson person, TitleLevel level, string supervisor, Policy policy) =>
        SupervisorOpinion.Compose(person.Name, person.Series, person.Specialty, level, policy.SupervisorOpinion) is { } sentence
            ? new(
                LetterTemplate.Official.OpinionTitle(person, policy.Publicity),
                [sentence.Value],
                [LetterTemplate.Official.SealOf(supervisor.Length > 0 ? supervisor : "　　　　　　　　"), PrintedLetter.OpenDay])
            : null;
}
