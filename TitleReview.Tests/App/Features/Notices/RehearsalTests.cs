using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rehearsing;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Experts;
using TitleReview.App.Features.Home;
using TitleReview.App.Features.Notices;
using TitleReview.App.Files;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Notices;

/// <summary>A copy of a notice in which everything is tried out, beside what is real; and its end.</summary>
public abstract class RehearsalTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    private static readonly byte[] _ownScan = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "TestFiles", "scans", "a4-150dpi-12_t0.jpg"));

    private RehearsalWalk Walk => field ??= new(Host);

    /// <summary>The whole way, beside an application that is real; then not a row and not a file of it is left, and what is real is what it was.</summary>
    [Fact]
    public async Task Wipe_AfterTheWholeWay_LeavesNothing_AndTouchesNothingReal()
    {
        var real = await CompleteApplication.SubmittedAsync(Host, applicant: "magang");
        await SecondOfficer.RegisterAsync(Host);
        var (rows, files) = (await WholeWorld.RowsAsync(Host), WholeWorld.Files(Host));
        var lines = await CountLogAsync();
        await Walk.EnteredAsync();
        var id = await Walk.SubmittedAsync(_ownScan);
        await Walk.ApproveAsync(id);
        Assert.Equal(Stage.Approved, await Walk.StageAsync(id));
        await EveryVaultNameIsKnownAsync();
        Assert.Superset(files.ToHashSet(StringComparer.Ordinal), WholeWorld.Files(Host).ToHashSet(StringComparer.Ordinal));
        Assert.True(WholeWorld.Files(Host).Count > files.Count);
        WholeWorld.Age(Host);

        Assert.IsType<LeaveRehearsalFirst>(Assert.Single((await Walk.WipeAsync()).Refusals));
        (await Walk.LeaveAsync(RehearsalWalk.Office)).MustAllow();
        var before = (await Walk.ViewAsync()).Content;
        (await Walk.WipeAsync()).MustAllow();

        Assert.Equal(rows, await WholeWorld.RowsAsync(Host));
        Assert.Equal(files, WholeWorld.Files(Host));
        var view = await Walk.ViewAsync();
        Assert.All(view.Protocol, line => Assert.Equal(0, line.Left));
        Assert.Equal(before.Sum(line => line.Removed), view.Protocol.Sum(line => line.Removed));
        foreach (var table in (string[])["申报", "填写的内容", "填写内容的修改记录", "材料页", "办理记录", "公示", "缴费记录", "密封的盲评材料", "评分", "表决结果", "任职资格文件", "任职资格文件签发记录", "任职资格证书", "演练角色", "在演练中的人员"])
        {
            Assert.True(view.Protocol.Single(line => line.Table == table).Removed > 0, table);
        }
        // what both had uploaded is still the real one's
        Assert.True(view is { FilesLeft: 0, FilesErased: > 0, FilesKept: > 0 });
        await using var db = await Host.DbAsync();
        Assert.Equal(Stage.UnitAudit, await db.Cases.Where(file => file.Id == real).Select(file => file.Stage).SingleAsync());
        Assert.Contains(await db.AuditEntries.Select(entry => entry.Operation).ToListAsync(), operation => operation == nameof(WipeRehearsal));
        Assert.True(await CountLogAsync() > lines);
        Assert.IsType<RehearsalIsWiped>(Assert.Single((await Walk.WipeAsync()).Refusals));
        Assert.IsType<RehearsalNotFound>(Assert.Single((await Walk.EnterAsync(RehearsalWalk.Applicant)).Refusals));
    }

    /// <summary>Nobody but who is in it sees it, and to him nothing else is there; neither counts in the other.</summary>
    [Fact]
    public async Task Rehearsal_IsHiddenFromAll_AndCountsNowhere()
    {
        await Walk.EnteredAsync();
        var id = await Walk.SubmittedAsync();

        Assert.Equal(["【演练1】" + await RealTitleAsync()], (await Host.As(RehearsalWalk.Applicant).Get<ListNotices>().HandleAsync(_ct))!.Rows.Select(row => row.Title));
        var inside = Assert.Single((await Host.As(RehearsalWalk.Applicant).Get<ListMyApplications>().HandleAsync(null, null, 1, _ct))!.Rows);
        Assert.StartsWith("【演练1】2023-", inside.Number, StringComparison.Ordinal);
        Assert.Single((await ListAsync("liqiang")).Rows);

        foreach (var subject in (string[])["liqiang", RehearsalWalk.Office, RehearsalWalk.Applicant])
        {
            (await Walk.LeaveAsync(subject)).MustAllow();
        }
        Assert.Empty((await ListAsync("liqiang")).Rows);
        Assert.Null(await Host.As("liqiang").Get<GetAuditCase>().HandleAsync(id, _ct));
        Assert.Equal([await RealTitleAsync()], (await Host.As(RehearsalWalk.Applicant).Get<ListNotices>().HandleAsync(_ct))!.Rows.Select(row => row.Title));
        Assert.Equal([await RealTitleAsync()], (await Host.As("magang").Get<ListNotices>().HandleAsync(_ct))!.Rows.Select(row => row.Title));
        Assert.Null(await Host.As("magang").Get<GetRehearsal>().HandleAsync(Walk.Id, null, _ct));
        Assert.Null(await Host.As("magang").Get<GetNotice>().HandleAsync(Walk.Id, _ct));
        // EL-12: what was rehearsed is no application of the year
        var started = await Host.As(RehearsalWalk.Applicant).Get<StartApplication>().HandleAsync(await RealNoticeAsync(), _ct);
        started.Verdict.MustAllow();
        await using var db = await Host.DbAsync();
        Assert.Equal("2023-000001", await db.Cases.Select(file => file.Number).SingleAsync());
        Assert.Empty(await db.Messages.ToListAsync());
        Assert.Empty(await db.OutgoingMails.ToListAsync());
        Assert.Equal(1, await db.Notices.CountAsync());
    }

    [Fact]
    public async Task WhoeverIsInside_ChangesNothingReal()
    {
        await Walk.EnteredAsync();

        var declared = await Host.As("chenjing").Get<DeclareRecusal>().HandleAsync(new(TitleReview.Core.Draws.RecusalSide.Expert, TitleReview.Core.Draws.RecusalKind.Kin, null, "", "周敏", "", "表亲"), _ct);
        Assert.IsType<RehearsalKeepsToItself>(Assert.Single(declared.Refusals));
        var draft = await Host.As(RehearsalWalk.Office).Get<StartDraft>().HandleAsync(new(TestWorld.PolicyId, "演练时起草", 2023), _ct);
        Assert.IsType<RehearsalKeepsToItself>(Assert.Single(draft.Verdict.Refusals));
        Assert.IsType<LeaveRehearsalFirst>(Assert.Single((await Walk.StartAsync()).Refusals));

        // of his own roles he has none while he is in it
        Assert.DoesNotContain(await Host.As(RehearsalWalk.Applicant).Get<GetMenu>().HandleAsync(_ct), item => item.Title == "审核");
        await using var db = await Host.DbAsync();
        Assert.Empty(await db.DeclaredRecusals.ToListAsync());
        Assert.Empty(await db.NoticeDrafts.ToListAsync());
    }

    [Fact]
    public async Task Parts_OfTheOfficeAreForItsOwnPeople_OthersForAnybody()
    {
        (await Walk.StartAsync(opensNow: false)).MustAllow();

        Assert.Equal(nameof(PartBelongsToTheOffice), Assert.Single((await Walk.GiveAsync("liqiang", Role.CommitteeOffice)).Refusals).GetType().Name);
        Assert.IsType<RehearserIsUnknown>(Assert.Single((await Walk.GiveAsync("liqiang", Role.RegionalCentre)).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await Walk.GiveAsync("liqiang", Role.Applicant, by: "liqiang")).Refusals));
        Assert.IsType<RehearsalNotFound>(Assert.Single((await Walk.EnterAsync("liqiang")).Refusals));
        (await Walk.GiveAsync("liqiang", Role.Applicant)).MustAllow();
        (await Walk.GiveAsync("liqiang", Role.Applicant)).MustAllow();
        Assert.Equal([("李强", Role.Applicant, "【演练1】推荐单位"), ("赵磊", Role.CommitteeOffice, Cast.Office)], (await Walk.ViewAsync()).Parts.Select(part => (part.Name, part.Role, part.Organisation)));
        Assert.Equal("李强", Assert.Single((await Walk.ViewAsync(name: "李强")).Candidates).Name);

        (await Walk.EnterAsync("liqiang")).MustAllow();
        Assert.StartsWith("【演练1】", await Host.As("liqiang").Get<GetRehearsing>().HandleAsync(_ct), StringComparison.Ordinal);
        (await Host.As(RehearsalWalk.Office).Get<TakeRehearsalPart>().HandleAsync(new(Walk.Id, await Host.PersonAsync("liqiang"), Role.Applicant), _ct)).MustAllow();
        Assert.Empty(await Host.As("liqiang").Get<GetRehearsing>().HandleAsync(_ct));
        Assert.Empty((await Host.As("liqiang").Get<ListRehearsals>().HandleAsync(1, _ct))!.Rows);
        Assert.Single((await Host.As(RehearsalWalk.Office).Get<ListRehearsals>().HandleAsync(1, _ct))!.Rows);
    }

    [Fact]
    public async Task Start_OfADraft_TakesItsValues_AndOfHalfADraftIsRefused()
    {
        var half = await WrittenDraft.StartedAsync(Host, "filing");
        Assert.IsType<RehearsalNeedsWholeDraft>(Assert.Single((await Host.As(RehearsalWalk.Office).Get<StartRehearsal>().HandleAsync(new(half, null, OpensNow: true), _ct)).Verdict.Refusals));
        var draft = await WrittenDraft.ReadyAsync(Host);
        (await WrittenDraft.SaveAsync(Host, draft, "submissions.maximum", "5", "四")).MustAllow();

        var started = await Host.As(RehearsalWalk.Office).Get<StartRehearsal>().HandleAsync(new(draft, null, OpensNow: true), _ct);

        started.Verdict.MustAllow();
        await using var db = await Host.DbAsync();
        var policy = await Host.Get<PolicyStore>().PolicyOfNoticeAsync(db, started.Rehearsal, _ct);
        Assert.Equal((5, Host.Clock.Today(), Host.Clock.Today()), (policy.Submissions.Maximum.Value, policy.Windows.Apply.Value!.From, policy.Windows.Paper.Value!.From));
        Assert.Equal(DraftState.Writing, await db.NoticeDrafts.Where(one => one.Id == draft).Select(one => one.State).SingleAsync());
        var hash = policy.Hash;
        (await Host.As(RehearsalWalk.Office).Get<WipeRehearsal>().HandleAsync(started.Rehearsal, _ct)).MustAllow();
        // frozen for the rehearsal alone
        Assert.False(await db.FrozenPolicies.AnyAsync(frozen => frozen.Hash == hash));
    }

    /// <summary>Whoever is killed between the wipe and the files leaves them to the next sweep; so does a file that was stored a moment ago.</summary>
    [Fact]
    public async Task Files_ThatCouldNotGoAtOnce_GoLater()
    {
        await Walk.EnteredAsync();
        var started = await Host.As(RehearsalWalk.Applicant).Get<StartApplication>().HandleAsync(Walk.Id, _ct);
        (await CompleteApplication.UploadAsync(Host, started.Case, "Basic", 0, "身份证（正面）", _ownScan)).MustAllow();
        (await Walk.LeaveAsync(RehearsalWalk.Office)).MustAllow();
        (await Walk.WipeAsync()).MustAllow();
        var view = await Walk.ViewAsync();
        Assert.True(view.FilesLeft > 0);
        Assert.Equal(view.FilesLeft, WholeWorld.Files(Host).Count);

        WholeWorld.Age(Host);
        Assert.Equal(0, await Host.Get<EraseRehearsalFiles>().EraseAsync(_ct));

        Assert.Empty(WholeWorld.Files(Host));
        view = await Walk.ViewAsync();
        Assert.Equal((0, 0), (view.FilesLeft, view.FilesKept));
        Assert.True(view.FilesErased > 0);
    }

    /// <summary>A wipe that finds anything left removes nothing.</summary>
    [Fact]
    public async Task Wipe_ThatFails_RemovesNothing()
    {
        await Walk.EnteredAsync();
        await Host.As(RehearsalWalk.Applicant).Get<StartApplication>().HandleAsync(Walk.Id, _ct);
        (await Walk.LeaveAsync(RehearsalWalk.Office)).MustAllow();
        await using var db = await Host.DbAsync();
        // a column that names a row of it without saying so to the model: whoever signed
        db.SignedPledges.Add(new SignedPledge { Notice = await RealNoticeAsync(), Kind = PledgeKind.Staff, Signer = await db.Cases.IgnoreQueryFilters().Select(file => file.Id.Value).SingleAsync(), File = await Host.Get<FileVault>().PutAsync(new byte[] { 1 }, _ct), UploadedAt = Host.Clock.UtcNow() });
        db.Audit(default, Host.Clock.UtcNow(), "Pledge", "test");
        (await db.SaveAsync(_ct)).MustAllow();
        var rows = await WholeWorld.RowsAsync(Host);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Walk.WipeAsync());

        Assert.Equal(rows, await WholeWorld.RowsAsync(Host));
    }

    private async Task EveryVaultNameIsKnownAsync()
    {
        foreach (var (table, column, value) in await WholeWorld.WordsAsync(Host))
        {
            if (value.Length == 64 && value.All(char.IsAsciiHexDigitLower) && Host.Get<FileVault>().Holds(value) && table.ClrType != typeof(RehearsalFile))
            {
                Assert.Contains(column.Name, VaultNames.Columns.GetValueOrDefault(table.ClrType, []));
            }
        }
    }

    private async Task<int> CountLogAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.AuditEntries.CountAsync();
    }

    private async Task<ListAuditQueue.View> ListAsync(string subject) => (await Host.As(subject).Get<ListAuditQueue>().HandleAsync(new(), _ct))!;

    private async Task<NoticeId> RealNoticeAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.Notices.Select(notice => notice.Id).SingleAsync();
    }

    private async Task<string> RealTitleAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.Notices.Select(notice => notice.Title).SingleAsync();
    }
}

public sealed class RehearsalOnSqliteTests() : RehearsalTests(UseCaseHost.SqliteAsync);

public sealed class RehearsalOnPostgresTests(PostgresServer server) : RehearsalTests(() => UseCaseHost.PostgresAsync(server));
