using TitleReview.App.Features.Applications;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class PlanApplicationTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Plan_OfAnEmptyDraft_NamesTheBoxesItNeeds_AndEverythingMissing()
    {
        var id = await CompleteApplication.StartedAsync(Host);

        var view = (await PlanAsync("zhoumin", id))!;

        Assert.Null(view.Earliest.Year);
        Assert.Contains("申报级别", view.Earliest.Sentence, StringComparison.Ordinal);
        Assert.Contains(view.Missing, missing => missing is { Title: "基本信息", Item.Due.Source.Clause: "三（一）" } && missing.Item.What.Contains("身份证", StringComparison.Ordinal));
        Assert.Contains(view.Missing, missing => missing.Item.Duty == Role.UnitOfficer && missing.Item.What.Contains("推荐单位公示", StringComparison.Ordinal));
        Assert.All(view.Missing, missing => Assert.NotEmpty(missing.Item.Basis));
    }

    [Fact]
    public async Task Plan_OfATitleTooYoung_SaysTheYear_WhatIsInTheWay_AndWhatWouldHelp()
    {
        var id = await CompleteApplication.FilledInAsync(Host);
        await CompleteApplication.SaveAsync(Host, id, new FieldKey("Qualification", 0, "obtained"), "2023-03");

        var view = (await PlanAsync("zhoumin", id))!;

        Assert.Equal((2024, "2023 + 1 = 2024"), (view.Earliest.Year, view.Earliest.Arithmetic));
        Assert.Equal(["EL-14"], view.Barriers.Select(found => found.Finding.Rule));
        Assert.Equal(2023, Assert.Single(view.Earliest.Blocked).Year);
        Assert.Equal("现任资格的取得时间（现填2023年3月）如填写有误、实际为2022年，更正后，最早2023年可以申报。", Assert.Single(view.Earliest.Changes).Sentence);
    }

    [Fact]
    public async Task Plan_WithTheUnit_HasNothingLeftToSupply()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        var view = (await PlanAsync("zhoumin", id))!;

        Assert.False(view.MayEdit);
        Assert.Empty(view.Missing);
        Assert.Equal(2023, view.Earliest.Year);
    }

    [Fact]
    public async Task Plan_AfterTheWindow_SaysThatItIsOver()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        Host.Clock.Now = new DateTimeOffset(2023, 10, 20, 16, 0, 0, TimeSpan.Zero);

        Assert.True((await PlanAsync("zhoumin", id))!.Time.IsRefused);
    }

    [Fact]
    public async Task Plan_IsTheApplicantsAlone_AndWritesNothing()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        var before = await Everything.InAsync(Host);

        Assert.NotNull(await PlanAsync("zhoumin", id));
        foreach (var other in new[] { "magang", "liqiang", "zhaolei", "chenjing", "sunhao" })
        {
            Assert.Null(await PlanAsync(other, id));
        }
        Assert.Null(await PlanAsync("zhoumin", new CaseId(Guid.NewGuid())));
        Assert.Equal(before, await Everything.InAsync(Host));
    }

    private Task<PlanApplication.View?> PlanAsync(string subject, CaseId id) => Host.As(subject).Get<PlanApplication>().HandleAsync(id, CancellationToken.None);
}

public sealed class PlanApplicationOnSqliteTests() : PlanApplicationTests(UseCaseHost.SqliteAsync);

public sealed class PlanApplicationOnPostgresTests(PostgresServer server) : PlanApplicationTests(() => UseCaseHost.PostgresAsync(server));
