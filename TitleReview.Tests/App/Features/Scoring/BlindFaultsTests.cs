using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Features.Home;
using TitleReview.App.Features.Scoring;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Scoring;

/// <summary>Security study 9, 37–41 and 45: neither side learns by searching, sorting or counting who the other is.</summary>
public abstract class BlindFaultsTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private OfficePath Path => field ??= new OfficePath(Host);

    [Fact]
    [Trait("Fault", "B37")]
    public async Task HandOver_ToTheApplicantHimself_IsRefused()
    {
        var file = await Path.AcceptedAsync();
        OfficePath.Accept(await Path.PayAsync(file));
        await using (var db = await Host.DbAsync())
        {
            db.Assignments.Add(new() { Id = Guid.NewGuid(), Person = await Host.PersonAsync("zhoumin"), Organisation = await Host.OrganisationAsync(Cast.Office), Role = Role.Expert, FromOn = new(2023, 1, 1) });
            db.Audit(default, Host.Clock.GetUtcNow().UtcDateTime, "Test", "test");
            OfficePath.Accept(await db.SaveAsync(default));
        }

        var refusals = (await Path.HandOverAsync(file, "chenjing", "zhoumin")).Refusals;

        Assert.Equal("周敏", Assert.IsType<ExpertMustWithdraw>(Assert.Single(refusals)).Expert);
        Assert.Empty((await QueueAsync("chenjing", null)).Rows);
    }

    [Theory]
    [Trait("Fault", "B39")]
    [InlineData("phone")]
    [InlineData("idNumber")]
    [InlineData("name")]
    [InlineData("unit")]
    [InlineData("number")]
    [InlineData("case")]
    public async Task Search_ByWhatTellsTheApplicant_FindsNothing(string what)
    {
        var file = await HandedOverAsync();
        await using var db = await Host.DbAsync();
        var values = await Host.Get<FieldStore>().ReadAsync(db, file, default);
        var word = what switch
        {
            "name" => "周敏",
            "unit" => Cast.Unit,
            "number" => "2023-0001",
            "case" => file.ToString(),
            _ => values.Single(value => value.Key.Field == what).Value.Value,
        };

        var found = await QueueAsync("chenjing", word);

        Assert.NotEmpty(word);
        Assert.Equal((0, 0), (found.Rows.Count, found.Total));
        Assert.Equal(1, (await QueueAsync("chenjing", null)).Total);
    }

    [Theory]
    [Trait("Fault", "B40")]
    [InlineData("?sort=applicant&dir=desc")]
    [InlineData("?orderby=Phone%20desc&OrderBy=Blind")]
    [InlineData("?Sort=Unit&Expert=liuyang&Applicant=周敏&Case=1&pageSize=1000")]
    public async Task Queue_AskedToSortByAHiddenColumn_IsTheSameQueue(string query)
    {
        await HandedOverAsync();

        var plain = await RenderAsync(typeof(ScoringQueuePage), "chenjing", "");

        Assert.Contains("盲评编号", plain, StringComparison.Ordinal);
        Assert.Equal(plain, WithoutAction(await RenderAsync(typeof(ScoringQueuePage), "chenjing", query)));

        // the form for searching leads back to the address it stands under
        static string WithoutAction(string html) => Regex.Replace(html, "action=\"/page[^\"]*\"", "action=\"/page\"");
    }

    /// <summary>What is counted is what is shown: neither another's tasks nor anything that the filter leaves out.</summary>
    [Fact]
    [Trait("Fault", "B41")]
    public async Task Queue_Filtered_CountsOnlyWhatIsShown()
    {
        await HandedOverAsync();
        var foreign = Assert.Single((await QueueAsync("liuyang", null)).Rows).Number;
        var own = Assert.Single((await QueueAsync("chenjing", null)).Rows).Number;

        Assert.NotEqual(foreign, own);
        Assert.Equal(0, (await QueueAsync("chenjing", foreign)).Total);
        Assert.Equal(1, (await QueueAsync("chenjing", own)).Total);
        Assert.Equal(0, (await QueueAsync("yangming", null)).Total);
        Assert.Equal(0, (await Host.As("chenjing").Get<ListScoringTasks>().HandleAsync(null, isSigned: true, 1, default))!.Total);
        Assert.Contains("没有评审任务", await RenderAsync(typeof(ScoringQueuePage), "chenjing", $"?filter={foreign}"), StringComparison.Ordinal);
    }

    /// <summary>Every page of the applicant's own, when the experts have signed: not their names, numbers, points, words, nor the instants of their signatures.</summary>
    [Fact]
    [Trait("Fault", "B45")]
    public async Task PagesOfTheApplicant_AfterTheScoring_SayNothingOfTheExperts()
    {
        var file = await HandedOverAsync();
        Host.Clock.Advance(new TimeSpan(3, 11, 13, 0));
        await Path.ScoreAsync("chenjing", 8765);
        await Path.ScoreAsync("liuyang", 4321);
        OfficePath.Accept(await Path.CloseAsync(file));
        await using var db = await Host.DbAsync();
        var tasks = await db.ScoringTasks.AsNoTracking().ToListAsync();
        var signed = BeijingTime.FromUtc(tasks[0].SignedAt!.Value);
        string[] telling =
        [
            "陈静", "刘洋", "chenjing", "liuyang", "87.65", "43.21", "8765", "4321", "业绩扎实", $"{signed:H:mm}", $"{signed:HH时mm分}",
            .. tasks.SelectMany(task => new[] { task.Number, task.Id.ToString(), task.Blind.ToString() }),
        ];

        var seen = new Dictionary<Type, string>();
        foreach (var page in (Type[])[typeof(HomePage), typeof(MyApplicationsPage), typeof(ApplicationPage), typeof(PreviewPage), typeof(ReceiptPage), typeof(WithdrawPage), typeof(PlanPage), typeof(SelfCheckPage)])
        {
            seen[page] = await RenderAsync(page, "zhoumin", "", file);
        }

        Assert.Contains("2023-0001", seen[typeof(MyApplicationsPage)], StringComparison.Ordinal);
        Assert.Equal(2, tasks.Count);
        Assert.All(seen, page => Assert.All(telling, word => Assert.False(page.Value.Contains(word, StringComparison.Ordinal), $"{page.Key.Name} says {word}")));
    }

    private async Task<CaseId> HandedOverAsync()
    {
        var file = await Path.AcceptedAsync();
        OfficePath.Accept(await Path.PayAsync(file));
        OfficePath.Accept(await Path.HandOverAsync(file, "chenjing", "liuyang"));
        return file;
    }

    private async Task<ListScoringTasks.View> QueueAsync(string expert, string? filter) =>
        (await Host.As(expert).Get<ListScoringTasks>().HandleAsync(filter, isSigned: null, 1, default))!;

    private async Task<string> RenderAsync(Type page, string subject, string query, CaseId? file = null)
    {
        var caller = Host.As(subject);
        ((IHostEnvironmentNavigationManager)caller.Get<NavigationManager>()).Initialize("http://localhost/", $"http://localhost/page{query}");
        await using var renderer = new HtmlRenderer(caller.Get<IServiceProvider>(), NullLoggerFactory.Instance);
        Dictionary<string, object?> parameters = file is { } id && page.GetProperty("Id") is not null ? new(StringComparer.Ordinal) { ["Id"] = id.Value } : [];
        return await renderer.Dispatcher.InvokeAsync(async () =>
            WebUtility.HtmlDecode((await renderer.RenderComponentAsync(page, ParameterView.FromDictionary(parameters))).ToHtmlString()));
    }
}

public sealed class BlindFaultsOnSqliteTests() : BlindFaultsTests(UseCaseHost.SqliteAsync);

public sealed class BlindFaultsOnPostgresTests(PostgresServer server) : BlindFaultsTests(() => UseCaseHost.PostgresAsync(server));
