using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Notices;

/// <summary>「不得低于国家规定」: what a notice may ask for more strictly than the regulation, and never less.</summary>
internal static class FloorChecks
{
    /// <remarks>Rules PB-01, PB-07, CM-06 and CM-07.</remarks>
    public static IEnumerable<NoticeFinding> Of(Policy policy) => NoticeCheck.Found(
        Days("publicity.working_days", "PB-01", "单位公示期", policy.Publicity.WorkingDays),
        Days("publicity.result_working_days", "PB-07", "结果公示期", policy.Publicity.ResultWorkingDays),
        Share("meetings.quorum", "CM-06", "出席评委最低比例", policy.Meetings.Quorum),
        Share("meetings.pass", "CM-07", "通过所需赞成票比例", policy.Meetings.Pass));

    private static NoticeFinding? Days(string key, string rule, string what, Cited<int> value)
    {
        var floor = (Cited<int>)Floor(key);
        return value.Value < floor.Value ? Less(key, rule, $"{what}为{value.Value}个工作日，少于规定的{floor.Value}个工作日，请改正。", floor.Source) : null;
    }

    private static NoticeFinding? Share(string key, string rule, string what, Cited<Fraction> value)
    {
        var floor = (Cited<Fraction>)Floor(key);
        var isLess = value.Value.Denominator == 0 || value.Value.Numerator * floor.Value.Denominator < floor.Value.Numerator * value.Value.Denominator;
        return isLess ? Less(key, rule, $"{what}为{value.Value}，少于规定的{floor.Value}，请改正。", floor.Source) : null;
    }

    private static object Floor(string key) => PolicyKeys.All[key].Read(PolicyCatalogue.OfRegulation(key));

    private static NoticeFinding Less(string key, string rule, Wording sentence, Citation source) => new(key, new Finding(rule, Outcome.Refused, sentence, source));
}
