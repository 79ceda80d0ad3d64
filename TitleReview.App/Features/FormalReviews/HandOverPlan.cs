using System.Security.Cryptography;
using System.Text;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「按抽取分派」.</summary>
/// <param name="EachBy">How many of the case's group score it.</param>
/// <param name="Print">Of the plan that was previewed: what is done is what was seen.</param>
public sealed record DrawShare(DrawId Draw, int EachBy, string Print);

/// <summary>「分派方案」: who is to score what.</summary>
internal sealed record HandOverPlan(IReadOnlyList<CaseShare> Shares, IReadOnlyDictionary<CaseId, int> Groups, Verdict Verdict)
{
    private readonly Dictionary<CaseId, IReadOnlyList<PersonId>> _of = Shares.ToDictionary(share => share.Case, share => share.Experts);

    public IReadOnlyList<PersonId> Experts => [.. Shares.SelectMany(share => share.Experts).Distinct()];

    /// <summary>The same for the same plan, in whatever order it came about.</summary>
    public string Print => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Shares
        .Select(share => $"{share.Case}:{string.Join(',', share.Experts.Select(expert => expert.ToString()).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal)))));

    public static HandOverPlan Refused(params IEnumerable<Refusal> refusals) => new([], new Dictionary<CaseId, int>(), Verdict.Of(refusals));

    /// <summary>Each of these scores everything.</summary>
    public static HandOverPlan ToAll(IReadOnlyList<ReviewCase> files, IReadOnlyList<PersonId> experts) =>
        new([.. files.Select(file => new CaseShare(file.Id, [.. experts.Distinct()]))], new Dictionary<CaseId, int>(), Verdict.Allowed);

    public IReadOnlyList<PersonId> Of(CaseId file) => _of.GetValueOrDefault(file, []);

    public int? GroupOf(CaseId file) => Groups.TryGetValue(file, out var group) ? group : null;

    public Verdict WhyNot(string print) => Verdict.IsRefused || Print == print ? Verdict : Verdict.Of(new PageIsStale());
}
