using TitleReview.Core.Kernel;

namespace TitleReview.Core.Filing;

public sealed record FilingIsElsewhere(FilingState State, FilingAct Act) : Refusal($"这份备案现在是“{OfficialName.Of(State)}”，不能{OfficialName.Of(Act)}，请刷新页面查看办理情况。");

/// <param name="What">The checklist's own sentence.</param>
public sealed record FilingIsIncomplete(string What, Citation By) : Refusal(What, By);

public sealed record FilingHasNoMeeting() : Refusal("还没有安排评审会，备案期限无法计算，请先安排评审会的日期。");

/// <param name="What">How late it is.</param>
public sealed record LateFilingNeedsReason(string What, Citation By) : Refusal($"{What}现在报送的，请填写逾期说明。", By);

public sealed record FilingIsNotAssembled() : Refusal("还没有整理备案包，请先点“整理备案包”，核对文件后再报送。");

public sealed record FilingIsNotCorrected() : Refusal("这份备案包已被退回，请按退回的理由补正后重新整理，核对后再报送。");

public sealed record FilingIsOutdated() : Refusal("整理备案包以后又有变动，请重新整理，核对后再报送。");

public sealed record FilingReturnNeedsReason() : Refusal("请填写退回的理由（不超过500字），让评审委员会办公室知道怎样补正。");
