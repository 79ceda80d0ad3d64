using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Scoring;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Scoring;

public abstract class ScoringTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private OfficePath Path => field ??= new OfficePath(Host);

    [Fact]
    public async Task Queue_OwnTasksOnly_ShowsNumberSeriesLevel()
    {
        await HandOverAsync();

        var row = Assert.Single((await Host.As("chenjing").Get<ListScoringTasks>().HandleAsync(null, isSigned: null, 1, default))!.Rows);

        Assert.Equal(("党干校教师", "初级", null, false), (row.Series, row.Level, row.Score, row.IsSigned));
        Assert.Single((await Host.As("chenjing").Get<ListScoringTasks>().HandleAsync(row.Number, isSigned: false, 1, default))!.Rows);
        Assert.Empty((await Host.As("chenjing").Get<ListScoringTasks>().HandleAsync(null, isSigned: true, 1, default))!.Rows);
        Assert.Empty((await Host.As("yangming").Get<ListScoringTasks>().HandleAsync(null, isSigned: null, 1, default))!.Rows);
        Assert.Null(await Host.As("zhaolei").Get<ListScoringTasks>().HandleAsync(null, isSigned: null, 1, default));
    }

    [Fact]
    public async Task Task_OfAnotherOrOfNobody_IsNothing()
    {
        var task = await HandOverAsync();

        Assert.NotNull(await Host.As("chenjing").Get<GetScoringTask>().HandleAsync(task, default));
        Assert.Null(await Host.As("liuyang").Get<GetScoringTask>().HandleAsync(task, default));
        Assert.Null(await Host.As("zhaolei").Get<GetScoringTask>().HandleAsync(task, default));
        Assert.Null(await Host.As("chenjing").Get<GetScoringTask>().HandleAsync(new TaskId(Guid.NewGuid()), default));
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("liuyang").Get<SignScore>().HandleAsync(new(task, 1), default)).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("liuyang").Get<SaveScore>().HandleAsync(new(task, 1, "", 1), default)).Verdict.Refusals));
    }

    [Fact]
    public async Task Image_OwnPage_IsTheBurnedOne()
    {
        var task = await HandOverAsync();
        var images = Host.As("chenjing").Get<GetBlindImage>();

        Assert.Equal("full Education", System.Text.Encoding.UTF8.GetString((await images.HandleAsync(task.ToString(), "1", "full", default))!.Content));
        Assert.Equal("burned-view Education", System.Text.Encoding.UTF8.GetString((await images.HandleAsync(task.ToString(), "1", "view", default))!.Content));
        Assert.Equal("thumb Education", System.Text.Encoding.UTF8.GetString((await images.HandleAsync(task.ToString(), "1", "thumb", default))!.Content));
    }

    [Theory]
    [Trait("Fault", "B36")]
    [InlineData("2", "full")]
    [InlineData("0", "full")]
    [InlineData("1", "original")]
    [InlineData("x", "full")]
    public async Task Image_NotThere_IsNothing(string page, string size)
    {
        var task = await HandOverAsync();

        Assert.Null(await Host.As("chenjing").Get<GetBlindImage>().HandleAsync(task.ToString(), page, size, default));
    }

    [Fact]
    [Trait("Fault", "B36")]
    public async Task Image_OfAnother_IsNothing()
    {
        var task = await HandOverAsync();

        Assert.Null(await Host.As("liuyang").Get<GetBlindImage>().HandleAsync(task.ToString(), "1", "full", default));
        Assert.Null(await Host.As("zhoumin").Get<GetBlindImage>().HandleAsync(task.ToString(), "1", "full", default));
        Assert.Null(await Host.As("chenjing").Get<GetBlindImage>().HandleAsync("nothing", "1", "full", default));
    }

    [Fact]
    public async Task Save_TypedAgain_GoesOnFromItsVersion()
    {
        var task = await HandOverAsync();
        var save = Host.As("chenjing").Get<SaveScore>();

        var first = await save.HandleAsync(new(task, 8550, "", 1), default);
        var second = await save.HandleAsync(new(task, 9000, "好", first.Version), default);

        Assert.False(second.Verdict.IsRefused);
        Assert.IsType<PageIsStale>(Assert.Single((await save.HandleAsync(new(task, 1, "", first.Version), default)).Verdict.Refusals));
        Assert.IsType<ScoreOutOfRange>(Assert.Single((await save.HandleAsync(new(task, 10001, "", second.Version), default)).Verdict.Refusals));
        var view = await Host.As("chenjing").Get<GetScoringTask>().HandleAsync(task, default);
        Assert.Equal((9000, "好", second.Version), (view!.Score, view.Comment, view.Version));
    }

    [Fact]
    public async Task Sign_Scored_NeverChangesAgain()
    {
        var task = await HandOverAsync();
        var caller = Host.As("chenjing");
        Assert.IsType<SheetNeedsScore>(Assert.Single((await caller.Get<SignScore>().HandleAsync(new(task, 1), default)).Refusals));
        var saved = await caller.Get<SaveScore>().HandleAsync(new(task, 8550, "", 1), default);

        Assert.False((await caller.Get<SignScore>().HandleAsync(new(task, saved.Version), default)).IsRefused);

        Assert.IsType<SheetIsSigned>(Assert.Single((await caller.Get<SaveScore>().HandleAsync(new(task, 1, "", saved.Version + 1), default)).Verdict.Refusals));
        Assert.IsType<SheetIsSigned>(Assert.Single((await caller.Get<SignScore>().HandleAsync(new(task, saved.Version + 1), default)).Refusals));
    }

    private async Task<TaskId> HandOverAsync()
    {
        var file = await Path.AcceptedAsync();
        OfficePath.Accept(await Path.PayAsync(file));
        OfficePath.Accept(await Path.HandOverAsync(file, "chenjing", "liuyang"));
        var expert = await Host.PersonAsync("chenjing");
        await using var db = await Host.DbAsync();
        return await db.ScoringTasks.Where(task => task.Expert == expert).Select(task => task.Id).SingleAsync();
    }
}

public sealed class ScoringOnSqliteTests() : ScoringTests(UseCaseHost.SqliteAsync);

public sealed class ScoringOnPostgresTests(PostgresServer server) : ScoringTests(() => UseCaseHost.PostgresAsync(server));
