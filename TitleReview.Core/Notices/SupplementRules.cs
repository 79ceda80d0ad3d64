using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Notices;

/// <summary>「补充通知规则」: when a notice that is published may be changed by a further document, and for whom.</summary>
public static class SupplementRules
{
    private const int LongestTitle = 200;

    /// <param name="previous">From when the supplement before it takes effect; null: it is the first.</param>
    /// <param name="today">In Beijing.</param>
    public static Verdict WhyNotIssue(SupplementTerms terms, IReadOnlyList<PolicyValue> changes, Policy present, DateOnly? previous, DateOnly today) => Verdict.Of(
        [
            changes.Count == 0 ? new SupplementChangesNothing() : null,
            string.IsNullOrWhiteSpace(terms.Title) || terms.Title.Length > LongestTitle ? new SupplementNeedsTitle(LongestTitle) : null,
            DocumentNumber.TryParse(terms.Number) is null ? new SupplementNeedsNumber() : null,
            terms.EffectiveFrom is null ? new SupplementNeedsDay() : null,
            terms.EffectiveFrom < previous ? new SupplementIsBeforeLast(previous.Value) : null,
            // what is submitted is judged anew at once, so it cannot be promised for a later day
            terms is { AppliesToAll: true, EffectiveFrom: { } from } && from > today ? new SupplementForAllIsNotForLater(today) : null,
            .. changes.Where(change => terms.AppliesToAll && IsHarder(change, present)).Select(change => new SupplementIsHarderForAll(change.Source)),
        ]);

    /// <summary>「从严的变更不溯及既往」: whether who has applied already would be asked for more, or sooner.</summary>
    private static bool IsHarder(PolicyValue change, Policy present)
    {
        var stated = DraftedPolicy.Parse(present.Frozen).Values.GetValueOrDefault(change.Key.Name);
        return (stated is null ? null : change.Key.Read(stated), change.Key.Read(change)) switch
        {
            (Cited<TimeWindow?> { Value: { } old }, Cited<TimeWindow?> { Value: { } now }) => now.ClosesAt < old.ClosesAt || Opens(now) > Opens(old),
            (Cited<TimeWindow?> { Value: null }, Cited<TimeWindow?> { Value: not null }) => true,
            (Cited<ReturnDeadline?> { Value: null }, Cited<ReturnDeadline?> { Value: not null }) => true,
            (Cited<ReturnDeadline?> { Value: { } old }, Cited<ReturnDeadline?> { Value: { } now }) => Hours(now) < Hours(old),
            (Cited<int> old, Cited<int> now) when change.Key.Name == "submissions.maximum" => now.Value < old.Value,
            (Cited<int> old, Cited<int> now) when change.Key.Name.StartsWith("service_years.required.", StringComparison.Ordinal) => now.Value > old.Value,
            _ => false,
        };
    }

    private static DateTime Opens(TimeWindow window) => window.From.ToDateTime(window.Opens ?? TimeOnly.MinValue);

    private static int Hours(ReturnDeadline deadline) => deadline.Unit == DeadlineUnit.Hours ? deadline.Length : deadline.Length * 24;
}
