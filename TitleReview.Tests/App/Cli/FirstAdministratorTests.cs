using Microsoft.EntityFrameworkCore;
using TitleReview.App.Cli;
using TitleReview.App.Data;
using TitleReview.App.Features.Administration;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Cli;

public abstract class FirstAdministratorTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly FirstAdministrator.Appointment _appointment =
        new("https://id.example", "u-1", "张三", Role.SystemAdministrator, "某局信息中心", From: null);

    [Fact]
    public async Task Appoint_WhereNobodyGrants_MakesPersonOrganisationAndRole()
    {
        await EndSecurityAsync();

        Assert.False((await AppointAsync(_appointment)).IsRefused);

        await using var db = await Host.DbAsync();
        var person = await db.People.SingleAsync(one => one.Issuer == _appointment.Issuer && one.Subject == "u-1");
        var held = await db.Assignments.SingleAsync(one => one.Person == person.Id);
        Assert.Equal((Role.SystemAdministrator, Host.Clock.Today(), null), (held.Role, held.FromOn, held.ToOn));
        Assert.Equal(held.Organisation, await Host.OrganisationAsync("某局信息中心"));
        Assert.Equal("AppointAdministrator", (await db.AuditEntries.OrderBy(entry => entry.Number).LastAsync()).Operation);
    }

    [Fact]
    public async Task Appoint_TheSecurityAdministrator_IsTheLast()
    {
        await EndSecurityAsync();
        Assert.False((await AppointAsync(_appointment)).IsRefused);
        Assert.False((await AppointAsync(_appointment with { Subject = "u-2", Name = "李四", Role = Role.SecurityAdministrator })).IsRefused);

        var verdict = await AppointAsync(_appointment with { Subject = "u-3", Name = "王五", Role = Role.AuditAdministrator });

        Assert.IsType<SecurityAdministratorIsInForce>(Assert.Single(verdict.Refusals));
        await using var db = await Host.DbAsync();
        Assert.False(await db.People.AnyAsync(one => one.Subject == "u-3"));
        Assert.Equal(1, await db.Organisations.CountAsync(one => one.Name == "某局信息中心"));
    }

    [Fact]
    public async Task Appoint_OnePersonToTwoRoles_IsRefused()
    {
        await EndSecurityAsync();
        await AppointAsync(_appointment);

        Assert.IsType<AdministratorsAreApart>(Assert.Single((await AppointAsync(_appointment with { Role = Role.AuditAdministrator })).Refusals));
        Assert.IsType<AssignmentExists>(Assert.Single((await AppointAsync(_appointment)).Refusals));
        Assert.IsType<PersonHasAnotherName>(Assert.Single((await AppointAsync(_appointment with { Name = "李四", From = new(2020, 1, 1), Role = Role.UnitOfficer })).Refusals));
    }

    private Task<Verdict> AppointAsync(FirstAdministrator.Appointment appointment) =>
        new FirstAdministrator(Host.Get<IDbContextFactory<ReviewDb>>(), Host.Clock, Host.Get<NewId>()).AppointAsync(appointment, CancellationToken.None);

    // the only one of the cast: from now on nobody can grant
    private async Task EndSecurityAsync()
    {
        await using (var db = await Host.DbAsync())
        {
            var held = await db.Assignments.SingleAsync(one => one.Role == Role.SecurityAdministrator);
            Assert.False((await Host.As("sunli").Get<EndAssignment>().HandleAsync(new(held.Id, Host.Clock.Today(), held.Version), CancellationToken.None)).IsRefused);
        }
        Host.Clock.Advance(TimeSpan.FromDays(1));
    }
}

public sealed class FirstAdministratorOnSqliteTests() : FirstAdministratorTests(UseCaseHost.SqliteAsync);

public sealed class FirstAdministratorOnPostgresTests(PostgresServer server) : FirstAdministratorTests(() => UseCaseHost.PostgresAsync(server));
