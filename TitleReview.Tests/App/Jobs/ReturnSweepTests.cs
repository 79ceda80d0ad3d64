using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Jobs;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Jobs;

/// <summary>「退回后的48小时内……逾期未补充提交的视为放弃申报」.</summary>
public abstract class ReturnSweepTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Sweep_AMillisecondBeforeTheDeadlineOnItAndAfterIt_EndsTheCaseOnlyAfter()
    {
        var (id, returnedAt) = await ReturnedAsync();
        var deadline = returnedAt.AddHours(48);

        foreach (var offset in new[] { -1, 0 })
        {
            Host.Clock.Now = deadline.AddMilliseconds(offset);
            Assert.Equal(0, await SweepAsync());
        }
        Host.Clock.Now = deadline.AddMilliseconds(1);
        Assert.IsType<StageDoesNotAllow>(Assert.Single((await LapseThenSubmitAsync(id)).Refusals));

        Assert.Equal(0, await SweepAsync());
        var line = (await CaseAsync(id)).History[^1];
        Assert.Equal((Act.Lapse, Stage.Lapsed, "系统"), (line.Act, line.To, line.ActorName));
        Assert.Contains("截止2023年9月20日10时00分未再次提交", line.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sweep_AfterDaysOfDowntimeAndWithTheClockSetBack_EndsTheCaseOnce()
    {
        var (id, returnedAt) = await ReturnedAsync();
        Host.Clock.Now = returnedAt.AddDays(9);
        Assert.Equal(1, await SweepAsync());
        Host.Clock.Now = returnedAt.AddHours(1);
        Assert.Equal(0, await SweepAsync());

        Assert.Single((await CaseAsync(id)).History, line => line.Act == Act.Lapse);
    }

    [Fact]
    public async Task Sweep_ByEightAtOnce_EndsEachCaseOnce()
    {
        var (id, returnedAt) = await ReturnedAsync();
        Host.Clock.Now = returnedAt.AddHours(49);

        var ended = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(SweepAsync)));

        Assert.Equal(1, ended.Sum());
        Assert.Single((await CaseAsync(id)).History, line => line.Act == Act.Lapse);
    }

    [Fact]
    public async Task Restore_ByTheOffice_GivesTheWholeTimeAgain()
    {
        var (id, returnedAt) = await ReturnedAsync();
        Host.Clock.Now = returnedAt.AddHours(60);
        Assert.Equal(1, await SweepAsync());

        (await Host.As("zhaolei").Get<RestoreApplication>().HandleAsync(new(id, "平台故障，经核实准予恢复", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();
        Host.Clock.Now = returnedAt.AddHours(60 + 48);
        Assert.Equal(0, await SweepAsync());

        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();
    }

    private async Task<Verdict> LapseThenSubmitAsync(CaseId id)
    {
        Assert.Equal(1, await SweepAsync());
        return await CompleteApplication.SubmitAsync(Host, id);
    }

    private Task<int> SweepAsync() => Host.Get<ReturnSweep>().SweepAsync(CancellationToken.None);

    private async Task<(CaseId Id, DateTimeOffset ReturnedAt)> ReturnedAsync()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var returnedAt = Host.Clock.Now;
        (await Host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(id, "身份证反面不清晰", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();
        return (id, returnedAt);
    }

    private async Task<ReviewCase> CaseAsync(CaseId id)
    {
        await using var db = await Host.DbAsync();
        return await db.Cases.AsNoTracking().SingleAsync(file => file.Id == id);
    }
}

public sealed class ReturnSweepOnSqliteTests() : ReturnSweepTests(UseCaseHost.SqliteAsync);

public sealed class ReturnSweepOnPostgresTests(PostgresServer server) : ReturnSweepTests(() => UseCaseHost.PostgresAsync(server));
