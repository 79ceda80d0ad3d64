using System.Text.Json.Serialization;
using TitleReview.Core.Workflow;

namespace TitleReview.Core.Filing;

/// <summary>「申报结果」, for counting: each submitted application is one of these.</summary>
public enum CaseOutcome
{
    [JsonStringEnumMemberName("通过")]
    Passed,

    [JsonStringEnumMemberName("未通过")]
    NotPassed,

    [JsonStringEnumMemberName("不予受理或退出")]
    Left,

    [JsonStringEnumMemberName("办理中")]
    UnderWay,
}

/// <summary>「申报结果的判定」</summary>
public static class CaseOutcomes
{
    public static IReadOnlyList<CaseOutcome> All { get; } = Enum.GetValues<CaseOutcome>();

    public static CaseOutcome Of(Stage stage) => stage switch
    {
        Stage.Approved or Stage.ResultPublicity or Stage.Determined => CaseOutcome.Passed,
        Stage.NotPassed or Stage.NotDetermined => CaseOutcome.NotPassed,
        Stage.Withdrawn or Stage.Lapsed or Stage.NotAccepted => CaseOutcome.Left,
        _ => CaseOutcome.UnderWay,
    };
}
