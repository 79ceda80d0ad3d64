using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Administration;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Administration;

public abstract class OrganisationTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Create_WithAParent_IsListedBeneathIt()
    {
        var parent = await Host.OrganisationAsync(Cast.Unit);
        Assert.False((await CreateAsync("wangwei", new(" 博斯腾县委党校教务科 ", OrganisationKind.Unit, parent))).IsRefused);

        var view = await Host.As("sunli").Get<ListOrganisations>().HandleAsync("教务科", page: 1, CancellationToken.None);

        var row = Assert.Single(view!.Rows);
        Assert.Equal(("博斯腾县委党校教务科", OrganisationKind.Unit, Cast.Unit), (row.Name, row.Kind, row.Parent));
    }

    [Fact]
    public async Task Create_WithoutAName_IsRefused() =>
        Assert.IsType<OrganisationNeedsName>(Assert.Single((await CreateAsync("wangwei", new(" ", OrganisationKind.Unit, Parent: null))).Refusals));

    [Fact]
    public async Task Create_OfAKnownName_IsRefused() =>
        Assert.Equal(Cast.Unit, Assert.IsType<OrganisationExists>(Assert.Single((await CreateAsync("wangwei", new(Cast.Unit, OrganisationKind.Unit, Parent: null))).Refusals)).Name);

    [Fact]
    public async Task Create_OfOneNameAtOnce_IsDoneOnce()
    {
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => CreateAsync("wangwei", new("新单位", OrganisationKind.Unit, Parent: null)))));

        Assert.Single(verdicts, verdict => !verdict.IsRefused);
    }

    [Theory]
    [InlineData("sunli")]
    [InlineData("zhoumin")]
    [InlineData("sunhao")]
    public async Task Create_ByAnybodyElse_IsNotFound(string subject) =>
        Assert.IsType<OperationNotFound>(Assert.Single((await CreateAsync(subject, new("新单位", OrganisationKind.Unit, Parent: null))).Refusals));

    [Fact]
    public async Task List_ByAnybodyElse_IsNothing() =>
        Assert.Null(await Host.As("wuhao").Get<ListOrganisations>().HandleAsync(filter: null, page: 1, CancellationToken.None));

    private Task<Verdict> CreateAsync(string by, CreateOrganisation.Command command) => Host.As(by).Get<CreateOrganisation>().HandleAsync(command, CancellationToken.None);
}

public sealed class OrganisationOnSqliteTests() : OrganisationTests(UseCaseHost.SqliteAsync);

public sealed class OrganisationOnPostgresTests(PostgresServer server) : OrganisationTests(() => UseCaseHost.PostgresAsync(server));
