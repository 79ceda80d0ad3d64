using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Auditing;

/// <summary>Who has a case open: everybody of the office sees it, it ends by itself, and it keeps nobody from anything.</summary>
public abstract class ClaimTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Officer = "liqiang";
    private const string Colleague = QueueWorld.Colleague;

    [Fact]
    public async Task Claim_IsSeenByTheColleague_EndsByItself_AndIsProlongedWithoutATrace()
    {
        var id = await CaseAsync();
        (await TakeAsync(Officer, id)).MustAllow();
        var entries = await AuditsAsync();

        var seen = (await GetAsync(Colleague, id))!.Claim!;
        Assert.Equal(("李强", UseCaseHost.Start.UtcDateTime, false), (seen.By, seen.Since, seen.IsMine));
        Assert.True((await GetAsync(Officer, id))!.Claim!.IsMine);
        Assert.Equal("李强", (await RowAsync(Colleague)).Claim!.By);
        var refusal = Assert.IsType<ClaimedByColleague>(Assert.Single((await TakeAsync(Colleague, id)).Refusals));
        Assert.Contains("李强自2023年9月18日 10:00起", refusal.Sentence, StringComparison.Ordinal);

        Host.Clock.Advance(CaseClaim.Lease - TimeSpan.FromMilliseconds(1));
        (await TakeAsync(Officer, id)).MustAllow();
        Host.Clock.Advance(CaseClaim.Lease - TimeSpan.FromMilliseconds(1));
        Assert.Equal(UseCaseHost.Start.UtcDateTime, (await GetAsync(Colleague, id))!.Claim!.Since);
        Assert.Equal(entries, await AuditsAsync());

        Host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null((await GetAsync(Colleague, id))!.Claim);
        Assert.Null((await RowAsync(Colleague)).Claim);
        (await TakeAsync(Colleague, id)).MustAllow();
    }

    [Fact]
    public async Task Claim_TakenOver_IsTheColleagues_AndTheFirstOneIsTold()
    {
        var id = await CaseAsync();
        (await TakeAsync(Officer, id)).MustAllow();

        (await TakeAsync(Colleague, id, takesOver: true)).MustAllow();

        Assert.Equal("哈丽达·艾山", (await GetAsync(Officer, id))!.Claim!.By);
        Assert.IsType<ClaimedByColleague>(Assert.Single((await TakeAsync(Officer, id)).Refusals));
        // letting go of what is another's changes nothing
        (await ReleaseAsync(Officer, id)).MustAllow();
        Assert.True((await GetAsync(Colleague, id))!.Claim!.IsMine);
        (await ReleaseAsync(Colleague, id)).MustAllow();
        Assert.Null((await GetAsync(Officer, id))!.Claim);
    }

    [Fact]
    public async Task Claim_OfAColleague_HindersNobody_AndIsVoidInTheNextOffice()
    {
        var id = await CaseAsync([Act.Submit, Act.Pass], AuditRoute.Straight);
        await new QueueWorld(Host).GrantAsync("zhengjian", Role.CommitteeOffice, Cast.Office);
        (await TakeAsync("zhaolei", id)).MustAllow();

        (await Host.As("zhengjian").Get<ReturnForCorrection>().HandleAsync(new(id, "请补充", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();

        Assert.Null(await GetAsync("zhaolei", id));
        Assert.IsType<StageDoesNotAllow>(Assert.Single((await TakeAsync("zhaolei", id)).Refusals));
        Assert.Null(await GetAsync(Officer, id));
    }

    [Fact]
    public async Task Claim_ByWhoseTurnItIsNot_IsNotFound()
    {
        var id = await CaseAsync();

        foreach (var stranger in (string[])["zhaolei", "patiguli", "chenjing", "sunhao"])
        {
            Assert.IsType<CaseNotFound>(Assert.Single((await TakeAsync(stranger, id, takesOver: true)).Refusals));
            Assert.IsType<CaseNotFound>(Assert.Single((await ReleaseAsync(stranger, id)).Refusals));
            Assert.Null(await GetAsync(stranger, id));
        }
    }

    [Fact]
    public async Task Claims_OfTwoAtTheSameMoment_LeaveOne()
    {
        var id = await CaseAsync();
        for (var round = 0; round < 20; round++)
        {
            var verdicts = await Task.WhenAll(Task.Run(() => TakeAsync(Officer, id)), Task.Run(() => TakeAsync(Colleague, id)));

            Assert.Single(verdicts, verdict => !verdict.IsRefused);
            Assert.True(Assert.Single(verdicts.Single(verdict => verdict.IsRefused).Refusals) is ClaimedByColleague or PageIsStale);
            Host.Clock.Advance(CaseClaim.Lease);
        }
    }

    [Fact]
    public async Task Next_SkipsWhatAColleagueHasOpen_GoesRound_AndEnds()
    {
        var world = new QueueWorld(Host);
        await world.GrantAsync(Colleague, Role.UnitOfficer, Cast.Unit);
        CaseId[] cases = [await world.AddAsync(), await world.AddAsync(level: "中级"), await world.AddAsync(), await world.AddAsync()];
        (await TakeAsync(Colleague, cases[2])).MustAllow();
        var filter = new QueueFilter { Level = TitleLevel.Junior, Sort = QueueSort.Arrival };

        var second = (await NextAsync(filter with { After = await CursorAsync(cases[0]) }, cases[0]))!;
        Assert.Equal(cases[3], second.Id);
        var round = (await NextAsync(second.Queue, second.Id))!;
        Assert.Equal((cases[0], filter), (round.Id, round.Queue with { After = null }));
        (await TakeAsync(Colleague, cases[0])).MustAllow();
        Assert.Null(await NextAsync(second.Queue, second.Id));
        Assert.Equal(2, (await Host.As(Colleague).Get<ListAuditQueue>().HandleAsync(new() { Mine = true }, CancellationToken.None))!.Total);
        Assert.Null(await Host.As("chenjing").Get<NextCase>().HandleAsync(new(), cases[0], CancellationToken.None));
    }

    [Fact]
    public async Task SavedViews_AreOnesOwn_ReplacedByName_AndFew()
    {
        await new QueueWorld(Host).GrantAsync(Colleague, Role.UnitOfficer, Cast.Unit);
        var filter = new QueueFilter { Text = "周", Due = QueueDue.Near, After = new QueueCursor(1, UseCaseHost.Start.UtcDateTime, "2023-000001") };
        Assert.IsType<ViewNeedsName>(Assert.Single((await SaveAsync(" ", filter)).Refusals));
        Assert.IsType<ViewNeedsName>(Assert.Single((await SaveAsync(new string('长', SaveView.LongestName + 1), filter)).Refusals));
        (await SaveAsync("快到期的", new())).MustAllow();
        (await SaveAsync(" 快到期的 ", filter)).MustAllow();

        var view = Assert.Single(await ViewsAsync(Officer));
        Assert.Equal(filter with { After = null }, QueueFilter.Parse(view.Query));
        Assert.Empty(await ViewsAsync(Colleague));
        (await Host.As(Colleague).Get<DeleteView>().HandleAsync(view.Id, CancellationToken.None)).MustAllow();
        Assert.Single(await ViewsAsync(Officer));
        for (var number = 2; number <= SaveView.Most; number++)
        {
            (await SaveAsync($"第{number}个", filter)).MustAllow();
        }
        Assert.IsType<TooManyViews>(Assert.Single((await SaveAsync("再来一个", filter)).Refusals));
        (await Host.As(Officer).Get<DeleteView>().HandleAsync(view.Id, CancellationToken.None)).MustAllow();
        (await SaveAsync("再来一个", filter)).MustAllow();
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("chenjing").Get<SaveView>().HandleAsync(new("快到期的", new()), CancellationToken.None)).Refusals));
    }

    private async Task<CaseId> CaseAsync(Act[]? acts = null, AuditRoute? route = null)
    {
        var world = new QueueWorld(Host);
        await world.GrantAsync(Colleague, Role.UnitOfficer, Cast.Unit);
        return await world.AddAsync(acts ?? [Act.Submit], route: route);
    }

    private async Task<int> AuditsAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.AuditEntries.CountAsync();
    }

    private async Task<QueueCursor> CursorAsync(CaseId id)
    {
        var view = (await Host.As(Officer).Get<ListAuditQueue>().HandleAsync(new(), CancellationToken.None))!;
        return view.Rows.Single(row => row.Id == id).Cursor;
    }

    private async Task<ListAuditQueue.Row> RowAsync(string subject) => Assert.Single((await Host.As(subject).Get<ListAuditQueue>().HandleAsync(new(), CancellationToken.None))!.Rows);

    private Task<Verdict> TakeAsync(string subject, CaseId id, bool takesOver = false) => Host.As(subject).Get<TakeClaim>().HandleAsync(new(id, takesOver), CancellationToken.None);

    private Task<Verdict> ReleaseAsync(string subject, CaseId id) => Host.As(subject).Get<ReleaseClaim>().HandleAsync(id, CancellationToken.None);

    private Task<GetClaim.View?> GetAsync(string subject, CaseId id) => Host.As(subject).Get<GetClaim>().HandleAsync(id, CancellationToken.None);

    private Task<NextCase.Found?> NextAsync(QueueFilter queue, CaseId present) => Host.As(Officer).Get<NextCase>().HandleAsync(queue, present, CancellationToken.None);

    private Task<Verdict> SaveAsync(string name, QueueFilter filter) => Host.As(Officer).Get<SaveView>().HandleAsync(new(name, filter), CancellationToken.None);

    private async Task<IReadOnlyList<ListAuditQueue.Saved>> ViewsAsync(string subject) => (await Host.As(subject).Get<ListAuditQueue>().HandleAsync(new(), CancellationToken.None))!.SavedViews;
}

public sealed class ClaimOnSqliteTests() : ClaimTests(UseCaseHost.SqliteAsync);

public sealed class ClaimOnPostgresTests(PostgresServer server) : ClaimTests(() => UseCaseHost.PostgresAsync(server));
