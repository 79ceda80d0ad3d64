using TitleReview.Core.Kernel;

namespace TitleReview.Core.Scoring;

/// <summary>「可分派的专家」.</summary>
/// <param name="Order">Place in the draw, or in the list of those chosen; it decides between experts of equal load.</param>
/// <param name="Load">「在评件数」 before this assignment.</param>
public sealed record ExpertSeat(PersonId Expert, int Order, int Load);

/// <summary>「待分派的申报」.</summary>
/// <param name="Experts">How many are to score it.</param>
/// <param name="Kept">Who scores it already, and goes on.</param>
/// <param name="Barred">Who must withdraw, or has withdrawn.</param>
public sealed record CaseToShare(CaseId Case, string Number, int Experts, IReadOnlyList<PersonId> Kept, IReadOnlyList<PersonId> Barred);

/// <summary>「分派」: who comes newly to one application.</summary>
public sealed record CaseShare(CaseId Case, IReadOnlyList<PersonId> Experts);

/// <summary>「均衡分派」: each application to so many experts, the load as even as the recusals allow. Who scores already is not moved.</summary>
public static class ScoringShares
{
    /// <remarks>Nothing but the inputs decides, and not their order: what leaves the least choice first, then by number; the least load first, then by place.</remarks>
    public static (IReadOnlyList<CaseShare> Shares, Verdict Verdict) Of(IReadOnlyList<ExpertSeat> seats, IReadOnlyList<CaseToShare> cases)
    {
        var load = seats.ToDictionary(seat => seat.Expert, seat => seat.Load);
        var inOrder = seats.OrderBy(seat => seat.Order).ThenBy(seat => seat.Expert.Value).ToList();
        var (shares, refusals) = (new List<CaseShare>(), new List<Refusal>());
        foreach (var file in cases.OrderBy(file => Choice(inOrder, file).Count).ThenBy(file => file.Number, StringComparer.Ordinal).ThenBy(file => file.Case.Value))
        {
            var needed = file.Experts - file.Kept.Count;
            var chosen = Choice(inOrder, file).OrderBy(seat => load[seat.Expert]).Take(Math.Max(0, needed)).Select(seat => seat.Expert).ToList();
            if (chosen.Count < needed)
            {
                refusals.Add(new TooFewExperts(file.Number, needed, chosen.Count));
            }
            foreach (var expert in chosen)
            {
                load[expert]++;
            }
            shares.Add(new CaseShare(file.Case, chosen));
        }
        return (shares, Verdict.Of(refusals.OrderBy(refusal => refusal.Sentence, StringComparer.Ordinal)));
    }

    private static List<ExpertSeat> Choice(List<ExpertSeat> seats, CaseToShare file) =>
        [.. seats.Where(seat => !file.Kept.Contains(seat.Expert) && !file.Barred.Contains(seat.Expert))];
}
