using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TitleReview.App.Data;
using TitleReview.App.Features.Committees;
using TitleReview.App.Features.Scoring;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Tests.App.Features;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Core.Scoring;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>G-BLIND, G-BLIND-SIDE: every byte that an expert's browser receives through the whole of scoring, and every byte of the applicant's, holds nothing of the other side.</summary>
[Collection(Chromium.Walks)]
public sealed class BlindCanaryTests(Chromium chromium) : IAsyncLifetime
{
    private static readonly int _tries = Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1" ? 1000 : 100;

    private UseCaseHost _host = null!;
    private RunningApp _app = null!;
    private readonly List<BlindCanary> _applicants = [];
    private readonly List<BlindCanary> _experts = [];
    private readonly Dictionary<string, TaskId> _tasks = new(StringComparer.Ordinal);
    private CaseId _file;

    public async ValueTask InitializeAsync()
    {
        _host = await UseCaseHost.SqliteAsync();
        var path = new OfficePath(_host);
        await TakeTableAsync();
        _file = await path.AcceptedAsync(number: PlantedApplicant.Number);
        _applicants.AddRange(await PlantedApplicant.PlantAsync(_host, _file));
        OfficePath.Accept(await path.PayAsync(_file));
        OfficePath.Accept(await path.HandOverAsync(_file, "chenjing", "liuyang", "yangming"));
        await CollectAsync();
        await SignAsync("liuyang");
        await _host.Get<DemoClock>().SetAsync(_host.Clock.UtcNow(), default, CancellationToken.None);
        await using var db = await _host.DbAsync();
        var database = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        _app = await RunningApp.StartNewAsync(prepare: folder => PageWorld.Share(database, folder));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Expert_ThroughTheWholeOfScoring_ReceivesNothingOfTheApplicant()
    {
        await using var expert = await Guest.ArriveAsync(chromium, _app.Address, "陈静", isKeeping: true);
        await expert.SignInAsync();
        // the sign-in page of the demo lists everybody
        var from = (await expert.ReceivedAsync()).Count;
        var task = _tasks["chenjing"];
        await expert.GoAsync("/scoring");
        await expert.Page.Locator("tbody a").First.ClickAsync();
        await expert.Page.Locator("#item-1").WaitForAsync();
        await ReadPagesAsync(expert);
        await expert.Page.Locator("#item-1").FillAsync("61");
        await expert.Page.Locator("#item-1").BlurAsync();
        await expert.Page.GetByText("须在0至60分之间").WaitForAsync();
        await FillAsync(expert, ("item-1", "50.5"), ("item-2", "0"), ("comment", "教学实绩扎实。"));
        await expert.ShotAsync("blind-table");
        await expert.GoAsync("/scoring?filter=000000&state=open&sort=applicant");
        await expert.GoAsync($"/scoring/{task}");
        await expert.Page.GetByRole(AriaRole.Button, new() { Name = "签名确认打分" }).ClickAsync();
        await expert.Page.GetByRole(AriaRole.Button, new() { Name = "确认签名" }).ClickAsync();
        await expert.Page.GetByText("不能再改动。").WaitForAsync();
        await expert.ShotAsync("blind-signed");
        foreach (var other in (string[])["/", "/recusals", "/inbox", "/experts/entry", "/notices", "/hand-over", "/hand-over/progress", "/meetings", "/auditing", "/applications", $"/scoring/{_tasks["liuyang"]}", "/scoring/nothing"])
        {
            await expert.GoAsync(other);
        }
        var before = (await expert.ReceivedAsync()).Skip(from).ToList();
        await ForeignIdsLookLikeNothingAsync(expert);
        // the addresses there are what this test asked for, and nobody told
        from = (await expert.ReceivedAsync()).Count;
        await expert.GoAsync($"/scoring/{task}");
        await expert.Page.GetByText("我应当回避这一件").ClickAsync();
        await expert.Page.Locator("#withdraw-reason").FillAsync("认出了讲义");
        await expert.Page.GetByRole(AriaRole.Button, new() { Name = "申明回避" }).ClickAsync();
        await Assertions.Expect(expert.Page.Locator("#item-1, .pages, [data-group]")).ToHaveCountAsync(0);

        var received = before.Concat((await expert.ReceivedAsync()).Skip(from)).ToList();

        Assert.Contains(received, bytes => new BlindCanary("值WorkSummarytext").IsIn(bytes));
        Assert.Contains(received, bytes => new BlindCanary("burned-view Education").IsIn(bytes));
        ReceivedBytes.AssertNone(_applicants, received);
        // nor of what a colleague gave and wrote, nor his number, nor who he is
        ReceivedBytes.AssertNone(_experts.Where(canary => canary.Value is not "陈静" and not "chenjing"), received);
    }

    [Fact]
    public async Task Applicant_WhileExpertsScore_ReceivesNothingOfThem()
    {
        await using var applicant = await Guest.ArriveAsync(chromium, _app.Address, "周敏", isKeeping: true);
        await applicant.SignInAsync();
        var from = (await applicant.ReceivedAsync()).Count;
        foreach (var address in (string[])["/", "/applications", $"/applications/{_file}", $"/applications/{_file}/preview", "/inbox", "/notices", "/recusals", "/scoring", $"/scoring/{_tasks["liuyang"]}", "/hand-over/progress", "/draws"])
        {
            await applicant.GoAsync(address);
        }
        Assert.Equal(404, await StatusAsync(applicant, $"/blind/{_tasks["liuyang"]}/1/full.jpg"));

        var received = (await applicant.ReceivedAsync()).Skip(from).ToList();

        Assert.Contains(received, bytes => new BlindCanary(PlantedApplicant.Number).IsIn(bytes));
        ReceivedBytes.AssertNone(_experts, received);
    }

    /// <summary>What is typed while the server is gone waits in the page, in nobody's storage, and is saved when it is back.</summary>
    [Fact]
    public async Task Sheet_TypedWhileTheServerIsDown_IsSavedAfterTheRestart_AndNothingStaysInTheBrowser()
    {
        await using var expert = await Guest.ArriveAsync(chromium, _app.Address, "杨明");
        await expert.SignInAsync();
        var address = $"/scoring/{_tasks["yangming"]}";
        await expert.GoAsync(address);
        await expert.FillAsync("item-1", "40");
        await _app.KillAsync();
        await expert.Page.Locator("#item-2").FillAsync("12.5");
        await expert.Page.Locator("#comment").FillAsync("断线时写的评语");
        await expert.Page.Locator("#comment-state .not-yet").WaitForAsync();

        await _app.StartAsync();
        // the marker of a page with a living circuit, after the reload
        await expert.Page.WaitForResponseAsync(answer => answer.Url.EndsWith(address, StringComparison.Ordinal) && answer.Request.IsNavigationRequest, new() { Timeout = 60_000 });
        await expert.ReadyAsync();

        await Assertions.Expect(expert.Page.Locator("#comment")).ToHaveValueAsync("断线时写的评语");
        await Assertions.Expect(expert.Page.Locator("#item-2")).ToHaveValueAsync("12.5");
        Assert.Equal("[0,0]", await expert.Page.EvaluateAsync<string>("JSON.stringify([localStorage.length, sessionStorage.length])"));
        Assert.DoesNotContain("断线时写的评语", _app.Log, StringComparison.Ordinal);
    }

    private static async Task ReadPagesAsync(Guest expert)
    {
        await expert.Page.Locator(".pages button").First.ClickAsync();
        var figure = expert.Page.Locator("figure.sheet");
        await figure.WaitForAsync();
        foreach (var (key, zoom, turned) in new[] { ("+", "150", "0"), ("+", "200", "0"), ("r", "200", "90"), ("0", "100", "0"), ("b", "100", "0") })
        {
            await figure.PressAsync(key);
            await expert.Page.Locator($".blind-stage[data-zoom='{zoom}'][data-turned='{turned}']").WaitForAsync();
        }
        await expert.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task FillAsync(Guest expert, params (string Id, string Text)[] boxes)
    {
        foreach (var (id, text) in boxes)
        {
            await expert.FillAsync(id, text);
        }
    }

    /// <summary>G-IDOR: a colleague's, a stranger's and an invented id, over HTTP, answer the same to the byte, once the moment and the nonce are taken out.</summary>
    private async Task ForeignIdsLookLikeNothingAsync(Guest expert)
    {
        string[] ids = [.. _tasks.Where(task => task.Key != "chenjing").Select(task => task.Value.ToString()), _file.ToString(), .. Enumerable.Range(0, _tries - 3).Select(_ => $"{Guid.NewGuid():N}")];
        var answers = await expert.Page.EvaluateAsync<string[]>(
            """
            async ids => {
              const token = await (await fetch('/files/token', { cache: 'no-store' })).json();
              const clean = (text, id) => text.replaceAll(id, 'ID').replace(/<!--Blazor[^>]*-->/g, '').replace(/nonce[-="'\w+\/]*/g, '');
              const look = async (address, id, init) => {
                const answer = await fetch(address, { cache: 'no-store', ...init });
                const heads = [...answer.headers].filter(([name]) => name !== 'date' && name !== 'content-length').map(([name, value]) => `${name}: ${clean(value, id)}`).join('\n');
                return `${answer.status}\n${heads}\n${clean(await answer.text(), id)}`;
              };
              const kinds = new Set();
              for (const id of ids) {
                kinds.add(JSON.stringify([
                  await look(`/blind/${id}/1/full.jpg`, id), await look(`/blind/${id}/1/thumb.jpg`, id), await look(`/scoring/${id}`, id),
                  await look(`/sheets/${id}`, id, { method: 'POST', headers: { 'Content-Type': 'application/json', [token.header]: token.token }, body: JSON.stringify({ row: 1, value: '9', version: 0 }) }),
                ]));
              }
              return [...kinds];
            }
            """,
            ids);

        Assert.True(answers.Length == 1, $"{answers.Length} kinds of answer:\n{string.Join("\n\n", answers)}");
        Assert.Contains("404", answers[0], StringComparison.Ordinal);
        // what is one's own does answer otherwise
        Assert.Equal(200, await StatusAsync(expert, $"/blind/{_tasks["chenjing"]}/1/full.jpg"));
        var log = expert.Faults.Where(fault => !fault.Contains("404", StringComparison.Ordinal)).ToList();
        Assert.True(log.Count == 0, string.Join('\n', log));
    }

    private static Task<int> StatusAsync(Guest guest, string address) => guest.Page.EvaluateAsync<int>("async address => (await fetch(address, { cache: 'no-store' })).status", address);

    private async Task TakeTableAsync()
    {
        await using var db = await _host.DbAsync();
        var committee = await db.Committees.Select(one => one.Id).SingleAsync();
        var office = _host.As("zhaolei");
        (await office.Get<SaveScoreTable>().HandleAsync(new(committee, SomeTable.Table, 0, IsFinal: true), CancellationToken.None)).MustAllow();
        var view = (await office.Get<GetScoreTables>().HandleAsync(committee, CancellationToken.None))!;
        (await office.Get<TakeScoreTable>().HandleAsync(new(view.Notices[0].Notice, view.Versions[0].Id, 0), CancellationToken.None)).MustAllow();
    }

    private async Task CollectAsync()
    {
        await using var db = await _host.DbAsync();
        _applicants.AddRange(await PlantedApplicant.TracesAsync(db, _file));
        // six digits stand in many a place by chance; these do not
        foreach (var task in await db.ScoringTasks.AsNoTracking().OrderBy(task => task.Number).ToListAsync())
        {
            await db.ScoringTasks.Where(one => one.Id == task.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Number, $"雀编号{task.Number}"));
        }
        foreach (var one in await (from task in db.ScoringTasks join person in db.People on task.Expert equals person.Id select new { task, person }).ToListAsync())
        {
            _tasks[one.person.Subject] = one.task.Id;
            string[] telling = one.person.Subject == "chenjing" ? [one.person.Name, one.person.Subject] : [one.person.Name, one.person.Subject, one.task.Number];
            _experts.AddRange(telling.Select(value => new BlindCanary(value)));
        }
        _experts.AddRange(((string[])["37.91", "雀评语刘洋写"]).Select(value => new BlindCanary(value)));
    }

    private async Task SignAsync(string expert)
    {
        var (caller, task) = (_host.As(expert), _tasks[expert]);
        var form = caller.Get<SaveScore>();
        (await form.HandleAsync(new(task, 1, "37.91", 0), CancellationToken.None)).Verdict.MustAllow();
        (await form.HandleAsync(new(task, ScoreForm.Comment, "雀评语刘洋写", 0), CancellationToken.None)).Verdict.MustAllow();
        var last = await form.HandleAsync(new(task, 2, "0", 0), CancellationToken.None);
        last.Verdict.MustAllow();
        (await caller.Get<SignScore>().HandleAsync(new(task, last.Sheet), CancellationToken.None)).MustAllow();
    }
}
