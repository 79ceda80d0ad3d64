using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.Core.Approvals;

public sealed class ReleaseRulesTests
{
    private static readonly OrganisationId _office = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly PersonId _drafter = new(new Guid(2, 0, 0, new byte[8]));
    private static readonly PersonId _other = new(new Guid(3, 0, 0, new byte[8]));

    [Fact]
    public void WhyNotRelease_AnotherOfTheOffice_IsAllowed() => Assert.False(WhyNot(new Actor(_other, "方圆", [new(Role.CommitteeOffice, _office)])).IsRefused);

    [Fact]
    public void WhyNotRelease_TheDrafterOrWhoeverStandsInForHim_IsRefused()
    {
        Assert.IsType<ReleaserDraftedIt>(Assert.Single(WhyNot(new Actor(_drafter, "赵磊", [new(Role.CommitteeOffice, _office)])).Refusals));
        Assert.IsType<ReleaserDraftedIt>(Assert.Single(WhyNot(new Actor(_other, "孙浩", [new(Role.CommitteeOffice, _office, new Principal(_drafter, "赵磊"))])).Refusals));
        Assert.IsType<ReleaserDraftedIt>(Assert.Single(WhyNot(new Actor(_other, "方圆", [])).Refusals));
    }

    private static Verdict WhyNot(Actor me) => ReleaseRules.WhyNotRelease(me, [_drafter], _office, ApprovalDraftState.Awaiting);
}
