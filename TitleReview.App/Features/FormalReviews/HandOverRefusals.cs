using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.FormalReviews;

public sealed record HandOverNeedsCases() : Refusal("没有选择申报，请先勾选要交付盲评的申报。");

public sealed record HandOverNeedsExperts() : Refusal("没有选择专家，请至少勾选一名评审专家。");

/// <summary>「不是本评委会专家」</summary>
public sealed record NotAnExpertOfOffice() : Refusal("所选人员中有人目前不是本评审委员会的评审专家，请刷新页面后重新选择。");

/// <summary>「回避」</summary>
/// <param name="Reasons">Each with its kind and clause.</param>
public sealed record ExpertMustWithdraw(string Expert, string Applicant, string Reasons)
    : Refusal($"专家{Expert}应当回避申报人{Applicant}的评审。{Reasons}。请为这份申报另选专家。");

/// <summary>「不经表决」</summary>
public sealed record DeterminedWithoutVote(string Number) : Refusal($"申报{Number}的类别是初次确定或授予，不经评审委员会表决，请在申报页面登记审批决定。");

/// <summary>「抽取未结束」</summary>
public sealed record ShareNeedsDraw() : Refusal("请选择一次已经抽取的评审专家抽取，再按抽取结果分派。");

/// <summary>「抽中的专家没有账号」</summary>
public sealed record DrawnExpertNeedsAccount(string Experts) : Refusal($"抽中的专家{Experts}还没有登录账号，请先在专家库中为其关联账号，再分派。");

/// <summary>「没有对应的学科组」</summary>
public sealed record CaseNeedsGroup(string Number, string Specialty) : Refusal($"申报{Number}的专业“{Specialty}”不在这次抽取的任何学科组中，请取消勾选，另行选择专家。");
