using TitleReview.Core.Kernel;

namespace TitleReview.Core.Committees;

/// <summary>「专家信息没有填全」</summary>
public sealed record ExpertNeeds(string Box) : Refusal($"{Box}不能为空，请填写。");

/// <summary>「取得职称时间未到」</summary>
public sealed record ExpertTitleIsInFuture() : Refusal("取得职称时间还没有到，请对照证书核对。");

/// <summary>「取得职称时间早于出生」</summary>
public sealed record ExpertTitleIsBeforeBirth() : Refusal("取得职称时间早于出生日期，请对照证书和身份证核对。");

/// <summary>「专家电话有误」</summary>
public sealed record ExpertPhoneIsWrong() : Refusal("请填写11位手机号码。");

/// <summary>「族别不在国标内」</summary>
public sealed record ExpertEthnicityIsUnknown(string Typed) : Refusal($"没有“{Typed}”这个族别，请按国家标准的名称填写，例如汉族、维吾尔族。");

/// <summary>「荣誉不在直接入库之列」</summary>
public sealed record ExpertHonourIsUnknown(string Honours) : Refusal($"荣誉称号请从这些中选择：{Honours}；没有的不填。");

/// <summary>「专家信息过长」</summary>
public sealed record ExpertWordsAreTooLong(int Words, int Reason) : Refusal($"每项最多填{Words}字，理由和备注最多填{Reason}字，请删减。");

/// <summary>「入库申请不在这一步」</summary>
public sealed record ExpertIsElsewhere(string State) : Refusal($"这位专家目前为“{State}”，不能办理这一步，请刷新页面。");

/// <summary>「不是办理人」</summary>
public sealed record ExpertIsWithAnother(string Role) : Refusal($"这一步由{Role}办理，请联系有权限的同事。");

/// <summary>「不得审核本人入库」</summary>
public sealed record ExpertIsOneself() : Refusal("不能审核本人的入库申请，请由同事办理。");

/// <summary>「未予入库没有理由」</summary>
public sealed record ExpertRefusalNeedsReason() : Refusal("不同意入库的，请写明理由。");

/// <summary>「办理意见过长」</summary>
public sealed record ExpertOpinionIsTooLong(int Longest) : Refusal($"意见最多填{Longest}字，请删减。");

/// <summary>「直接入库没有荣誉」</summary>
public sealed record DirectEntryNeedsHonour(string Honours, Citation Clause) : Refusal($"直接入库须获得{Honours}等称号，请选择称号，或者改为其他入库途径。", Clause);

/// <summary>「变动情形不在四种之列」</summary>
public sealed record ExpertChangeNeedsGround(string Grounds, Citation Clause) : Refusal($"请从这些情形中选择：{Grounds}。", Clause);

/// <summary>「变动没有说明」</summary>
public sealed record ExpertChangeNeedsAccount() : Refusal("请写明变动的情况和依据。");

/// <summary>「变动日期太远」</summary>
public sealed record ExpertChangeIsFarOff(DateOnly Latest) : Refusal($"变动的日期晚于{ChineseDate.Of(Latest)}，请到时再报告。");

/// <summary>「不在库」</summary>
public sealed record ExpertIsNotInPool() : Refusal("这位专家目前不在库，不能办理这一步，请刷新页面。");
