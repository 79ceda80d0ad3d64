using TitleReview.Core.Kernel;

namespace TitleReview.Core.Workflow;

/// <summary>The one official Chinese term of each stage, act and role.</summary>
public static class Titles
{
    public static string Title(this Stage stage) => stage switch
    {
        Stage.Draft => "草稿",
        Stage.Returned => "已退回，待修改",
        Stage.Withdrawn => "已撤回",
        Stage.Lapsed => "已放弃",
        Stage.NotAccepted => "不予受理",
        Stage.UnitAudit => "单位审核",
        Stage.SupervisorAudit => "主管单位审核",
        Stage.CountyAudit => "县（市）人社局审核",
        Stage.PrefectureAudit => "地（州、市）人社局审核",
        Stage.FormalReview => "形式审核",
        Stage.FeeDue => "评审委员会已接收材料，待缴费",
        Stage.Admitted => "已缴费，待评审",
        Stage.Determined => "已确定（授予）",
        Stage.NotDetermined => "不予确定（授予）",
        Stage.Scoring => "专家盲评",
        Stage.Meeting => "评审会",
        Stage.ResultPublicity => "结果公示",
        Stage.Approved => "已批准",
        Stage.NotPassed => "未通过",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, message: null),
    };

    public static string Title(this Act act) => act switch
    {
        Act.Submit => "提交",
        Act.RecordUnitPublicity => "登记单位公示",
        Act.Pass => "审核通过",
        Act.Return => "退回修改",
        Act.RecordFee => "登记缴费",
        Act.HandOver => "交付盲评",
        Act.CloseScoring => "结束盲评",
        Act.RecordPassed => "登记表决通过",
        Act.RecordNotPassed => "登记表决未通过",
        Act.Approve => "印发任职资格文件",
        Act.Withdraw => "撤回申报",
        Act.Reinstate => "恢复申报",
        Act.Refuse => "不予受理",
        Act.Lapse => "视为放弃",
        Act.Restore => "撤销放弃或不予受理",
        Act.Determine => "同意确定（授予）",
        Act.Decline => "不予确定（授予）",
        Act.Replace => "换发任职资格文件",
        Act.RevokeTitle => "撤销任职资格",
        Act.VoteAgain => "复查后重新表决",
        Act.Revoke => "复查后取消通过",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, message: null),
    };

    public static string Title(this Role role) => role switch
    {
        Role.Applicant => "申报人",
        Role.UnitOfficer => "推荐单位经办人",
        Role.SupervisingOfficer => "主管单位经办人",
        Role.CountyOffice => "县（市）人社局经办人",
        Role.PrefectureOffice => "地（州、市）人社局经办人",
        Role.CommitteeOffice => "评委会办公室",
        Role.FinanceOffice => "财务室",
        Role.Expert => "评审专家",
        Role.DrawSupervisor => "抽取监督人",
        Role.RegionalCentre => "自治区职称评价中心",
        Role.SystemAdministrator => "系统管理员",
        Role.SecurityAdministrator => "安全管理员",
        Role.AuditAdministrator => "审计管理员",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, message: null),
    };
}
