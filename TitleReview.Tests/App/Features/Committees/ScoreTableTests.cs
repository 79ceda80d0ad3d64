using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Committees;
using TitleReview.App.Features.Scoring;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Core.Scoring;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Committees;

/// <summary>Written, made final, taken by a notice, sealed with the first case, filled in by the expert.</summary>
public abstract class ScoreTableTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    private OfficePath Path => field ??= new OfficePath(Host);

    [Fact]
    public async Task Table_FinalAndTaken_IsWhatTheExpertFillsIn()
    {
        var committee = await ActiveCommittee.ApprovedAsync(Host);
        (await SaveAsync(committee, SomeTable.Table, 0, isFinal: true)).MustAllow();
        var (notice, table) = await FirstAsync(committee);
        (await TakeAsync(notice, table, 0)).MustAllow();

        var task = await HandedOverAsync();

        await using (var db = await Host.DbAsync())
        {
            var blind = Host.Get<BlindStore>().Open(await db.SealedSubmissions.SingleAsync(_ct));
            Assert.Equal(SomeTable.Table.Hash(), blind.TableHash);
        }
        var caller = Host.As("chenjing");
        Assert.IsType<ItemOutOfRange>(Assert.Single((await caller.Get<SaveScore>().HandleAsync(new(task, 1, "61", 0), _ct)).Verdict.Refusals));
        (await caller.Get<SaveScore>().HandleAsync(new(task, 1, "55.5", 0), _ct)).Verdict.MustAllow();
        var bonus = await caller.Get<SaveScore>().HandleAsync(new(task, 3, "5", 0), _ct);
        Assert.Equal((6050, "基本项55.5＋加分项5＝60.5"), (bonus.Total, bonus.Sum));
        // the case has a page of 毕业证书 and no other
        Assert.Equal([typeof(SheetNeedsItems), typeof(ItemNeedsEvidence)], (await caller.Get<SignScore>().HandleAsync(new(task, bonus.Sheet), _ct)).Refusals.Select(refusal => refusal.GetType()));
        (await caller.Get<SaveScore>().HandleAsync(new(task, 3, "0", bonus.Version), _ct)).Verdict.MustAllow();
        var last = await caller.Get<SaveScore>().HandleAsync(new(task, 2, "0", 0), _ct);
        (await caller.Get<SignScore>().HandleAsync(new(task, last.Sheet), _ct)).MustAllow();
        Assert.Equal(5550, (await caller.Get<GetScoringTask>().HandleAsync(task, _ct))!.Score);
        Assert.IsType<NoticeAlreadySealed>(Assert.Single((await TakeAsync(notice, table, 1)).Refusals));
    }

    [Fact]
    public async Task Final_NeverChanges_AndTheNextVersionBeginsBesideIt()
    {
        var committee = await ActiveCommittee.ApprovedAsync(Host);
        (await SaveAsync(committee, SomeTable.Table with { Title = "" }, 0, isFinal: false)).MustAllow();
        Assert.IsType<TableNeedsTitle>(Assert.Single((await SaveAsync(committee, SomeTable.Table with { Title = "" }, 1, isFinal: true)).Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await SaveAsync(committee, SomeTable.Table, 9, isFinal: false)).Refusals));
        var (notice, draft) = await FirstAsync(committee);
        Assert.IsType<TableIsNotFinal>(Assert.Single((await TakeAsync(notice, draft, 0)).Refusals));
        (await SaveAsync(committee, SomeTable.Table, 1, isFinal: true)).MustAllow();
        (await SaveAsync(committee, SomeTable.Table with { Maximum = 100 }, 0, isFinal: true)).MustAllow();

        var versions = (await ViewAsync(committee))!.Versions;

        Assert.Equal([(2, 100), (1, 95)], versions.Select(one => (one.Number, one.Table.Maximum)));
        Assert.Equal(SomeTable.Table.Hash(), versions[1].Hash);
        (await TakeAsync(notice, versions[1].Id, 0)).MustAllow();
        Assert.IsType<PageIsStale>(Assert.Single((await TakeAsync(notice, versions[0].Id, 0)).Refusals));
        (await TakeAsync(notice, versions[0].Id, 1)).MustAllow();
    }

    [Fact]
    public async Task Table_OfAnothersCommittee_IsNotThere()
    {
        var committee = await ActiveCommittee.ApprovedAsync(Host);

        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("zhoumin").Get<SaveScoreTable>().HandleAsync(new(committee, SomeTable.Table, 0, IsFinal: true), _ct)).Refusals));
        Assert.IsType<CommitteeNotFound>(Assert.Single((await SaveAsync(new(Guid.NewGuid()), SomeTable.Table, 0, isFinal: true)).Refusals));
        Assert.IsType<CommitteeNotFound>(Assert.Single((await TakeAsync(new(Guid.NewGuid()), new(Guid.NewGuid()), 0)).Refusals));
        Assert.Null(await Host.As("chenjing").Get<GetScoreTables>().HandleAsync(committee, _ct));
        Assert.Null(await ViewAsync(new(Guid.NewGuid())));
    }

    private Task<Verdict> SaveAsync(CommitteeId committee, ScoreTable table, int version, bool isFinal) =>
        Host.As("zhaolei").Get<SaveScoreTable>().HandleAsync(new(committee, table, version, isFinal), _ct);

    private Task<Verdict> TakeAsync(NoticeId notice, ScoreTableId table, int version) => Host.As("zhaolei").Get<TakeScoreTable>().HandleAsync(new(notice, table, version), _ct);

    private Task<GetScoreTables.View?> ViewAsync(CommitteeId committee) => Host.As("zhaolei").Get<GetScoreTables>().HandleAsync(committee, _ct);

    private async Task<(NoticeId, ScoreTableId)> FirstAsync(CommitteeId committee) => (await ViewAsync(committee))! is var view ? (view.Notices[0].Notice, view.Versions[0].Id) : default;

    private async Task<TaskId> HandedOverAsync()
    {
        var file = await Path.AcceptedAsync();
        OfficePath.Accept(await Path.PayAsync(file));
        OfficePath.Accept(await Path.HandOverAsync(file, "chenjing"));
        await using var db = await Host.DbAsync();
        return await db.ScoringTasks.Select(task => task.Id).SingleAsync(_ct);
    }
}

public sealed class ScoreTableOnSqliteTests() : ScoreTableTests(ActiveCommittee.None(UseCaseHost.SqliteAsync));

public sealed class ScoreTableOnPostgresTests(PostgresServer server) : ScoreTableTests(ActiveCommittee.None(() => UseCaseHost.PostgresAsync(server)));
