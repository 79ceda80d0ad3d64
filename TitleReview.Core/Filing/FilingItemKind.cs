using System.Text.Json.Serialization;

namespace TitleReview.Core.Filing;

/// <summary>「备案项目」: what of the system an item of a pack is filled from. Which items are asked for, the policy says, in these words.</summary>
public enum FilingItemKind
{
    /// <summary>Asked for by the policy and unknown here: filled by hand alone.</summary>
    [JsonStringEnumMemberName("其他")]
    Other = 0,

    [JsonStringEnumMemberName("评审工作通知")]
    Notice,

    [JsonStringEnumMemberName("职称评审办事机构工作人员名册")]
    StaffRoster,

    [JsonStringEnumMemberName("出入评审会议现场的人员名册")]
    VenueRoster,

    [JsonStringEnumMemberName("职称评审办事机构工作人员个人诚信承诺书")]
    StaffPledges,

    [JsonStringEnumMemberName("高级职称评审委员会专家库名单")]
    Pool,

    [JsonStringEnumMemberName("专家个人诚信承诺书")]
    ExpertPledges,

    [JsonStringEnumMemberName("各级职称评审委员会")]
    Committee,

    [JsonStringEnumMemberName("赋分表")]
    ScoreTable,

    [JsonStringEnumMemberName("邀请函")]
    Invitation,

    [JsonStringEnumMemberName("职称评审会议纪要")]
    Minutes,

    [JsonStringEnumMemberName("评审通过人员名册")]
    PassRoster,

    [JsonStringEnumMemberName("公示结果")]
    Publicity,

    [JsonStringEnumMemberName("任职资格文件")]
    Approvals,
}
