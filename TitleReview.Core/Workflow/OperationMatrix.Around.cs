using TitleReview.Core.Kernel;

namespace TitleReview.Core.Workflow;

// What is done around the cases: organisations, people, calendars, committees, experts, draws, notices.
public static partial class OperationMatrix
{
    private static Operation[] Around() =>
    [
        Anywhere("ListOrganisations", "查看单位", Role.SystemAdministrator, Role.SecurityAdministrator),
        Anywhere("CreateOrganisation", "登记单位", Role.SystemAdministrator),
        Anywhere("ListAssignments", "查看任职", Role.SystemAdministrator, Role.SecurityAdministrator),
        Anywhere("RegisterPerson", "登记人员", Role.SystemAdministrator),
        Anywhere("ReleasePersonalRecord", "清除个人信息", Role.SystemAdministrator),
        Anywhere("GrantAssignment", "授予角色", Role.SecurityAdministrator),
        Anywhere("EndAssignment", "终止角色", Role.SecurityAdministrator),
        Anywhere("ListCalendar", "查看工作日历"),
        Anywhere("SetCalendarDay", "维护工作日历", Role.CommitteeOffice, Role.SystemAdministrator),
        Anywhere("ListAuditLog", "查看审计日志", Role.AuditAdministrator),
        Anywhere("VerifyAuditChain", "校验审计链", Role.AuditAdministrator),

        Anywhere("ChangeOrganisation", "修改单位", Role.SystemAdministrator),
        Anywhere("CloseOrganisation", "停用或恢复单位", Role.SystemAdministrator),
        Anywhere("KeepTable", "上传要导入的表格", Role.CommitteeOffice, Role.SystemAdministrator),
        Anywhere("PreviewOrganisationImport", "预览单位导入", Role.SystemAdministrator),
        Anywhere("ImportOrganisations", "导入单位", Role.SystemAdministrator),
        Anywhere("PreviewCalendarImport", "预览放假安排导入", Role.CommitteeOffice, Role.SystemAdministrator),
        Anywhere("ImportCalendar", "导入放假安排", Role.CommitteeOffice, Role.SystemAdministrator),
        // numbers only, so whatever is published is for everybody; the office prepares, the supervisors know the seed, nobody is both
        Anywhere("ListDraws", "查看抽取"),
        Anywhere("GetDraw", "查看抽取"),
        Anywhere("GetTranscript", "下载抽取记录"),
        Anywhere("GetDrawPlan", "准备抽取", Role.CommitteeOffice),
        Anywhere("PrepareDraw", "准备抽取", Role.CommitteeOffice),
        Anywhere("CommitPool", "冻结抽取名册并公布指纹", Role.CommitteeOffice),
        Anywhere("EnterSeed", "录入抽取种子", Role.DrawSupervisor),
        Anywhere("RunDraw", "抽取", Role.CommitteeOffice),
        Anywhere("ReplaceMember", "递补", Role.CommitteeOffice),
        Anywhere("AbandonDraw", "作废抽取", Role.CommitteeOffice),
        Anywhere("OpenSealedList", "启封抽取名单", Role.CommitteeOffice, Role.RegionalCentre),

        // whose roles may be stood in for is asked of the assignment, and either of the two may end it
        Anywhere("ListStandIns", "查看代理"),
        Anywhere("GrantStandIn", "委托代理"),
        Anywhere("EndStandIn", "结束代理"),
        Anywhere("ListInbox", "查看收件箱"),
        Anywhere("ReadMessages", "标为已读"),
        Anywhere("SetMailAddress", "填写提醒邮箱"),
        Anywhere("GetOfficeSettings", "查看办公室设置", Role.CommitteeOffice),
        Anywhere("SaveOfficeSettings", "修改办公室设置", Role.CommitteeOffice),

        // an expert names people and units of his own accord, an applicant an expert: which of them somebody is, is asked inside
        Anywhere("ListRecusals", "查看回避申明"),
        Anywhere("DeclareRecusal", "申明回避"),
        Anywhere("WithdrawDeclaration", "撤回回避申明"),

        // an office its pool, a unit its people, the centre all: asked inside
        Anywhere("ListExperts", "查看专家库", Role.UnitOfficer, Role.CommitteeOffice, Role.RegionalCentre),
        Anywhere("GetExpert", "查看专家", Role.UnitOfficer, Role.CommitteeOffice, Role.RegionalCentre),
        Anywhere("ListMyExpertEntries", "查看入库申请"),
        Anywhere("ApplyAsExpert", "申请入库"),
        Anywhere("RecommendExpert", "推荐专家", Role.UnitOfficer, Role.CommitteeOffice),
        Anywhere("JudgeExpert", "审核入库", Role.UnitOfficer, Role.CommitteeOffice, Role.RegionalCentre),
        Anywhere("AdmitExperts", "批量确定专家", Role.RegionalCentre),
        Anywhere("ReportExpertChange", "报告专家变动", Role.UnitOfficer, Role.CommitteeOffice, Role.RegionalCentre),
        Anywhere("DecideExpertChange", "处理专家变动", Role.RegionalCentre),
        Anywhere("RecordExpertIntegrity", "登记专家诚信记录", Role.RegionalCentre),
        Anywhere("LiftExpertIntegrity", "解除专家诚信记录", Role.RegionalCentre),
        Anywhere("KeepExpert", "维护专家承诺和账号", Role.CommitteeOffice, Role.RegionalCentre),
        Anywhere("ChangeExpert", "修改专家信息", Role.CommitteeOffice, Role.RegionalCentre),
        Anywhere("PreviewExpertImport", "预览专家导入", Role.CommitteeOffice),
        Anywhere("ImportExperts", "导入专家", Role.CommitteeOffice),
        Anywhere("ListExpertRosters", "查看评委花名册", Role.CommitteeOffice, Role.RegionalCentre),
        Anywhere("GetExpertRoster", "下载评委花名册", Role.CommitteeOffice, Role.RegionalCentre),
        Anywhere("RecordRosterFiling", "登记花名册报送", Role.RegionalCentre),
        Anywhere("ListDrafts", "查看通知草稿", Role.CommitteeOffice),
        Anywhere("StartDraft", "起草评审通知", Role.CommitteeOffice),
        Anywhere("GetDraft", "查看通知草稿", Role.CommitteeOffice),
        Anywhere("SaveDraftHead", "填写通知的标题和文号", Role.CommitteeOffice),
        Anywhere("SaveDraftValue", "修改通知草稿", Role.CommitteeOffice),
        Anywhere("RestoreDraftValue", "恢复通知草稿修改前的内容", Role.CommitteeOffice),
        Anywhere("KeepClauses", "沿用模板的条款", Role.CommitteeOffice),
        Anywhere("DiscardDraft", "作废通知草稿", Role.CommitteeOffice),
        Anywhere("CheckDraft", "发布前检查", Role.CommitteeOffice),
        Anywhere("PublishDraft", "发布起草的评审通知", Role.CommitteeOffice),
        Anywhere("PrintDraft", "打印评审通知", Role.CommitteeOffice),
        Anywhere("StartSupplement", "起草补充通知", Role.CommitteeOffice),
        Anywhere("IssueSupplement", "发布补充通知", Role.CommitteeOffice),
        Anywhere("ListSupplements", "查看补充通知"),

        Anywhere("ListUndertakings", "查看名册和承诺书", Role.CommitteeOffice),
        Anywhere("GetUndertakings", "查看名册和承诺书", Role.CommitteeOffice),
        Anywhere("SaveListedPerson", "填写备案名册", Role.CommitteeOffice),
        Anywhere("RemoveListedPerson", "从备案名册中删除", Role.CommitteeOffice),
        Anywhere("SaveInvitation", "填写邀请函", Role.CommitteeOffice),
        Anywhere("UploadPledge", "上传签字的承诺书", Role.CommitteeOffice),
        Anywhere("GetPledge", "查看签字的承诺书", Role.CommitteeOffice),
        Anywhere("PrintUndertaking", "打印名册、承诺书和邀请函", Role.CommitteeOffice),

        // whether somebody is named for a rehearsal is asked inside
        Anywhere("StartRehearsal", "发起演练", Role.CommitteeOffice),
        Anywhere("GiveRehearsalPart", "指定演练人员", Role.CommitteeOffice),
        Anywhere("TakeRehearsalPart", "取消演练人员", Role.CommitteeOffice),
        Anywhere("WipeRehearsal", "清除演练", Role.CommitteeOffice),
        Anywhere("ListRehearsals", "查看演练"),
        Anywhere("GetRehearsal", "查看演练"),
        Anywhere("GetRehearsing", "查看是否在演练中"),
        Anywhere("EnterRehearsal", "进入演练"),
        Anywhere("LeaveRehearsal", "退出演练"),
    ];
}
