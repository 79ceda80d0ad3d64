using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class StartApplicationTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Start_ByAnApplicant_OpensADraftRecommendedByTheOwnUnit()
    {
        var id = await CompleteApplication.StartedAsync(Host);

        await using var db = await Host.DbAsync();
        var file = await db.Cases.SingleAsync();
        Assert.Equal((id, "2023-000001", Stage.Draft, 0, ""), (file.Id, file.Number, file.Stage, file.Submissions, file.PolicyHash));
        Assert.Equal(await Host.OrganisationAsync("博斯腾县委党校"), file.Unit);
        Assert.Equal(await Host.PersonAsync("zhoumin"), file.Applicant);
    }

    [Fact]
    public async Task Start_Twice_IsRefusedAndLeavesTheFirst()
    {
        var id = await CompleteApplication.StartedAsync(Host);

        var again = await Host.As("zhoumin").Get<StartApplication>().HandleAsync(await NoticeAsync(), CancellationToken.None);

        Assert.IsType<AlreadyApplied>(Assert.Single(again.Verdict.Refusals));
        await using var db = await Host.DbAsync();
        Assert.Equal(id, await db.Cases.Select(file => file.Id).SingleAsync());
    }

    [Fact]
    public async Task Start_InTwentyWindowsAtOnce_OpensOneDraft()
    {
        var notice = await NoticeAsync();
        var applicants = Enumerable.Range(0, 20).Select(round => Host.As(round % 2 == 0 ? "zhoumin" : "magang").Get<StartApplication>()).ToList();

        var results = await Task.WhenAll(applicants.Select(use => Task.Run(() => use.HandleAsync(notice, CancellationToken.None))));

        Assert.Equal(2, results.Count(result => !result.Verdict.IsRefused));
        Assert.All(results.Where(result => result.Verdict.IsRefused), result => Assert.IsType<AlreadyApplied>(Assert.Single(result.Verdict.Refusals)));
        await using var db = await Host.DbAsync();
        Assert.Equal(["2023-000001", "2023-000002"], await db.Cases.Select(file => file.Number).OrderBy(number => number).ToListAsync());
    }

    [Fact]
    public async Task Start_UnderANoticeThatIsNotThere_IsRefused()
    {
        var result = await Host.As("zhoumin").Get<StartApplication>().HandleAsync(new(Guid.Empty), CancellationToken.None);

        Assert.IsType<NoticeNotFound>(Assert.Single(result.Verdict.Refusals));
    }

    [Theory]
    [InlineData("sunhao")]
    [InlineData("liqiang")]
    [InlineData("chenjing")]
    [InlineData("wangwei")]
    public async Task Start_ByWhoIsNoApplicant_IsNotFound(string subject)
    {
        var result = await Host.As(subject).Get<StartApplication>().HandleAsync(await NoticeAsync(), CancellationToken.None);

        Assert.IsType<OperationNotFound>(Assert.Single(result.Verdict.Refusals));
        await using var db = await Host.DbAsync();
        Assert.Equal(0, await db.Cases.CountAsync());
    }

    private async Task<NoticeId> NoticeAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.Notices.Select(notice => notice.Id).SingleAsync();
    }
}

public sealed class StartApplicationOnSqliteTests() : StartApplicationTests(UseCaseHost.SqliteAsync);

public sealed class StartApplicationOnPostgresTests(PostgresServer server) : StartApplicationTests(() => UseCaseHost.PostgresAsync(server));
