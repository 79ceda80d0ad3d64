using System.Text.Json;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Notices;

/// <summary>「演练期间开放」: the windows of a notice as a rehearsal needs them, all open at once; whatever else the notice decides stays.</summary>
public static class RehearsalWindows
{
    public const int Days = 60;

    /// <summary>Each window that the notice sets, from today on. None that it leaves open is made up.</summary>
    public static IReadOnlyList<PolicyValue> Open(Policy policy, DateOnly today)
    {
        var window = JsonSerializer.SerializeToElement(new Dictionary<string, string>(StringComparer.Ordinal) { ["from"] = Day(today), ["to"] = Day(today.AddDays(Days)) });
        return
        [
            .. DraftedPolicy.Parse(policy.Frozen).Values.Values
                .Where(value => value.Key.Unit == "window" && value.Json.ValueKind == JsonValueKind.Object)
                .Select(value => value with { Json = window, Source = new Citation(RehearsalMark.Word, "演练期间开放", value.Source.Quote), Confidence = Confidence.Proposed }),
        ];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
