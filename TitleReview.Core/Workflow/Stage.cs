namespace TitleReview.Core.Workflow;

/// <summary>「阶段」: where an application stands. The numbers are stored.</summary>
public enum Stage
{
    /// <summary>草稿</summary>
    Draft = 10,

    /// <summary>已退回，待修改</summary>
    Returned = 20,

    /// <summary>已撤回</summary>
    Withdrawn = 25,

    /// <summary>已放弃</summary>
    Lapsed = 26,

    /// <summary>不予受理</summary>
    NotAccepted = 27,

    /// <summary>单位审核</summary>
    UnitAudit = 30,

    /// <summary>主管单位审核</summary>
    SupervisorAudit = 40,

    /// <summary>县（市）人社局审核</summary>
    CountyAudit = 45,

    /// <summary>地（州、市）人社局审核</summary>
    PrefectureAudit = 50,

    /// <summary>形式审核</summary>
    FormalReview = 60,

    /// <summary>评审委员会已接收材料，待缴费</summary>
    FeeDue = 70,

    /// <summary>已缴费，待评审</summary>
    Admitted = 80,

    /// <summary>已确定（授予）; without a committee's vote</summary>
    Determined = 85,

    /// <summary>不予确定（授予）</summary>
    NotDetermined = 86,

    /// <summary>专家盲评</summary>
    Scoring = 90,

    /// <summary>评审会</summary>
    Meeting = 100,

    /// <summary>结果公示</summary>
    ResultPublicity = 110,

    /// <summary>已批准</summary>
    Approved = 120,

    /// <summary>未通过</summary>
    NotPassed = 130,
}
