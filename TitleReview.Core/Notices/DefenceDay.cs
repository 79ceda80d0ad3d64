using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Notices;

/// <summary>「答辩安排」: day and place as known today.</summary>
/// <param name="On">Null: the notice names no day, and the office has not set one.</param>
/// <param name="IsTentative">拟定: the office may still move it.</param>
public sealed record DefenceDay(DateOnly? On, string Place, bool IsTentative)
{
    /// <summary>「拟定于2023年10月30日，地点另行通知。」 What the office has confirmed stands in place of the notice's tentative day.</summary>
    /// <param name="confirmedOn">The day the office has set; null: none yet.</param>
    /// <remarks>Rule TW-05.</remarks>
    public static DefenceDay Of(WindowsPolicy policy, DateOnly? confirmedOn = null, string? confirmedPlace = null) => new(
        confirmedOn ?? policy.Defence.Value?.From,
        confirmedPlace ?? policy.DefencePlace.Value,
        confirmedOn is null && policy.DefenceIsTentative.Value);

    public override string ToString() => On switch
    {
        null => $"答辩时间、地点{Place}",
        { } day => $"{ChineseDate.Of(day)}{(IsTentative ? "（拟定）" : "")}，地点：{Place}",
    };
}
