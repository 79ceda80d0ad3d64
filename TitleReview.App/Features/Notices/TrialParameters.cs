using System.Text;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Notices;

/// <summary>The parameters of a notice that can be tried with another value.</summary>
internal sealed class TrialParameters(Policy policy)
{
    private readonly IReadOnlyList<PolicyValue> _values =
    [
        .. PolicyPack.Parse("frozen", Encoding.UTF8.GetBytes(policy.Frozen)).Values.Values
            .Where(value => MayTry(value.Key))
            .OrderBy(value => PolicyTitles.Place(value.Key)),
    ];

    public static bool MayTry(PolicyKey key) => ParameterTrial.MayDecide(key) && !PolicyTyping.Of(key).IsRule;

    public IReadOnlyList<TryParameter.Group> Groups =>
    [
        .. _values.GroupBy(value => PolicyTitles.StageOf(value.Key.Name), StringComparer.Ordinal).Select(stage => new TryParameter.Group(
            PolicyTitles.Stages.Single(named => named.Stage == stage.Key).Title,
            [.. stage.Select(value => (value.Key.Name, PolicyTitles.Of(value.Key)))])),
    ];

    /// <summary>Null when the notice has none of this name to try.</summary>
    public TryParameter.Chosen? Find(string? key)
    {
        if (_values.FirstOrDefault(value => value.Key.Name == key) is not { } value)
        {
            return null;
        }
        var typing = PolicyTyping.Of(value.Key);
        return new(
            value.Key.Name, PolicyTitles.Of(value.Key), PolicyWords.Of(value), value.Source, value.Confidence == Confidence.Proposed,
            typing.Write(value.Json), typing.Hint, typing.Options ?? [], typing.IsLong);
    }

    /// <summary>The policy with the value typed in place of its own.</summary>
    public (Policy? Policy, Verdict Verdict) Suppose(TryParameter.Chosen chosen, string typed) =>
        PolicyTyping.Of(PolicyKeys.All[chosen.Key]).TryRead(typed) is { } json
            ? SupposedPolicy.With(policy, chosen.Key, json)
            : (null, Verdict.Of(new ParameterCannotBeRead(chosen.Title, chosen.Hint)));
}

public sealed record ParameterCannotBeRead(string Title, string Hint) : Refusal($"没有看懂“{Title}”的新值，请按提示填写：{Hint}。");
