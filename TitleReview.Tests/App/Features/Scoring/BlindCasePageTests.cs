using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Experts;
using TitleReview.App.Features.Scoring;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Scoring;

/// <summary>The page of one sealed submission while it is open: what others do reaches it, and what is typed is kept.</summary>
public abstract class BlindCasePageTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    private OfficePath Path => field ??= new OfficePath(Host);

    [Fact]
    public async Task OpenPage_AColleagueSigns_CountsHim_AndSaysNoMore()
    {
        var task = await HandOverAsync();
        await using var page = await ShowAsync(task);
        await page.ReadsAsync("本组已签名 0/2");

        await Path.ScoreAsync("liuyang", 9173);

        await page.ReadsAsync("本组已签名 1/2");
        Assert.DoesNotContain("91.73", await page.WordsAsync(), StringComparison.Ordinal);
    }

    /// <summary>G-BLIND: the circuit that has the copy open loses it with the declaration, wherever that was made.</summary>
    [Fact]
    public async Task OpenPage_OfWhoDeclaresARecusal_IsEmptyAtOnce()
    {
        var task = await HandOverAsync();
        await using var page = await ShowAsync(task);
        await page.ReadsAsync("盲评 ");
        Assert.Contains("值WorkSummarytext", await page.WordsAsync(), StringComparison.Ordinal);

        (await Host.As("chenjing").Get<DeclareRecusal>().HandleAsync(new(RecusalSide.Expert, RecusalKind.Teacher, null, "", "周敏", "", "导师"), _ct)).MustAllow();

        await page.ReadsAsync("您要的内容不存在");
        Assert.DoesNotContain("值WorkSummarytext", await page.WordsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenPage_TypedInTwoWindows_ShowsBothTexts()
    {
        var task = await HandOverAsync();
        await using var page = await ShowAsync(task);
        await page.WriteAsync("score", "oninput", "80");
        await Host.As("chenjing").Get<SaveScore>().HandleAsync(new(task, ScoreForm.WholeScore, "70", 0), _ct);

        await page.WriteAsync("score", "onchange", "80");

        await page.ReadsAsync("已保存的内容：70");
        await page.ReadsAsync("您输入的内容：80");
    }

    [Fact]
    public async Task Save_TheDatabaseFails_SaysSo_AndSavesInTheEnd()
    {
        var task = await HandOverAsync();
        await using var page = await ShowAsync(task);
        await RenameAsync("sheet_boxes", "sheet_boxes_away");

        await page.WriteAsync("score", "onchange", "66");
        await page.ReadsAsync(new SheetSavingFailed().Sentence);
        await RenameAsync("sheet_boxes_away", "sheet_boxes");

        await page.ReadsAsync("已保存");
        for (var attempt = 0; attempt < 200 && (await Host.As("chenjing").Get<GetScoringTask>().HandleAsync(task, _ct))!.Score is null; attempt++)
        {
            await Task.Delay(100, _ct);
        }
        Assert.Equal(6600, (await Host.As("chenjing").Get<GetScoringTask>().HandleAsync(task, _ct))!.Score);
    }

    private async Task<LiveComponent> ShowAsync(TaskId task) => await LiveComponent.ShowAsync<BlindCasePage>(Host.As("chenjing"), new(StringComparer.Ordinal) { ["Task"] = task.ToString() });

    private async Task RenameAsync(string from, string to)
    {
        await using var db = await Host.DbAsync();
        await db.Database.ExecuteSqlAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create($"ALTER TABLE {from} RENAME TO {to}"), _ct);
    }

    private async Task<TaskId> HandOverAsync()
    {
        var file = await Path.AcceptedAsync();
        OfficePath.Accept(await Path.PayAsync(file));
        OfficePath.Accept(await Path.HandOverAsync(file, "chenjing", "liuyang"));
        var expert = await Host.PersonAsync("chenjing");
        await using var db = await Host.DbAsync();
        return await db.ScoringTasks.Where(task => task.Expert == expert).Select(task => task.Id).SingleAsync(_ct);
    }
}

public sealed class BlindCasePageOnSqliteTests() : BlindCasePageTests(UseCaseHost.SqliteAsync);

public sealed class BlindCasePageOnPostgresTests(PostgresServer server) : BlindCasePageTests(() => UseCaseHost.PostgresAsync(server));
