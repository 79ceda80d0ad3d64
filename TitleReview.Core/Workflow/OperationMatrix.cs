using TitleReview.Core.Kernel;

namespace TitleReview.Core.Workflow;

/// <summary>「权限表」: every use case and query, with the roles and stages it is open to. One without a row cannot run, and fails the build.</summary>
public static partial class OperationMatrix
{
    private static readonly Stage[] _everyStage = Enum.GetValues<Stage>();
    private static readonly Stage[] _whileWriting = [Stage.Draft, Stage.Returned];
    private static readonly Role[] _auditors = [.. StageMap.Audits.Select(stage => StageMap.AuditorAt(stage)!.Value)];

    // 「评审委员会已接收材料」 and whatever comes after it
    private static readonly Stage[] _sinceReceipt = [.. _everyStage.Where(stage => stage >= Stage.FeeDue)];
    private static readonly Stage[] _sinceSubmission = [.. _everyStage.Where(stage => stage >= Stage.Returned)];
    private static readonly Stage[] _beforeTheFee = [Stage.Returned, .. _everyStage.Where(stage => stage is >= Stage.UnitAudit and <= Stage.FormalReview)];

    public static IReadOnlyList<Operation> Rows { get; } =
    [
        Anywhere("GetMenu", "查看菜单"),
        Anywhere("GetDashboard", "查看首页"),
        Anywhere("ListNotices", "查看评审通知"),
        Anywhere("GetNotice", "查看评审通知"),
        Anywhere("PublishNotice", "发布评审通知", Role.CommitteeOffice),
        Anywhere("TryParameter", "参数试算", Role.CommitteeOffice),

        Anywhere("GetPersonalRecord", "查看个人信息", Role.Applicant),
        Anywhere("SavePersonalRecord", "填写个人信息", Role.Applicant),
        Anywhere("ListMyApplications", "查看我的申报", Role.Applicant),
        Anywhere("StartApplication", "开始申报", Role.Applicant),
        Anywhere("CopyApplication", "沿用以前的申报", Role.Applicant),
        OnCase("GetApplication", "查看我的申报", _everyStage, Role.Applicant),
        OnCase("SaveField", "填写申报", _whileWriting, Role.Applicant),
        OnCase("CheckSection", "查看填报提示", _everyStage, Role.Applicant),
        OnCase("ListFieldHistory", "查看修改历史", _everyStage, Role.Applicant),
        OnCase("RestoreField", "恢复修改前的内容", _whileWriting, Role.Applicant),
        OnCase("ListRecycleBin", "查看回收站", _everyStage, Role.Applicant),
        OnCase("AddRow", "增加一行", _whileWriting, Role.Applicant),
        OnCase("RemoveRow", "删除一行", _whileWriting, Role.Applicant),
        OnCase("UploadPage", "上传材料", _whileWriting, Role.Applicant),
        OnCase("RemovePage", "删除材料", _whileWriting, Role.Applicant),
        OnCase("MovePage", "调整材料顺序", _whileWriting, Role.Applicant),
        OnCase("TurnPage", "旋转材料", _whileWriting, Role.Applicant),
        OnCase("IssuePhoneTicket", "生成手机上传二维码", _whileWriting, Role.Applicant),
        OnCase("GetPhoneTicket", "查看手机上传", _whileWriting, Role.Applicant),
        OnCase("ClosePhoneTicket", "关闭手机上传", _whileWriting, Role.Applicant),
        OnCase("CheckApplication", "提交前检查", _whileWriting, Role.Applicant),
        OnCase("PrintCourseExemption", "打印免除继续教育学习申请表", _whileWriting, Role.Applicant),
        OnCase("PlanApplication", "申报规划", _everyStage, Role.Applicant),
        Step("SubmitApplication", Act.Submit),
        OnCase("GetReceipt", "查看提交回执", _everyStage, Role.Applicant),
        OnCase("PreviewApplication", "预览申报材料", _everyStage, Role.Applicant),
        OnCase("ListCopiedPages", "核对上一年度材料", _everyStage, Role.Applicant),
        OnCase("ConfirmCopiedPage", "确认上一年度材料", _whileWriting, Role.Applicant),
        OnCase("GetWithdrawal", "撤回申报", _everyStage, Role.Applicant),
        Step("WithdrawApplication", Act.Withdraw),
        Step("ReinstateApplication", Act.Reinstate),

        OnCase("ListMaskPages", "检查信息遮盖", _everyStage, Role.Applicant),
        OnCase("GetMaskPage", "检查信息遮盖", _everyStage, Role.Applicant),
        OnCase("AnswerMasking", "选择是否需要遮盖", _whileWriting, Role.Applicant),
        OnCase("RepeatBoxes", "把遮盖框用到后面几页", _whileWriting, Role.Applicant),
        OnCase("GetPageImage", "查看材料图片", _everyStage, [Role.Applicant, .. _auditors]),

        Anywhere("ListAuditQueue", "查看审核队列", _auditors),
        Anywhere("NextCase", "下一件", _auditors),
        Anywhere("SaveView", "保存常用筛选", _auditors),
        Anywhere("DeleteView", "删除常用筛选", _auditors),
        Anywhere("PreviewBulk", "预览成批办理", _auditors),
        Anywhere("ActOnMany", "成批办理", _auditors),
        Towards("GetClaim", "查看认领", Act.Return),
        Towards("TakeClaim", "认领", Act.Return),
        Towards("ReleaseClaim", "放下认领", Act.Return),
        OnCase("GetAuditCase", "审核申报", _everyStage, _auditors),
        OnCase("GetUnitPublicity", "查看单位公示", _everyStage, Role.UnitOfficer),
        Towards("SaveAnnouncement", "填写公示内容", Act.RecordUnitPublicity),
        Step("RecordUnitPublicity", Act.RecordUnitPublicity),
        OnCase("PrintUnitPublicity", "打印单位公示和公示结果", _everyStage, Role.UnitOfficer),
        OnCase("RecordObjection", "登记异议", _beforeTheFee, Role.UnitOfficer),
        OnCase("DecideObjection", "登记异议处理结果", _beforeTheFee, Role.UnitOfficer),
        OnCase("UploadUnitScan", "上传盖章扫描件", [Stage.UnitAudit], Role.UnitOfficer),
        OnCase("RemoveUnitScan", "删除盖章扫描件", [Stage.UnitAudit], Role.UnitOfficer),
        // whoever writes the supervising unit's opinion also uploads it: this row alone says who and when
        OnCase("PrintSupervisorOpinion", "办理主管单位推荐意见", [Stage.UnitAudit, Stage.SupervisorAudit], Role.UnitOfficer, Role.SupervisingOfficer),
        Step("PassAudit", Act.Pass),
        Step("ReturnForCorrection", Act.Return),
        Step("RefuseApplication", Act.Refuse),
        Step("RestoreApplication", Act.Restore),
        Step("LapseUnpaid", Act.Lapse),
        Step("DetermineTitle", Act.Determine),
        // on a case that has been handed to the office, and for those who watch over all
        Anywhere("AuditLeaks", "泄露检查", Role.CommitteeOffice, Role.AuditAdministrator),
        Anywhere("GetLeakReport", "查看泄露检查报告", Role.CommitteeOffice, Role.AuditAdministrator),
        Anywhere("ListLeakAudits", "查找泄露检查", Role.AuditAdministrator),
        Towards("TickSection", "勾选已审核的部分", Act.Pass),
        OnCase("DeclarePunishment", "声明处分情况", [Stage.UnitAudit], Role.UnitOfficer),
        Towards("AddReturnItem", "加入退回清单", Act.Return),
        Towards("RemoveReturnItem", "从退回清单删除", Act.Return),
        OnCase("GetReturn", "查看退回意见", [Stage.Returned, Stage.Lapsed, Stage.NotAccepted], Role.Applicant),
        Towards("GetMaskCheck", "遮盖检查", Act.Return),
        Towards("MarkMaskPage", "标注遮盖检查结果", Act.Return),
        Towards("ReturnMaskPages", "退回重遮", Act.Return),

        Anywhere("ListDelegations", "查看委托和联合评审", Role.PrefectureOffice, Role.CommitteeOffice),
        Anywhere("RegisterDelegation", "登记委托或联合评审", Role.PrefectureOffice),
        Anywhere("AdvanceDelegation", "办理委托或联合评审", Role.PrefectureOffice),

        // the office that keeps a committee writes; the bureau a county's goes through, and the centre, see what was handed in
        Anywhere("ListCommittees", "查看评审委员会", Role.CommitteeOffice, Role.PrefectureOffice, Role.RegionalCentre),
        Anywhere("GetCommittee", "查看评审委员会备案登记", Role.CommitteeOffice, Role.PrefectureOffice, Role.RegionalCentre),
        Anywhere("RegisterCommittee", "登记评审委员会", Role.CommitteeOffice),
        Anywhere("SaveRegistration", "填写备案登记表", Role.CommitteeOffice),
        Anywhere("SubmitRegistration", "报送备案登记", Role.CommitteeOffice),
        Anywhere("ForwardRegistration", "统一报送备案登记", Role.PrefectureOffice),
        Anywhere("ReturnRegistration", "退回备案登记", Role.PrefectureOffice, Role.RegionalCentre),
        Anywhere("RecordRegistrationReceipts", "登记备案材料收到日期", Role.RegionalCentre),
        Anywhere("DecideLateness", "逾期处理", Role.RegionalCentre),
        Anywhere("ApproveRegistration", "核准备案", Role.RegionalCentre),
        Anywhere("RenewRegistration", "发起新的备案登记", Role.CommitteeOffice),
        Anywhere("IssueRegistrationCall", "发布备案登记通知", Role.RegionalCentre),
        Anywhere("UploadRegistrationScan", "上传备案登记附件", Role.CommitteeOffice),
        Anywhere("RemoveRegistrationScan", "删除备案登记附件", Role.CommitteeOffice),
        Anywhere("GetRegistrationScan", "查看备案登记附件", Role.CommitteeOffice, Role.PrefectureOffice, Role.RegionalCentre),
        Anywhere("GetRegistrationSheets", "打印备案登记表和专业目录", Role.CommitteeOffice, Role.PrefectureOffice, Role.RegionalCentre),
        Anywhere("ListSpecialties", "查看专业目录", Role.CommitteeOffice, Role.PrefectureOffice, Role.RegionalCentre),
        Anywhere("PreviewSpecialtyImport", "预览专业目录导入", Role.CommitteeOffice),
        Anywhere("ImportSpecialties", "导入专业目录", Role.CommitteeOffice),

        Anywhere("ListFees", "查看缴费名单", Role.FinanceOffice, Role.CommitteeOffice),
        Step("RecordFee", Act.RecordFee),
        OnCase("RecordEarlyFee", "登记提前缴费", _beforeTheFee, Role.FinanceOffice),
        Anywhere("ListFeeBatches", "查看缴费批次", Role.UnitOfficer, Role.FinanceOffice, Role.CommitteeOffice),
        Anywhere("CreateFeeBatch", "生成缴费批次", Role.UnitOfficer, Role.FinanceOffice, Role.CommitteeOffice),
        Anywhere("CancelFeeBatch", "作废缴费批次", Role.UnitOfficer, Role.FinanceOffice, Role.CommitteeOffice),
        Anywhere("GetFeeBatch", "打印缴费通知单", Role.UnitOfficer, Role.FinanceOffice, Role.CommitteeOffice),
        Anywhere("ListFeeAccounts", "查看收款信息", Role.FinanceOffice),
        Anywhere("SetFeeAccount", "维护收款信息", Role.FinanceOffice),
        Anywhere("ListBankLists", "查看银行流水", Role.FinanceOffice),
        Anywhere("UploadBankList", "上传银行流水", Role.FinanceOffice),
        Anywhere("GetBankList", "核对银行流水", Role.FinanceOffice),
        Anywhere("BookBankList", "登记银行到账", Role.FinanceOffice),
        OnCase("GetPaymentReceipt", "打印缴费凭证", _sinceSubmission, Role.Applicant, Role.UnitOfficer, Role.FinanceOffice, Role.CommitteeOffice),
        Anywhere("ListOverdueFees", "查看逾期未缴费名单", Role.FinanceOffice, Role.CommitteeOffice),
        Anywhere("SetPayBy", "设定缴费截止日期", Role.CommitteeOffice),

        OnCase("GetEvaluationForm", "查看评审表", _sinceReceipt, Role.Applicant, Role.CommitteeOffice),
        OnCase("PrintEvaluationForm", "打印评审表", _sinceReceipt, Role.Applicant, Role.CommitteeOffice),
        OnCase("GetPrintedForm", "下载评审表", _sinceReceipt, Role.Applicant, Role.CommitteeOffice),
        Anywhere("ListEvaluationForms", "查看评审通知的全部评审表", Role.CommitteeOffice),
        Anywhere("StartEvaluationForms", "成批生成评审表", Role.CommitteeOffice),
        Anywhere("StopEvaluationForms", "停止生成评审表", Role.CommitteeOffice),
        Anywhere("GetJoinedForms", "下载评审通知的全部评审表", Role.CommitteeOffice),
        Anywhere("ListRosters", "查看申报人员花名册", Role.UnitOfficer, Role.CommitteeOffice),
        Anywhere("GetRoster", "下载申报人员花名册", Role.UnitOfficer, Role.CommitteeOffice),
        Anywhere("ListPapers", "查看纸质材料签收", Role.CommitteeOffice),
        OnCase("GetPapers", "查看纸质材料签收单", _sinceReceipt, Role.CommitteeOffice),
        OnCase("RecordPapers", "签收纸质材料", _sinceReceipt, Role.CommitteeOffice),
        Anywhere("ListHandOver", "查看待交付盲评名单", Role.CommitteeOffice),
        Step("HandOverToExperts", Act.HandOver),

        Anywhere("ListScoringTasks", "查看评审任务", Role.Expert),
        Anywhere("GetScoringTask", "评审", Role.Expert),
        Anywhere("GetBlindImage", "查看盲评图片", Role.Expert),
        Anywhere("SaveScore", "打分", Role.Expert),
        Anywhere("SignScore", "签名确认打分", Role.Expert),

        Anywhere("ListMeetingCases", "查看上会名单", Role.CommitteeOffice),
        Step("CloseScoring", Act.CloseScoring),
        Step("RecordMeetingResult", Act.RecordPassed),

        Anywhere("ListResultPublicity", "查看结果公示", Role.CommitteeOffice),
        OnCase("OpenResultPublicity", "开始结果公示", [Stage.ResultPublicity], Role.CommitteeOffice),

        Anywhere("ListApprovals", "查看任职资格文件", Role.CommitteeOffice),
        Step("IssueApproval", Act.Approve),
        Anywhere("PreviewApproval", "预览任职资格文件", Role.CommitteeOffice),
        Anywhere("GetIssuedFile", "下载任职资格文件", Role.CommitteeOffice),
        .. Around(),
    ];

