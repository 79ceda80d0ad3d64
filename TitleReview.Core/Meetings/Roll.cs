using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「到会情况」 at one moment, for one case or for the meeting as a whole.</summary>
/// <param name="Members">「评审委员会人数」</param>
/// <param name="Present">Signed in and not gone; whoever withdraws is among them.</param>
/// <param name="Recused">Members who take no part in this case, present or not; none for the meeting as a whole.</param>
/// <param name="CountsRecused">Whether a present member who withdraws counts among those present.</param>
public sealed record Roll(int Members, IReadOnlyList<PersonId> Present, IReadOnlyList<PersonId> Recused, bool CountsRecused = true)
{
    /// <summary>「可投票人」: who is given a ballot.</summary>
    public IReadOnlyList<PersonId> Voters => [.. Present.Except(Recused)];

    /// <summary>How many withdrew who are here.</summary>
    public int Withdrawn => Present.Intersect(Recused).Count();

    /// <summary>「出席人数」 that the quorum and the share of yes votes are reckoned from.</summary>
    public int Base => CountsRecused ? Present.Count : Voters.Count;
}
