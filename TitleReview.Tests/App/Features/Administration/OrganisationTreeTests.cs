using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Administration;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Administration;

public abstract class OrganisationTreeTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Tree_IsReadFromTheTopDown_AndABranchAlone()
    {
        var (bureau, county) = await GrowAsync();

        var all = (await Admin.Get<ListOrganisations>().HandleAsync(filter: null, 1, _ct))!;
        var branch = (await Admin.Get<ListOrganisations>().HandleAsync(filter: null, 1, _ct, bureau))!;
        var found = Assert.Single((await Admin.Get<ListOrganisations>().HandleAsync(Cast.Unit, 1, _ct))!.Rows);

        Assert.Equal(["自治州人社局 0", "博湖县人社局 1", $"{Cast.Unit} 2"], branch.Rows.Select(row => $"{row.Name} {row.Depth}"));
        Assert.Equal(Cast.Organisations.Count + 2, all.Total);
        Assert.Equal(["自治州人社局", "博湖县人社局"], found.Path);
        Assert.Equal((0, 1, "新疆维吾尔自治区巴音郭楞蒙古自治州"), (found.Depth, branch.Rows[0].Beneath, branch.Rows[0].Place));
        Assert.Equal(county, found.ParentId);
    }

    [Fact]
    public async Task Move_OfABranch_TakesWhatIsBeneathWithIt()
    {
        var (_, county) = await GrowAsync();

        (await ChangeAsync("博湖县人社局", row => row with { Parent = null })).MustAllow();

        var branch = (await Admin.Get<ListOrganisations>().HandleAsync(filter: null, 1, _ct, county))!;
        Assert.Equal([("博湖县人社局", 0), (Cast.Unit, 1)], branch.Rows.Select(row => (row.Name, row.Depth)));
        Assert.Empty(branch.Rows[0].Path);
    }

    [Fact]
    public async Task Move_BeneathItselfOrWhatIsBeneathIt_IsRefused()
    {
        var (bureau, county) = await GrowAsync();

        Assert.IsType<OrganisationWouldBeItsOwnParent>(Assert.Single((await ChangeAsync("自治州人社局", row => row with { Parent = county })).Refusals));
        Assert.IsType<OrganisationWouldBeItsOwnParent>(Assert.Single((await ChangeAsync("自治州人社局", row => row with { Parent = bureau })).Refusals));
        Assert.IsType<OrganisationIsUnknown>(Assert.Single((await ChangeAsync("自治州人社局", row => row with { Parent = new(Guid.NewGuid()) })).Refusals));
    }

    [Fact]
    public async Task Move_OfTwoUnderEachOtherAtOnce_MakesNoRing()
    {
        for (var round = 0; round < 5; round++)
        {
            var (one, other) = (await CreateAsync($"甲{round}"), await CreateAsync($"乙{round}"));

            var verdicts = await Task.WhenAll(
                Task.Run(() => ChangeAsync($"甲{round}", row => row with { Parent = other })),
                Task.Run(() => ChangeAsync($"乙{round}", row => row with { Parent = one })));

            Assert.Single(verdicts, verdict => !verdict.IsRefused);
        }
    }

    [Fact]
    public async Task Change_ByAnOldPage_ChangesNothing()
    {
        await GrowAsync();
        (await ChangeAsync("博湖县人社局", row => row with { Name = "博湖县人力资源和社会保障局" })).MustAllow();

        var verdict = await ChangeAsync("博湖县人力资源和社会保障局", row => row with { Name = "别的名称", Version = row.Version - 1 });

        Assert.IsType<PageIsStale>(Assert.Single(verdict.Refusals));
        Assert.Equal(2, (await RowAsync("博湖县人力资源和社会保障局")).Version);
    }

    [Fact]
    public async Task Change_ToWhatCannotBe_NamesEveryReason()
    {
        await GrowAsync();

        Assert.Equal(
            [typeof(OrganisationNeedsName), typeof(EnterpriseNeedsDivision)],
            (await ChangeAsync(Cast.Unit, row => row with { Name = " ", Nature = OrganisationNature.Enterprise, Division = "" })).Refusals.Select(refusal => refusal.GetType()));
        Assert.IsType<OrganisationExists>(Assert.Single((await ChangeAsync(Cast.Unit, row => row with { Name = Cast.OtherUnit })).Refusals));
        Assert.IsType<DivisionIsUnknown>(Assert.Single((await ChangeAsync(Cast.Unit, row => row with { Division = "659999" })).Refusals));
        Assert.IsType<DivisionIsOfAnotherLevel>(Assert.Single((await ChangeAsync("博湖县人社局", row => row with { Division = "652800" })).Refusals));
        Assert.IsType<DivisionIsOfAnotherLevel>(Assert.Single((await ChangeAsync("自治州人社局", row => row with { Division = "652829" })).Refusals));
        Assert.IsType<OrganisationKindIsUnknown>(Assert.Single((await ChangeAsync(Cast.Unit, row => row with { Nature = (OrganisationNature)9 })).Refusals));
    }

    [Fact]
    public async Task Close_OfAUnit_LetsNothingBeginThere_AndKeepsWhatIsUnderWay()
    {
        var begun = await CompleteApplication.StartedAsync(Host);
        (await CloseAsync(Cast.Unit, closes: true)).MustAllow();
        (await CloseAsync(Cast.OtherUnit, closes: true)).MustAllow();

        Assert.Equal(Cast.OtherUnit, Assert.IsType<UnitIsClosed>(Assert.Single((await StartAsync("magang")).Refusals)).Unit);
        Assert.NotNull(await Host.As("zhoumin").Get<GetApplication>().HandleAsync(begun, null, _ct));
        Assert.IsType<OrganisationIsClosedAlready>(Assert.Single((await CloseAsync(Cast.OtherUnit, closes: true)).Refusals));

        (await CloseAsync(Cast.OtherUnit, closes: false)).MustAllow();
        (await StartAsync("magang")).MustAllow();
        Assert.IsType<OrganisationIsOpenAlready>(Assert.Single((await CloseAsync(Cast.OtherUnit, closes: false)).Refusals));
    }

    [Theory]
    [InlineData("sunli")]
    [InlineData("zhaolei")]
    [InlineData("sunhao")]
    public async Task ChangeAndClose_ByAnybodyElse_AreNotFound(string subject)
    {
        var row = await RowAsync(Cast.Unit);

        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As(subject).Get<ChangeOrganisation>().HandleAsync(Command(row), _ct)).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As(subject).Get<CloseOrganisation>().HandleAsync(new(row.Id, Closes: true, row.Version), _ct)).Refusals));
    }

    private Caller Admin => Host.As("wangwei");

    /// <summary>自治州人社局 › 博湖县人社局 › the unit.</summary>
    private async Task<(OrganisationId Bureau, OrganisationId County)> GrowAsync()
    {
        (await Admin.Get<CreateOrganisation>().HandleAsync(new("自治州人社局", OrganisationKind.PrefectureBureau, null, OrganisationNature.GovernmentBody, "652800"), _ct)).MustAllow();
        var bureau = await Host.OrganisationAsync("自治州人社局");
        (await Admin.Get<CreateOrganisation>().HandleAsync(new("博湖县人社局", OrganisationKind.CountyBureau, bureau, OrganisationNature.GovernmentBody, "652829"), _ct)).MustAllow();
        var county = await Host.OrganisationAsync("博湖县人社局");
        (await ChangeAsync(Cast.Unit, row => row with { Parent = county })).MustAllow();
        return (bureau, county);
    }

    private async Task<OrganisationId> CreateAsync(string name)
    {
        (await Admin.Get<CreateOrganisation>().HandleAsync(new(name, OrganisationKind.Unit, null), _ct)).MustAllow();
        return await Host.OrganisationAsync(name);
    }

    private async Task<Verdict> ChangeAsync(string name, Func<ChangeOrganisation.Command, ChangeOrganisation.Command> change) =>
        await Host.As("wangwei").Get<ChangeOrganisation>().HandleAsync(change(Command(await RowAsync(name))), _ct);

    private static ChangeOrganisation.Command Command(Organisation row) => new(row.Id, row.Name, row.Kind, row.Parent, row.Nature, row.Division, row.Version);

    private async Task<Verdict> CloseAsync(string name, bool closes)
    {
        var row = await RowAsync(name);
        return await Admin.Get<CloseOrganisation>().HandleAsync(new(row.Id, closes, row.Version), _ct);
    }

    private async Task<Verdict> StartAsync(string subject)
    {
        await using var db = await Host.DbAsync();
        var notice = (await db.Notices.SingleAsync(_ct)).Id;
        return (await Host.As(subject).Get<StartApplication>().HandleAsync(notice, _ct)).Verdict;
    }

    private async Task<Organisation> RowAsync(string name)
    {
        await using var db = await Host.DbAsync();
        return await db.Organisations.AsNoTracking().SingleAsync(one => one.Name == name, _ct);
    }
}

public sealed class OrganisationTreeOnSqliteTests() : OrganisationTreeTests(UseCaseHost.SqliteAsync);

public sealed class OrganisationTreeOnPostgresTests(PostgresServer server) : OrganisationTreeTests(() => UseCaseHost.PostgresAsync(server));
