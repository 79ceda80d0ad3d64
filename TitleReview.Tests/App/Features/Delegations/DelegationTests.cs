using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Features.Delegations;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Delegations;

/// <summary>Rules SC-05 to SC-07: the prefecture office's register of delegated and joint reviews.</summary>
public abstract class DelegationTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Outside_GoesThroughTheRegionToTheLetterAndTheFiling()
    {
        (await RegisterAsync(DelegationKind.Outside)).MustAllow();

        Assert.IsType<DelegationIsElsewhere>(Assert.Single((await AdvanceAsync(DelegationState.LetterIssued, "新人社函〔2023〕1号")).Refusals));
        (await AdvanceAsync(DelegationState.Forwarded)).MustAllow();
        Assert.IsType<DelegationNeedsLetter>(Assert.Single((await AdvanceAsync(DelegationState.LetterIssued, " ")).Refusals));
        (await AdvanceAsync(DelegationState.LetterIssued, "新人社函〔2023〕1号")).MustAllow();
        (await AdvanceAsync(DelegationState.Filed)).MustAllow();

        var row = Assert.Single((await ListAsync())!.Rows);
        Assert.Null(row.Next);
        Assert.Equal([DelegationState.Applied, DelegationState.Forwarded, DelegationState.LetterIssued, DelegationState.Filed], row.Steps.Select(step => step.To));
        Assert.Equal(("新人社函〔2023〕1号", "李建国"), (row.Steps[2].Letter, row.Steps[2].ByName));
    }

    [Fact]
    public async Task OfACounty_NeedsNoForwarding()
    {
        (await RegisterAsync(DelegationKind.County)).MustAllow();

        Assert.Equal(DelegationState.LetterIssued, Assert.Single((await ListAsync())!.Rows).Next);
        Assert.IsType<DelegationIsElsewhere>(Assert.Single((await AdvanceAsync(DelegationState.Forwarded)).Refusals));
    }

    /// <summary>SC-07-a and SC-07-b.</summary>
    [Fact]
    public async Task Plan_OfAJointReview_IsFiledTheDayBeforeAndNotOnTheDay()
    {
        var starts = Host.Clock.Today();
        (await RegisterAsync(DelegationKind.Joint, starts)).MustAllow();
        (await AdvanceAsync(DelegationState.LetterIssued, "州人社函〔2023〕2号")).MustAllow();

        Assert.IsType<FindingRefuses>(Assert.Single((await AdvanceAsync(DelegationState.Filed, on: starts)).Refusals));
        (await AdvanceAsync(DelegationState.Filed, on: starts.AddDays(-1))).MustAllow();
    }

    [Fact]
    public async Task Register_OfWhatIsNotWhole_IsRefused()
    {
        Assert.IsType<JointReviewNeedsDay>(Assert.Single((await RegisterAsync(DelegationKind.Joint)).Refusals));
        Assert.IsType<JointReviewNeedsDay>(Assert.Single((await RegisterAsync(DelegationKind.County, Host.Clock.Today())).Refusals));
        Assert.IsType<DelegationNeedsWords>(Assert.Single((await RegisterAsync(DelegationKind.County, series: " ")).Refusals));
        Assert.IsType<DelegationWordsAreTooLong>(Assert.Single((await RegisterAsync(DelegationKind.County, series: new string('长', 201))).Refusals));
        Assert.IsType<DelegationDayIsInFuture>(Assert.Single((await RegisterAsync(DelegationKind.County, on: Host.Clock.Today().AddDays(1))).Refusals));
        Assert.IsType<DelegationNeedsUnit>(Assert.Single((await RegisterAsync(DelegationKind.County, unit: default(OrganisationId))).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await RegisterAsync(DelegationKind.County, subject: "zhaolei")).Refusals));
    }

    [Fact]
    public async Task List_IsFilteredAndReadByTheCommitteesOffice_AndByNobodyElse()
    {
        (await RegisterAsync(DelegationKind.County)).MustAllow();
        (await RegisterAsync(DelegationKind.Outside)).MustAllow();

        Assert.Equal(1, (await ListAsync(kind: DelegationKind.Outside))!.Total);
        Assert.Equal(2, (await ListAsync(filter: "焉耆", state: DelegationState.Applied))!.Total);
        Assert.Equal(0, (await ListAsync(filter: "没有这样的单位"))!.Total);
        var office = (await ListAsync("zhaolei"))!;
        Assert.Equal((2, false), (office.Total, office.MayRegister));
        Assert.All(office.Rows, row => Assert.Null(row.Next));
        Assert.Null(await ListAsync("liqiang"));
        Assert.IsType<DelegationNotFound>(Assert.Single((await Host.As("lijianguo").Get<AdvanceDelegation>()
            .HandleAsync(new(Guid.NewGuid(), DelegationState.Filed, "", Host.Clock.Today(), 1), CancellationToken.None)).Refusals));
    }

    [Fact]
    public async Task Advance_FromAStalePage_IsRefused()
    {
        (await RegisterAsync(DelegationKind.County)).MustAllow();
        var row = Assert.Single((await ListAsync())!.Rows);

        Assert.IsType<PageIsStale>(Assert.Single((await Host.As("lijianguo").Get<AdvanceDelegation>()
            .HandleAsync(new(row.Id, DelegationState.LetterIssued, "州人社函〔2023〕3号", Host.Clock.Today(), row.Version + 1), CancellationToken.None)).Refusals));
    }

    private async Task<Verdict> RegisterAsync(
        DelegationKind kind, DateOnly? starts = null, string series = "工程系列（水利）", DateOnly? on = null, OrganisationId? unit = null, string subject = "lijianguo")
    {
        await using var db = await Host.DbAsync();
        var notice = await db.Notices.Select(one => one.Id).SingleAsync();
        return await Host.As(subject).Get<RegisterDelegation>().HandleAsync(
            new(kind, notice, unit ?? await Host.OrganisationAsync(Cast.County), series, "中级", "和硕县工程系列中级评审委员会", starts, on ?? Host.Clock.Today()), CancellationToken.None);
    }

    private async Task<Verdict> AdvanceAsync(DelegationState to, string letter = "", DateOnly? on = null)
    {
        var row = Assert.Single((await ListAsync())!.Rows);
        return await Host.As("lijianguo").Get<AdvanceDelegation>().HandleAsync(new(row.Id, to, letter, on ?? Host.Clock.Today(), row.Version), CancellationToken.None);
    }

    private Task<ListDelegations.View?> ListAsync(string subject = "lijianguo", string? filter = null, DelegationKind? kind = null, DelegationState? state = null) =>
        Host.As(subject).Get<ListDelegations>().HandleAsync(filter, kind, state, page: 1, CancellationToken.None);
}

public sealed class DelegationOnSqliteTests() : DelegationTests(UseCaseHost.SqliteAsync);

public sealed class DelegationOnPostgresTests(PostgresServer server) : DelegationTests(() => UseCaseHost.PostgresAsync(server));
