using TitleReview.App.DevData;
using TitleReview.App.Features.Administration;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Administration;

public abstract class ListAssignmentsTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task List_ByName_ShowsThePersonWithRolesAndOrganisation()
    {
        var view = await ListAsync("sunli", "李强", 1);

        Assert.Equal(1, view!.Total);
        var held = Assert.Single(Assert.Single(view.Rows).Assignments);
        Assert.Equal((Role.UnitOfficer, Cast.Unit, true, null), (held.Role, held.Organisation, held.IsInForce, held.To));
    }

    [Fact]
    public async Task List_BeyondOnePage_GoesOnWithTheNext()
    {
        for (var number = 1; number <= ListAssignments.PageSize; number++)
        {
            await Host.As("wangwei").Get<RegisterPerson>().HandleAsync(new("https://id.example", $"u-{number}", $"人员{number:00}"), CancellationToken.None);
        }

        var first = await ListAsync("wangwei", filter: "", 1);
        var second = await ListAsync("wangwei", filter: "", 2);

        Assert.Equal(Cast.People.Count + ListAssignments.PageSize, first!.Total);
        Assert.Equal(ListAssignments.PageSize, first.Rows.Count);
        Assert.Equal(first.Total, first.Rows.Concat(second!.Rows).Select(row => row.Person).Distinct().Count());
        Assert.Contains(first.Rows.Concat(second.Rows), row => row.Assignments.Count == 0);
    }

    [Theory]
    [InlineData("wangwei", true, false)]
    [InlineData("sunli", false, true)]
    public async Task List_ByEitherAdministrator_SaysWhatHeMayDo(string subject, bool mayRegister, bool mayGrant)
    {
        var view = await ListAsync(subject, filter: null, 1);

        Assert.Equal((mayRegister, mayGrant), (view!.MayRegister, view.MayGrant));
    }

    [Theory]
    [InlineData("wuhao")]
    [InlineData("zhoumin")]
    [InlineData("sunhao")]
    public async Task List_ByAnybodyElse_IsNothing(string subject) => Assert.Null(await ListAsync(subject, filter: null, 1));

    [Fact]
    public async Task List_ByOrganisationRoleAndDay_ShowsThoseAssignmentsAlone()
    {
        var sunli = Host.As("sunli");
        (await sunli.Get<GrantAssignment>().HandleAsync(new(await Host.PersonAsync("liqiang"), await Host.OrganisationAsync(Cast.Office), Role.FinanceOffice, new(2023, 10, 1), new(2023, 10, 31)), CancellationToken.None)).MustAllow();

        Assert.Equal(["马钢", "王芳", "帕提古丽·买买提", "哈丽达·艾山"], await NamesAsync(new(Organisation: "焉耆")));
        Assert.Equal(["钱芳", "李强"], await NamesAsync(new(Role: Role.FinanceOffice)));
        Assert.Equal(["钱芳"], await NamesAsync(new(Role: Role.FinanceOffice, InForceOn: new(2023, 9, 18))));
        Assert.Equal(["钱芳", "李强"], await NamesAsync(new(Role: Role.FinanceOffice, InForceOn: new(2023, 10, 31))));
        Assert.Equal(["李强"], await NamesAsync(new(Person: "李", Role: Role.FinanceOffice)));
        Assert.Empty(await NamesAsync(new(InForceOn: new(2022, 12, 31))));
        var row = Assert.Single((await sunli.Get<ListAssignments>().HandleAsync(new("李强", Role: Role.FinanceOffice), 1, CancellationToken.None))!.Rows);
        Assert.Equal([Role.FinanceOffice], row.Assignments.Select(held => held.Role));
    }

    private async Task<IReadOnlyList<string>> NamesAsync(ListAssignments.Query query) =>
        [.. (await Host.As("sunli").Get<ListAssignments>().HandleAsync(query, 1, CancellationToken.None))!.Rows.Select(row => row.Name).OrderDescending(StringComparer.Ordinal)];

    private Task<ListAssignments.View?> ListAsync(string by, string? filter, int page) =>
        Host.As(by).Get<ListAssignments>().HandleAsync(new(filter), page, CancellationToken.None);
}

public sealed class ListAssignmentsOnSqliteTests() : ListAssignmentsTests(UseCaseHost.SqliteAsync);

public sealed class ListAssignmentsOnPostgresTests(PostgresServer server) : ListAssignmentsTests(() => UseCaseHost.PostgresAsync(server));
