using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using TitleReview.Core.Committees;
using TitleReview.Tests.App.Features.Committees;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Data;

/// <summary>A roster that was entered with the registration is entered with the pool from now on.</summary>
public abstract class CarriedRostersTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Upgrade_OfADayBesideTheRegistration_MakesItTheDayOfTheRoster()
    {
        await new RegistrationWalk(Host).HandInAsync();
        int registrations;
        await using (var old = await Host.DbAsync())
        {
            registrations = await old.CommitteeRegistrations.CountAsync();
            await old.GetService<IMigrator>().MigrateAsync("20261123000040_Opening");
            await old.Database.ExecuteSqlRawAsync("UPDATE committee_registrations SET \"RosterOn\" = '2023-06-20'");
        }

        await using var db = await Host.DbAsync();
        await db.UpgradeAsync(CancellationToken.None);

        var filing = await db.ExpertRosterFilings.SingleAsync();
        Assert.Equal((2023, new DateOnly(2023, 6, 20), new DateOnly(2023, 6, 20), (DateOnly?)null), (filing.Year, filing.ElectronicOn, filing.PaperOn, filing.PlatformOn));
        Assert.Equal(new DateOnly(2023, 6, 20), new RosterParts(filing.ElectronicOn, filing.PaperOn, filing.PlatformOn, filing.IsSigned, filing.IsSealed).ReceivedOn);
        Assert.Equal(registrations, await db.CommitteeRegistrations.CountAsync());
    }
}

public sealed class CarriedRostersOnSqliteTests() : CarriedRostersTests(UseCaseHost.SqliteAsync);

public sealed class CarriedRostersOnPostgresTests(PostgresServer server) : CarriedRostersTests(() => UseCaseHost.PostgresAsync(server));
