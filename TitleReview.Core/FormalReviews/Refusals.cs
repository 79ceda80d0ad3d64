using TitleReview.Core.Kernel;

namespace TitleReview.Core.FormalReviews;

/// <summary>「没有收费标准」.</summary>
public sealed record NoFeeIsSet(ApplicationKind Kind, TitleLevel Level, Citation Clause)
    : Refusal($"通知没有规定{OfficialName.Of(Kind)}{OfficialName.Of(Level)}的收费标准，不在本次评审范围之内，不能申报。", Clause);

/// <summary>「金额不符」.</summary>
public sealed record FeeIsNotTheAmount(int Paid, int Due, Citation Clause)
    : Refusal($"登记的金额是{Paid}元，应缴{Due}元，请核对收据。", Clause);

/// <summary>「逾期未缴费」.</summary>
public sealed record FeeIsAbandoned(DateOnly PayBy, Citation Clause)
    : Refusal($"应在{ChineseDate.Of(PayBy)}前（含当日）缴费，已经逾期，视为自动放弃评定。", Clause);

/// <summary>「尚不能缴费」.</summary>
public sealed record PaymentIsNotOpenYet(string DueWhen, Citation Clause)
    : Refusal($"本通知在状态为“{DueWhen}”后缴费，现在还不能登记缴费，请等待形式审核。", Clause);

/// <summary>「缴费名单有变动」.</summary>
public sealed record BatchPeopleChanged(IReadOnlyList<string> Numbers)
    : Refusal($"申报{string.Join("、", Numbers)}现在不能列入缴费批次（已缴费、已在其他批次中、已撤回或没有收费标准），请刷新页面后重新选择。");

/// <summary>「批次须为同一单位」.</summary>
public sealed record BatchNeedsOneUnit() : Refusal("一个缴费批次只能包含同一评审通知、同一单位的人员，请分单位生成批次。");

/// <summary>「没有选择缴费人员」.</summary>
public sealed record BatchNeedsPeople() : Refusal("没有选择人员，请先勾选本次要缴费的人员。");

/// <summary>「批次已办结」.</summary>
public sealed record BatchIsClosed(string Number) : Refusal($"批次{Number}已缴费或已作废，不能再作废；如有错误请与财务室联系。");

/// <summary>「收款信息不完整」.</summary>
public sealed record AccountNeedsPayee() : Refusal("收款说明不能为空，请写明收款单位、开户行和账号，或扫码缴费的说明。");

/// <summary>「二维码内容过长」.</summary>
public sealed record QrContentTooLong(int Most) : Refusal($"二维码内容最多{Most}个字，请缩短后再保存。");

/// <summary>「收款说明过长」.</summary>
public sealed record PayeeTooLong(int Most) : Refusal($"收款说明最多{Most}个字，请缩短后再保存。");

/// <summary>「评审表尚不能打印」.</summary>
public sealed record EvaluationFormNotPrintable(Finding Finding) : Refusal(Finding.Sentence, Finding.Source);

/// <summary>「没有需要生成的评审表」.</summary>
public sealed record NoEvaluationFormToPrint() : Refusal("该通知中可以打印评审表的人员都已有有效的打印件，没有需要生成的评审表。");

/// <summary>「评审表正在生成」.</summary>
public sealed record EvaluationFormsUnderWay() : Refusal("该通知的评审表正在生成，请等待完成或先停止。");

/// <summary>「没有正在生成的评审表」.</summary>
public sealed record EvaluationFormsNotUnderWay() : Refusal("没有正在生成的评审表，请刷新页面查看最新状态。");
