using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Filing;

public sealed class FilingFlowTests
{
    private static readonly FilingPolicy _policy = PolicyCatalogue.Load("party-school-2023").Filing;
    private static readonly Finding _complete = FilingItems.CheckAfter([.. _policy.AfterItems.Value], _policy);
    private static readonly Finding _inTime = FilingDeadlines.CheckBefore(new(2023, 10, 30), new(2023, 10, 16), _policy);
    private static readonly Finding _late = FilingDeadlines.CheckBefore(new(2023, 10, 30), new(2023, 10, 17), _policy);

    [Fact]
    public void Flow_IsThisAndNothingElse()
    {
        var steps = from state in Enum.GetValues<FilingState>()
                    from act in Enum.GetValues<FilingAct>()
                    where FilingFlow.To(state, act) is not null
                    select $"{OfficialName.Of(state)} {OfficialName.Of(act)} {OfficialName.Of(FilingFlow.To(state, act)!.Value)}";

        Assert.Equal(
            ["准备中 整理 准备中", "准备中 报送 已报送", "已报送 接收 已接收", "已报送 退回 已退回", "已接收 退回 已退回", "已接收 办结 已办结", "已退回 整理 已退回", "已退回 报送 已报送"], steps);
        Assert.Equal([FilingState.Preparing, FilingState.Returned], Enum.GetValues<FilingState>().Where(FilingFlow.IsOpen));
        Assert.Equal([new FilingIsElsewhere(FilingState.Completed, FilingAct.Return)], FilingFlow.WhyNot(FilingState.Completed, FilingAct.Return).Refusals);
    }

    [Fact]
    public void WhyNotSend_NamesAllReasonsTogether()
    {
        var incomplete = FilingItems.CheckAfter([], _policy);

        Assert.Equal(
            [typeof(FilingIsElsewhere), typeof(FilingIsIncomplete), typeof(FilingHasNoMeeting), typeof(FilingIsNotAssembled)],
            FilingFlow.WhyNotSend(FilingState.Sent, incomplete, null, isAssembled: false, isCurrent: false, wasSent: false, "").Refusals.Select(refusal => refusal.GetType()));
        Assert.Equal([new FilingIsOutdated()], FilingFlow.WhyNotSend(FilingState.Preparing, _complete, _inTime, isAssembled: true, isCurrent: false, wasSent: false, "").Refusals);
        Assert.False(FilingFlow.WhyNotSend(FilingState.Returned, _complete, _inTime, isAssembled: true, isCurrent: true, wasSent: false, "").IsRefused);
        Assert.Equal([new FilingIsNotCorrected()], FilingFlow.WhyNotSend(FilingState.Returned, _complete, _inTime, isAssembled: true, isCurrent: true, wasSent: true, "").Refusals);
    }

    [Fact]
    public void WhyNotSend_ADayLate_AsksForTheReason()
    {
        var refusal = Assert.IsType<LateFilingNeedsReason>(Assert.Single(FilingFlow.WhyNotSend(FilingState.Preparing, _complete, _late, isAssembled: true, isCurrent: true, wasSent: false, " ").Refusals));

        Assert.Contains("已超过1天", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal("三", refusal.Source!.Clause);
        Assert.False(FilingFlow.WhyNotSend(FilingState.Preparing, _complete, _late, isAssembled: true, isCurrent: true, wasSent: false, "会议提前").IsRefused);
    }
}
