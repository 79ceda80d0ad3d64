namespace TitleReview.Core.Workflow;

/// <summary>「办理」: what may be done to a case. Each act is one row, or a few, of <see cref="StageMap"/>.</summary>
public enum Act
{
    /// <summary>提交</summary>
    Submit = 1,

    /// <summary>登记单位公示</summary>
    RecordUnitPublicity,

    /// <summary>审核通过</summary>
    Pass,

    /// <summary>退回修改</summary>
    Return,

    /// <summary>登记缴费</summary>
    RecordFee,

    /// <summary>交付盲评</summary>
    HandOver,

    /// <summary>结束盲评</summary>
    CloseScoring,

    /// <summary>登记表决通过</summary>
    RecordPassed,

    /// <summary>登记表决未通过</summary>
    RecordNotPassed,

    /// <summary>印发任职资格文件</summary>
    Approve,

    /// <summary>撤回申报</summary>
    Withdraw,

    /// <summary>恢复申报</summary>
    Reinstate,

    /// <summary>不予受理</summary>
    Refuse,

    /// <summary>视为放弃</summary>
    Lapse,

    /// <summary>撤销放弃或不予受理</summary>
    Restore,

    /// <summary>同意确定（授予）</summary>
    Determine,

    /// <summary>不予确定（授予）</summary>
    Decline,

    /// <summary>复查后重新表决</summary>
    VoteAgain,

    /// <summary>复查后取消通过</summary>
    Revoke,

    /// <summary>换发任职资格文件</summary>
    Replace = 30,

    /// <summary>撤销任职资格</summary>
    RevokeTitle = 31,
}
