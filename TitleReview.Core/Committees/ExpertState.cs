using System.Text.Json.Serialization;

namespace TitleReview.Core.Committees;

/// <summary>「入库办理状态」 of an expert. The numbers are stored.</summary>
public enum ExpertState
{
    [JsonStringEnumMemberName("待单位审核")]
    UnitCheck = 10,

    [JsonStringEnumMemberName("待评审委员会初审")]
    CommitteeCheck = 20,

    [JsonStringEnumMemberName("待职称评价中心确定")]
    CentreDecision = 30,

    [JsonStringEnumMemberName("在库")]
    InPool = 40,

    [JsonStringEnumMemberName("未入库")]
    NotAdmitted = 50,

    [JsonStringEnumMemberName("已移出")]
    Removed = 60,
}
