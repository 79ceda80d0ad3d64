using System.Globalization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Approvals;

/// <summary>「通过人员名单为空」</summary>
public sealed record ApprovalNeedsNames(Citation Source)
    : Refusal("通过人员名单为空，请先确认最终通过名单再拟制任职资格文件", Source);

/// <summary>「主送单位为空」</summary>
public sealed record ApprovalNeedsAddressee(Citation Source)
    : Refusal("名单中无人填有所在地州市或主管部门，请补全后再拟制：主送单位须包含相关地州市人力资源和社会保障局", Source);

/// <summary>「名称过长」</summary>
public sealed record ApprovalNameIsTooLong(int Longest) : Refusal($"主送地州市和发文机关署名各不超过{Longest}字，请改短后再办理");

/// <summary>「成文日期早于评审通过日期」</summary>
public sealed record ApprovalIssuedBeforeVote(DateOnly PassedOn)
    : Refusal($"成文日期不能早于评审委员会表决通过之日（{PassedOn.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}），请更正成文日期");

/// <summary>「表决日期不同」</summary>
public sealed record ApprovalNeedsOneVoteDay()
    : Refusal("所选人员不是同一天表决通过的，任职资格起算日期不同，请按表决日期分别印发任职资格文件");

/// <summary>「专业不同」</summary>
public sealed record ApprovalNeedsOneSpecialty()
    : Refusal("所选人员申报的专业不同，请按专业分别印发任职资格文件");

/// <summary>「拟稿人不得签发」</summary>
public sealed record ReleaserDraftedIt()
    : Refusal("您拟制或送签了这份文件（或代其办理），不能由您签发：请本办公室没有参与拟稿的另一位经办人核对后签发；没有另一位经办人的，请先由系统管理员登记。");

/// <summary>「尚未送签」</summary>
public sealed record ApprovalDraftNotSent() : Refusal("这份拟稿还没有送签，请拟稿人送签后再办理。");

/// <summary>「已经送签」</summary>
public sealed record ApprovalDraftAlreadySent() : Refusal("这份拟稿已经送签，请等待签发；需要修改的，请签发人退回。");

/// <summary>「拟稿已办结」</summary>
public sealed record ApprovalDraftIsOver() : Refusal("这份拟稿已经签发或作废，不能再办理，请刷新页面查看。");

/// <summary>「退回须写明理由」</summary>
public sealed record ApprovalReturnNeedsReason() : Refusal("退回拟稿须写明理由，请填写后再退回。");

/// <summary>「换发、撤销须写明理由」</summary>
public sealed record RevocationNeedsReason() : Refusal("换发和撤销都须写明理由，请填写后再提交。");

/// <summary>「撤销须有处理决定」</summary>
public sealed record RevocationNeedsDecision() : Refusal("撤销任职资格只能依据作出的处理决定，请填写决定的文号或名称后再提交。");

/// <summary>「文件已撤销」</summary>
public sealed record DocumentIsRevoked() : Refusal("该文件已被撤销或换发，请按现行文件办理。");

/// <summary>「撤销须选人」</summary>
public sealed record RevocationNeedsPeople() : Refusal("还没有选择撤销谁的任职资格，请在名单中勾选后再提交。");

/// <summary>「不在文件名单中」</summary>
public sealed record NotInTheDocument() : Refusal("所选人员不在该文件的名单中，或其任职资格已撤销，请刷新页面后重新选择。");

/// <summary>「已有办理中的拟稿」</summary>
public sealed record DraftIsUnderWay() : Refusal("所选人员已在另一份办理中的拟稿里，请先签发、退回或作废那一份。");

/// <summary>「没有待发证书」</summary>
public sealed record NoCertificateToIssue() : Refusal("该文件名单中的人员都已有证书，没有需要生成的证书。");

/// <summary>「证书正在生成」</summary>
public sealed record CertificatesUnderWay() : Refusal("该文件的证书正在生成，请等待完成或先停止。");

/// <summary>「没有正在生成的证书」</summary>
public sealed record CertificatesNotUnderWay() : Refusal("没有正在生成的证书，请刷新页面查看最新状态。");

/// <summary>「发文机关代字不合模板」</summary>
public sealed record DocumentWordIsWrong(Citation Source) : Refusal("发文机关代字须为“新X职字”的形式，其中X为本评审委员会的代字，如“新工职字”，请更正后再保存。", Source);

/// <summary>「代字须注明依据」</summary>
public sealed record DocumentWordNeedsSource() : Refusal("填写发文机关代字的，须同时填写依据（批准代字的文件名称和文号）。");

/// <summary>「代字已被使用」</summary>
public sealed record DocumentWordIsTaken() : Refusal("该发文机关代字已由另一个办公室使用，两个办公室不能共用一个代字，请核对后更正。");
