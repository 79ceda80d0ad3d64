using TitleReview.Core.Kernel;

namespace TitleReview.Core.Committees;

/// <summary>「备案登记不在此环节」</summary>
public sealed record RegistrationIsElsewhere(RegistrationState State) : Refusal($"该备案登记现为“{OfficialName.Of(State)}”，不能这样办理，请刷新页面查看最新状态。");

/// <summary>「缺专业目录」</summary>
public sealed record DirectoryIsEmpty(Citation Clause) : Refusal("还没有专业目录（附件2），请先导入专业目录再报送。", Clause);

/// <summary>「缺量化赋分表」</summary>
public sealed record ScoreTableIsMissing(Citation Clause) : Refusal("还没有上传量化赋分表，请上传后再报送。", Clause);

/// <summary>「缺签字盖章的登记表」</summary>
public sealed record SignedFormIsMissing(Citation Clause) : Refusal("还没有上传签字盖章的登记表，请打印登记表，由单位负责人签字并加盖公章，扫描上传后再报送。", Clause);

/// <summary>「签字盖章后又修改」</summary>
public sealed record SignedFormIsOutdated(Citation Clause) : Refusal("上传签字盖章的登记表之后，登记内容又修改过，请重新打印、签字、盖章，扫描上传后再报送。", Clause);

/// <summary>「未选地州市人社局」</summary>
public sealed record PrefectureIsMissing(Citation Clause) : Refusal("区、县级评审委员会须经地（州、市）人社局统一报送，请选择报往的地（州、市）人社局。", Clause);

/// <summary>「两种方式未同时报送」</summary>
public sealed record ChannelsAreIncomplete(string Missing, Citation Clause) : Refusal($"表格和平台两种方式须同时报送，还没有登记：{Missing}。请登记收到或完成的日期后再核准。", Clause);

/// <summary>「逾期未处理」</summary>
public sealed record LatenessIsUndecided(Citation Clause) : Refusal("该备案登记逾期，请先作出逾期处理并写明理由，再核准。", Clause);

/// <summary>「已取消不能核准」</summary>
public sealed record CancelledCannotBeApproved() : Refusal("已决定取消该评审委员会的用户信息及账号，不能核准；如有改变，请先重新作出逾期处理。");

/// <summary>「有效期过长」</summary>
public sealed record ValidityIsTooLong(DateOnly Last, int Years, Citation Clause) : Refusal($"备案有效期不得超过{Years}年，最晚到{ChineseDate.Of(Last)}，请改正截止日期。", Clause);

/// <summary>「有效期已过」</summary>
public sealed record ValidityIsOver() : Refusal("备案有效期的截止日期不能早于今天，请改正截止日期。");

/// <summary>「未写明理由」</summary>
public sealed record ReasonIsMissing() : Refusal("请写明理由（不超过500字）后再办理。");

/// <summary>「登记内容过长」</summary>
public sealed record RegistrationTextIsTooLong(string Box) : Refusal($"“{Box}”超过{RegistrationForm.MostLetters}字，请缩短后再保存。");

/// <summary>「前一次备案登记未办结」</summary>
public sealed record RenewalIsNotDue() : Refusal("该评审委员会还有一份备案登记没有办结，请先办完那一份，再发起新的备案登记。");