    private static readonly Dictionary<string, Operation> _byName = Rows.ToDictionary(row => row.Name, StringComparer.Ordinal);

    /// <summary>Why this actor may not run this operation at all; for operations that are not about one case.</summary>
    /// <exception cref="KeyNotFoundException">The operation has no row.</exception>
    public static Verdict WhyNot(string operation, Actor actor)
    {
        var row = _byName[operation];
        var may = actor.IsRegistered && (row.Roles.Count == 0 || row.Roles.Any(actor.Holds));
        return may ? Verdict.Allowed : Verdict.Of(new OperationNotFound());
    }

    /// <summary>Why this actor may not run this operation on this case now. Who has no part in the case is told what he would be told of none.</summary>
    /// <exception cref="KeyNotFoundException">The operation has no row.</exception>
    public static Verdict WhyNot(string operation, Actor actor, ReviewCase? file)
    {
        var row = _byName[operation];
        if (file is null || !file.IsKnownTo(actor))
        {
            return Verdict.Of(new CaseNotFound());
        }
        if (!row.Roles.Any(role => file.IsHeldBy(actor, role)))
        {
            return Verdict.Of(new ActorLacksRole(row.Title, row.Roles[0]));
        }
        if (!row.Stages!.Contains(file.Stage))
        {
            return Verdict.Of(new StageDoesNotAllow(file.Stage, row.Title));
        }
        // one act may be the unit's at one stage and the office's at the next: the unit does not pass the formal review
        if ((row.Act ?? row.Towards) is not { } act)
        {
            return Verdict.Allowed;
        }
        var by = file.StepOf(act)?.By;
        return by is { } taker && file.IsHeldBy(actor, taker) ? Verdict.Allowed : Verdict.Of(new ActorLacksRole(row.Title, by ?? row.Roles[0]));
    }

    private static Operation Anywhere(string name, string title, params Role[] roles) => new(name, title, roles, Stages: null);

    private static Operation OnCase(string name, string title, Stage[] stages, params Role[] roles) => new(name, title, roles, stages);

    private static Operation Step(string name, Act act)
    {
        var steps = StageMap.Steps.Where(step => step.Act == act && step.By is not null).ToList();
        return new(name, act.Title(), [.. steps.Select(step => step.By!.Value).Distinct()], [.. steps.Select(step => step.From).Distinct()], act);
    }

    private static Operation Towards(string name, string title, Act act) => Step(name, act) with { Title = title, Act = null, Towards = act };
}
