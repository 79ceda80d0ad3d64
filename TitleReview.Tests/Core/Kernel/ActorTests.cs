using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.Core.Kernel;

public sealed class ActorTests
{
    private static readonly OrganisationId _here = new(new Guid("00000000-0000-0000-0000-000000000001"));
    private static readonly OrganisationId _there = new(new Guid("00000000-0000-0000-0000-000000000002"));
    private static readonly Principal _wang = new(new PersonId(new Guid("00000000-0000-0000-0000-000000000003")), "王芳");
    private static readonly Principal _zhao = new(new PersonId(new Guid("00000000-0000-0000-0000-000000000004")), "赵磊");

    [Fact]
    public void StandIn_HoldsTheRoleWhereHeStandsIn_AndNowhereElse()
    {
        var li = Li(new(Role.UnitOfficer, _here), new(Role.UnitOfficer, _there, _wang));

        Assert.True(li.Holds(Role.UnitOfficer, _here));
        Assert.True(li.Holds(Role.UnitOfficer, _there));
        Assert.False(li.Holds(Role.CommitteeOffice));
        Assert.False(li.InOwnName.Holds(Role.UnitOfficer, _there));
        Assert.False(li.WithoutStandInFor(_wang.Person).Holds(Role.UnitOfficer, _there));
    }

    [Fact]
    public void OnBehalfOf_IsWhoseRoleItTakes()
    {
        var li = Li(new(Role.UnitOfficer, _here), new(Role.UnitOfficer, _here, _wang), new(Role.UnitOfficer, _there, _wang), new(Role.CommitteeOffice, _there, _zhao));

        Assert.Null(li.OnBehalfOf(one => one.Holds(Role.UnitOfficer, _here)));
        Assert.Equal(_wang, li.OnBehalfOf(one => one.Holds(Role.UnitOfficer, _there)));
        Assert.Equal(_zhao, li.OnBehalfOf(one => one.Holds(Role.CommitteeOffice)));
        Assert.Null(li.OnBehalfOf(one => one.Holds(Role.Expert)));
        Assert.Equal(("李强", "李强（代王芳）"), (li.SignedFor(null), li.SignedFor(_wang)));
    }

    private static Actor Li(params HeldRole[] roles) => new(new PersonId(new Guid("00000000-0000-0000-0000-000000000009")), "李强", roles);
}
