using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Data;

/// <summary>Rules EL-05 and EL-06.</summary>
public abstract class AuditRouteTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly AuditLevel[] _every = Enum.GetValues<AuditLevel>();

    [Fact]
    public async Task Route_OfAUnitInTheTree_IsWhatStandsAboveIt_AsFarAsTheNoticeAsks()
    {
        var (supervisor, county, prefecture) = (await Host.OrganisationAsync(Cast.Supervisor), await Host.OrganisationAsync(Cast.County), await Host.OrganisationAsync(Cast.Prefecture));

        Assert.Equal(AuditRoute.Straight, await RouteAsync(Cast.Unit, _every));
        Assert.Equal(new AuditRoute(supervisor, county, prefecture), await RouteAsync(Cast.OtherUnit, _every));
        Assert.Equal(new AuditRoute(null, county, null), await RouteAsync(Cast.OtherUnit, [AuditLevel.County]));
        Assert.Equal(AuditRoute.Straight, await RouteAsync(Cast.OtherUnit, []));
    }

    [Fact]
    public async Task Route_OfAnEnterprise_FollowsThePlaceOfItsLicence_NotItsPlaceInTheTree()
    {
        await using (var db = await Host.DbAsync())
        {
            var unit = await db.Organisations.SingleAsync(organisation => organisation.Name == Cast.OtherUnit);
            (unit.Nature, unit.Division) = (OrganisationNature.Enterprise, "652801");
            db.Organisations.Add(Bureau("库尔勒市人力资源和社会保障局", OrganisationKind.CountyBureau, "652801"));
            db.Organisations.Add(Bureau("另一自治州人力资源和社会保障局", OrganisationKind.PrefectureBureau, "652900"));
            db.Audit(default, Host.Clock.UtcNow(), "PlaceUnit", unit.Id.ToString());
            (await db.SaveAsync(CancellationToken.None)).MustAllow();
        }

        var route = await RouteAsync(Cast.OtherUnit, _every);

        Assert.Equal(await Host.OrganisationAsync("库尔勒市人力资源和社会保障局"), route.County);
        Assert.Equal((await Host.OrganisationAsync(Cast.Supervisor), await Host.OrganisationAsync(Cast.Prefecture)), (route.Supervisor!.Value, route.Prefecture!.Value));
    }

    [Fact]
    public async Task Route_InATreeThatIsARing_Ends()
    {
        await using (var db = await Host.DbAsync())
        {
            (await db.Organisations.SingleAsync(organisation => organisation.Name == Cast.Prefecture)).Parent = await Host.OrganisationAsync(Cast.Supervisor);
            db.Audit(default, Host.Clock.UtcNow(), "PlaceUnit", "ring");
            (await db.SaveAsync(CancellationToken.None)).MustAllow();
        }

        Assert.Equal(await Host.OrganisationAsync(Cast.Prefecture), (await RouteAsync(Cast.OtherUnit, _every)).Prefecture);
    }

    private static Organisation Bureau(string name, OrganisationKind kind, string division) =>
        new() { Id = new(Guid.NewGuid()), Name = name, Kind = kind, Nature = OrganisationNature.GovernmentBody, Division = division };

    private async Task<AuditRoute> RouteAsync(string unit, IReadOnlyList<AuditLevel> levels)
    {
        await using var db = await Host.DbAsync();
        return await db.AuditRouteAsync(await Host.OrganisationAsync(unit), levels, CancellationToken.None);
    }
}

public sealed class AuditRouteOnSqliteTests() : AuditRouteTests(UseCaseHost.SqliteAsync);

public sealed class AuditRouteOnPostgresTests(PostgresServer server) : AuditRouteTests(() => UseCaseHost.PostgresAsync(server));
