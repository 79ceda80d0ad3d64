using Microsoft.EntityFrameworkCore;
using TitleReview.App.DevData;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Notices;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Notices;

public abstract class TryParameterTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Key = "service_years.required.初级";

    [Fact]
    public async Task Try_AStricterDemand_NamesWhomItPutsOut_AndWritesNothing()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        // refused either way: its boxes hold no dates
        await new OfficePath(Host).AcceptedAsync("magang", number: "2023-9999");
        var before = await Everything.InAsync(Host);
        var progress = new List<(int, int)>();

        var view = await TryAsync("zhaolei", Key, "3", progress);

        Assert.Equal(before, await Everything.InAsync(Host));
        Assert.Equal(2, view!.Result!.Judged);
        var row = Assert.Single(view.Result.Changed);
        Assert.Equal((id, "周敏", Cast.Unit), (row.Case, row.Applicant, row.Unit));
        Assert.False(row.Change.Before.IsRefused);
        Assert.Contains(row.Change.Added, refusal => refusal.ToString().Contains("还差1年", StringComparison.Ordinal) && refusal.Source!.Document == Citation.Hypothesis);
        Assert.Equal([(2, 2)], progress);
        Assert.Empty((await TryAsync("zhaolei", Key, "2"))!.Result!.Changed);
    }

    [Fact]
    public async Task Try_TheWindow_JudgesEachByTheTimeOfItsSubmission()
    {
        await CompleteApplication.AtOfficeAsync(Host);
        Host.Clock.Now = new DateTimeOffset(2024, 5, 6, 2, 0, 0, TimeSpan.Zero);

        Assert.Empty((await TryAsync("zhaolei", "windows.apply", "2023-09-15 至 2023-09-18"))!.Result!.Changed);
        Assert.Single((await TryAsync("zhaolei", "windows.apply", "2023-09-15 至 2023-09-17"))!.Result!.Changed);
    }

    [Fact]
    public async Task Try_WhatIsStillWithItsUnit_IsNotThere()
    {
        await CompleteApplication.SubmittedAsync(Host);

        Assert.Equal(0, (await TryAsync("zhaolei", Key, "9"))!.Result!.Judged);
    }

    [Fact]
    public async Task Try_WhatWasWithdrawn_IsNotJudged()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        (await Host.As("zhoumin").Get<WithdrawApplication>().HandleAsync(new(id, "不再申报。", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();

        Assert.Equal(0, (await TryAsync("zhaolei", Key, "9"))!.Result!.Judged);
    }

    [Fact]
    public async Task Try_WithoutAValue_ShowsThePresentOne()
    {
        var view = (await TryAsync("zhaolei", "submissions.return_deadline", typed: null))!;

        Assert.Null(view.Result);
        Assert.Equal(("退回后再次提交的时限", "48小时"), (view.Chosen!.Title, view.Chosen.Typed));
        Assert.Equal("四（三）", view.Chosen.Source.Clause);
        Assert.Contains(view.Groups, group => group.Title == "任职年限" && group.Parameters.Any(one => one == (Key, "申报初级所需任职年限")));
        Assert.DoesNotContain(view.Groups, group => group.Title == "收费标准");
    }

    [Fact]
    public async Task Try_WhatCannotBeReadOrCannotBe_IsRefusedInWords()
    {
        Assert.Contains("填写整数", Assert.IsType<ParameterCannotBeRead>(Assert.Single((await TryAsync("zhaolei", Key, "三年"))!.Verdict.Refusals)).Sentence, StringComparison.Ordinal);
        Assert.IsType<ParameterValueIsUnfit>(Assert.Single((await TryAsync("zhaolei", Key, "10000"))!.Verdict.Refusals));
        Assert.IsType<ParameterIsUnknown>(Assert.Single((await TryAsync("zhaolei", "fees.per_person", "1"))!.Verdict.Refusals));
    }

    [Fact]
    public async Task Try_Stopped_Stops()
    {
        await new OfficePath(Host).AcceptedAsync();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Host.As("zhaolei").Get<TryParameter>()
            .HandleAsync(new(await NoticeAsync(), Key, "3"), static (_, _) => Task.CompletedTask, stop.Token));
    }

    [Theory]
    [InlineData("zhoumin")]
    [InlineData("liqiang")]
    [InlineData("qianfang")]
    [InlineData("chenjing")]
    [InlineData("wangwei")]
    [InlineData("sunhao")]
    public async Task Try_ByAnybodyButTheOffice_IsNothing(string subject) => Assert.Null(await TryAsync(subject, Key, "3"));

    [Fact]
    public async Task Try_ByAnotherOffice_OrOfNoNotice_IsNothing()
    {
        Assert.Null(await Host.As("zhaolei").Get<TryParameter>().HandleAsync(new(new NoticeId(Guid.NewGuid()), Key, "3"), static (_, _) => Task.CompletedTask, CancellationToken.None));
        await using (var db = await Host.DbAsync())
        {
            var elsewhere = await Host.OrganisationAsync(Cast.Unit);
            await db.Notices.ExecuteUpdateAsync(set => set.SetProperty(notice => notice.Office, elsewhere));
        }

        Assert.Null(await TryAsync("zhaolei", Key, "3"));
    }

    private async Task<TryParameter.View?> TryAsync(string subject, string key, string? typed, List<(int, int)>? progress = null) =>
        await Host.As(subject).Get<TryParameter>().HandleAsync(
            new(await NoticeAsync(), key, typed),
            (done, total) =>
            {
                progress?.Add((done, total));
                return Task.CompletedTask;
            },
            CancellationToken.None);

    private async Task<NoticeId> NoticeAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.Notices.Select(notice => notice.Id).SingleAsync();
    }
}

public sealed class TryParameterOnSqliteTests() : TryParameterTests(UseCaseHost.SqliteAsync);

public sealed class TryParameterOnPostgresTests(PostgresServer server) : TryParameterTests(() => UseCaseHost.PostgresAsync(server));
