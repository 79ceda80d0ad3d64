using System.Globalization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Approvals;

/// <summary>「通过人员名单为空」</summary>
public sealed record ApprovalNeedsNames(Citation Source)
    : Refusal("通过人员名单为空，请先确认最终通过名单再拟制任职资格文件", Source);

/// <summary>「主送单位为空」</summary>
public sealed record ApprovalNeedsAddressee(Citation Source)
    : Refusal("名单中无人填有所在地州市或主管部门，请补全后再拟制：主送单位须包含相关地州市人力资源和社会保障局", Source);

/// <summary>「成文日期早于评审通过日期」</summary>
public sealed record ApprovalIssuedBeforeVote(DateOnly PassedOn)
    : Refusal($"成文日期不能早于评审委员会表决通过之日（{PassedOn.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}），请更正成文日期");

/// <summary>「表决日期不同」</summary>
public sealed record ApprovalNeedsOneVoteDay()
    : Refusal("所选人员不是同一天表决通过的，任职资格起算日期不同，请按表决日期分别印发任职资格文件");

/// <summary>「专业不同」</summary>
public sealed record ApprovalNeedsOneSpecialty()
    : Refusal("所选人员申报的专业不同，请按专业分别印发任职资格文件");
