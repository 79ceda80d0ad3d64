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
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("liuyang").Get<SaveScore>().HandleAsync(new(task, 1, "1", 0), default)).Verdict.Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("liuyang").Get<WithdrawSheet>().HandleAsync(new(task, "理由"), default)).Refusals));
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

        var first = await save.HandleAsync(new(task, ScoreForm.WholeScore, "85.5", 0), default);
        var second = await save.HandleAsync(new(task, ScoreForm.WholeScore, "90", first.Version), default);
        await save.HandleAsync(new(task, ScoreForm.Comment, "好", 0), default);

        Assert.False(second.Verdict.IsRefused);
        Assert.IsType<ScoreOutOfRange>(Assert.Single((await save.HandleAsync(new(task, ScoreForm.WholeScore, "100.01", second.Version), default)).Verdict.Refusals));
        Assert.IsType<CommentTooLong>(Assert.Single((await save.HandleAsync(new(task, ScoreForm.Comment, new string('好', ScoreSheet.LongestComment + 1), 1), default)).Verdict.Refusals));
        Assert.IsType<ItemNotFound>(Assert.Single((await save.HandleAsync(new(task, 2, "1", 0), default)).Verdict.Refusals));
        var view = (await Host.As("chenjing").Get<GetScoringTask>().HandleAsync(task, default))!;
        Assert.Equal((9000, "好"), (view.Score, view.Comment));
        Assert.Equal(["好", "90"], view.Boxes.Select(box => box.Text));
    }

    [Fact]
    public async Task Save_ElsewhereInBetween_ShowsBothTexts_AndTheSameTextTwiceIsNobodysConflict()
    {
        var task = await HandOverAsync();
        var save = Host.As("chenjing").Get<SaveScore>();
        var mine = await save.HandleAsync(new(task, ScoreForm.WholeScore, "80", 0), default);
        await save.HandleAsync(new(task, ScoreForm.WholeScore, "70", mine.Version), default);

        var late = await save.HandleAsync(new(task, ScoreForm.WholeScore, "60", mine.Version), default);
        var again = await save.HandleAsync(new(task, ScoreForm.WholeScore, "70", mine.Version), default);

        Assert.IsType<BoxChangedElsewhere>(Assert.Single(late.Verdict.Refusals));
        Assert.Equal(("70", mine.Version + 1), (late.Theirs, late.Version));
        Assert.False(again.Verdict.IsRefused);
        Assert.False((await save.HandleAsync(new(task, ScoreForm.WholeScore, "60", late.Version), default)).Verdict.IsRefused);
    }

    [Fact]
    public async Task Save_TwoBoxesAtOnce_KeepsBoth()
    {
        var task = await HandOverAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(box => Host.As("chenjing").Get<SaveScore>().HandleAsync(new(task, box, box == ScoreForm.Comment ? "好" : "77", 0), default)));

        Assert.All(results, result => Assert.False(result.Verdict.IsRefused));
        Assert.Equal(["好", "77"], (await Host.As("chenjing").Get<GetScoringTask>().HandleAsync(task, default))!.Boxes.Select(box => box.Text));
    }

    [Fact]
    public async Task Sign_Scored_NeverChangesAgain()
    {
        var task = await HandOverAsync();
        var caller = Host.As("chenjing");
        Assert.IsType<SheetNeedsScore>(Assert.Single((await caller.Get<SignScore>().HandleAsync(new(task, 1), default)).Refusals));
        var saved = await caller.Get<SaveScore>().HandleAsync(new(task, ScoreForm.WholeScore, "85.5", 0), default);
        Assert.IsType<PageIsStale>(Assert.Single((await caller.Get<SignScore>().HandleAsync(new(task, saved.Sheet - 1), default)).Refusals));

        Assert.False((await caller.Get<SignScore>().HandleAsync(new(task, saved.Sheet), default)).IsRefused);

        Assert.IsType<SheetIsSigned>(Assert.Single((await caller.Get<SaveScore>().HandleAsync(new(task, ScoreForm.WholeScore, "1", saved.Version), default)).Verdict.Refusals));
        Assert.IsType<SheetIsSigned>(Assert.Single((await caller.Get<SignScore>().HandleAsync(new(task, saved.Sheet + 1), default)).Refusals));
    }

    /// <summary>Of colleagues nothing but how many have signed; the mean only when all have, and only to who has.</summary>
    [Fact]
    public async Task Colleagues_AreCounts_AndTheMeanComesWhenAllHaveSigned()
    {
        var task = await HandOverAsync();
        Assert.Equal((0, 2), await GroupAsync(task));
        await Path.ScoreAsync("liuyang", 9000);

        var before = (await Host.As("chenjing").Get<GetScoringTask>().HandleAsync(task, default))!;
        await Path.ScoreAsync("chenjing", 8000);
        var after = (await Host.As("chenjing").Get<GetScoringTask>().HandleAsync(task, default))!;

        Assert.Equal((1, 2, null), (before.GroupSigned, before.GroupSize, before.GroupMean));
        Assert.Equal((2, 2, 8500), (after.GroupSigned, after.GroupSize, after.GroupMean));

        async Task<(int, int)> GroupAsync(TaskId id) => (await Host.As("chenjing").Get<GetScoringTask>().HandleAsync(id, default)) is { } view ? (view.GroupSigned, view.GroupSize) : default;
    }

    [Fact]
    public async Task Queue_CountsWaitingBegunAndSigned()
    {
        var task = await HandOverAsync();
        Assert.Equal(new ListScoringTasks.Counts(1, 0, 0), await CountsAsync());
        await Host.As("chenjing").Get<SaveScore>().HandleAsync(new(task, ScoreForm.Comment, "待查", 0), default);
        Assert.Equal(new ListScoringTasks.Counts(0, 1, 0), await CountsAsync());
        await Path.ScoreAsync("liuyang", 9000);

        Assert.Equal((1, 2), Assert.Single((await Host.As("chenjing").Get<ListScoringTasks>().HandleAsync(null, isSigned: null, 1, default))!.Rows) is var row ? (row.GroupSigned, row.GroupSize) : default);

        async Task<ListScoringTasks.Counts> CountsAsync() => (await Host.As("chenjing").Get<ListScoringTasks>().HandleAsync(null, isSigned: null, 1, default))!.Counts;
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
