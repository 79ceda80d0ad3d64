using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Experts;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Features.Meetings;
using TitleReview.App.Features.Notices;
using TitleReview.App.Features.Publicity;
using TitleReview.App.Features.Scoring;
using TitleReview.Core.Auditing;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Publicity;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Features.Committees;
using TitleReview.Tests.App.Features.FormalReviews;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Core.Scoring;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Browser;

/// <summary>An application in a browser's reach whose cases are moved on by use cases: a page of every stage in a minute.</summary>
internal sealed partial class PageWorld : IAsyncDisposable
{
    private readonly UseCaseHost _host;
    private DrawWorld? _draws;
    private BallotWorld? _ballots;

    private DefenceWorld? _defences;

    private PageWorld(UseCaseHost host, RunningApp app, CaseId submitted, CaseId draft, string notice, string page) =>
        (_host, App, Submitted, Draft, Notice, Page) = (host, app, submitted, draft, notice, page);

    private RegistrationWalk? _registration;

    public RunningApp App { get; }

    public string Notice { get; }

    /// <summary>周敏's, complete.</summary>
    public CaseId Submitted { get; }

    /// <summary>马钢's, just begun.</summary>
    public CaseId Draft { get; }

    /// <summary>The one page of the draft.</summary>
    public string Page { get; }

    /// <summary>In the pool of the office, reported to be leaving.</summary>
    public required ExpertId Expert { get; init; }

    /// <summary>Waits for the centre's decision.</summary>
    public required ExpertId Waiting { get; init; }

    public static async Task<PageWorld> BuildAsync()
    {
        var host = await UseCaseHost.SqliteAsync();
        var submitted = await CompleteApplication.SubmittedAsync(host);
        // one is registered in the course of the visit
        await ActiveCommittee.NoneAsync(host);
        var draft = await CompleteApplication.StartedAsync(host, "magang");
        (await host.As("magang").Get<UploadPage>().HandleAsync(new(draft, "Qualification", 0, "职称证书", FilledForm.Scan, SecrecyDeclaration.NoSecrets), CancellationToken.None)).Verdict.MustAllow();
        (await host.As("magang").Get<AddRow>().HandleAsync(draft, "Appraisals", CancellationToken.None)).MustAllow();
        var expert = await FilledPool.AddAsync(host, 1);
        (await host.As("zhaolei").Get<ReportExpertChange>().HandleAsync(new(expert, "退休", host.Clock.Today().AddDays(30), "已到退休年龄"), CancellationToken.None)).MustAllow();
        var waiting = await FilledPool.AddAsync(host, 2, one => (one.State, one.AdmittedOn) = (ExpertState.CentreDecision, null));
        await host.Get<DemoClock>().SetAsync(host.Clock.UtcNow(), default, CancellationToken.None);
        await using var db = await host.DbAsync();
        var database = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        var app = await RunningApp.StartNewAsync(prepare: folder => Share(database, folder));
        return new(
            host,
            app,
            submitted,
            draft,
            (await db.Notices.SingleAsync()).Id.ToString(),
            (await db.Pages.Where(page => page.Case == draft).SingleAsync()).Id.ToString())
        {
            Expert = expert,
            Waiting = waiting,
        };
    }

    /// <summary>As if the search, which is switched off here, had looked at the page of the draft.</summary>
    public async Task SuggestAsync()
    {
        await using var db = await _host.DbAsync();
        var page = await db.Pages.AsNoTracking().SingleAsync(candidate => candidate.Case == Draft);
        db.PageLooks.Add(new PageLook { Page = page.Id, Case = Draft, Orientation = page.Orientation, State = LookState.Done, Attempts = 1, LeaseEndsAt = _host.Clock.UtcNow() });
        db.SuggestedRegions.AddRange(
            Suggestion(1, new(40, 8, 120, 40, MaskKind.Name)), Suggestion(2, new(200, 8, 160, 40, MaskKind.Unit)),
            Suggestion(3, new(380, 8, 60, 40, MaskKind.Seal)), Suggestion(4, new(460, 8, 100, 40, MaskKind.Name)));
        (await db.SaveAsync(CancellationToken.None)).MustAllow();

        SuggestedRegion Suggestion(int number, MaskRegion at) =>
            new() { Page = page.Id, Number = number, Orientation = page.Orientation, X = at.X, Y = at.Y, W = at.W, H = at.H, Kind = at.Kind, Score = 0.9 };
    }

    /// <summary>A notice that the office has begun to write, with one value changed.</summary>
    public async Task<string> WriteNoticeAsync()
    {
        var draft = await WrittenDraft.StartedAsync(_host);
        (await WrittenDraft.SaveAsync(_host, draft, "submissions.maximum", "4", "四（三）")).MustAllow();
        return draft.ToString("N");
    }

    public async Task<string> RehearseAsync() =>
        (await _host.As("zhaolei").Get<StartRehearsal>().HandleAsync(new(null, new NoticeId(Guid.Parse(Notice)), OpensNow: true), CancellationToken.None)).Rehearsal.ToString();

    /// <summary>Makes it public in the unit, from today on.</summary>
    /// <returns>The public page's id.</returns>
    public async Task<string> AnnounceAsync(DateOnly? from = null)
    {
        await CompleteApplication.AnnounceAsync(_host, Submitted, from ?? _host.Clock.Today(), new(2023, 10, 9));
        await using var db = await _host.DbAsync();
        return (await db.Publicities.SingleAsync(period => period.Case == Submitted)).Id.ToString();
    }

    public async Task ObjectAsync() =>
        (await _host.As(CompleteApplication.UnitOfficer).Get<RecordObjection>().HandleAsync(
            new(Submitted, _host.Clock.Today(), ObjectionChannel.Telephone, IsNamed: false, "反映有四讲并非本人讲授。"), CancellationToken.None)).MustAllow();

    public async Task DecideAsync() =>
        (await _host.As(CompleteApplication.UnitOfficer).Get<DecideObjection>().HandleAsync(
            new(Submitted, 1, ObjectionOutcome.Untrue, "查阅授课记录，反映不实。"), CancellationToken.None)).MustAllow();

    public async Task ClaimAsync() => (await _host.As("liqiang").Get<TakeClaim>().HandleAsync(new(Submitted), CancellationToken.None)).MustAllow();

    /// <summary>By the unit, with a list of one point.</summary>
    public async Task ReturnAsync()
    {
        var point = new ReturnPoint(ReturnKind.Content, "Basic", 0, "profession", Page: null, "请与任职文件写得一致。");
        (await _host.As("liqiang").Get<AddReturnItem>().HandleAsync(new(Submitted, point, Submission: 1), CancellationToken.None)).MustAllow();
        (await _host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(Submitted, "", await VersionAsync()), CancellationToken.None)).MustAllow();
    }

    public async Task ResubmitAsync()
    {
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await CompleteApplication.SaveAsync(_host, Submitted, new("Basic", 0, "profession"), "党史教学");
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await CompleteApplication.SubmitAsync(_host, Submitted)).MustAllow();
    }

    public async Task RefuseAsync() =>
        (await _host.As("liqiang").Get<RefuseApplication>().HandleAsync(new(Submitted, "不在本单位工作", await VersionAsync()), CancellationToken.None)).MustAllow();

    public async Task RestoreAsync() =>
        (await _host.As("liqiang").Get<RestoreApplication>().HandleAsync(new(Submitted, "误办", await VersionAsync()), CancellationToken.None)).MustAllow();

    public async Task AcceptAsync()
    {
        await CompleteApplication.PassUnitAsync(_host, Submitted);
        (await CompleteApplication.PassAsync(_host, Submitted)).MustAllow();
    }

    /// <returns>The batch that 李强 makes of 周敏's fee, and a bank's list of 钱芳's in which it is paid.</returns>
    public async Task<(string Batch, string Statement)> BatchAsync()
    {
        var office = await _host.OrganisationAsync(Cast.Office);
        (await _host.As("qianfang").Get<SetFeeAccount>().HandleAsync(new(office, "户名：自治州党校\n账号：0000", "https://pay.example/000", 0), CancellationToken.None)).MustAllow();
        var made = await _host.As("liqiang").Get<CreateFeeBatch>().HandleAsync(new([Submitted]), CancellationToken.None);
        made.Verdict.MustAllow();
        var list = BankFile.Utf8($"T-1,{Cast.Unit},220,2023-09-17 10:00:00,{made.Number}", $"T-1,{Cast.Unit},220,2023-09-17 10:00:00,{made.Number}", "T-2,某某商贸有限公司,９９,2023-09-17 10:00:00,货款");
        var uploaded = await _host.As("qianfang").Get<UploadBankList>().HandleAsync(office, list, CancellationToken.None);
        uploaded.Verdict.MustAllow();
        return ($"{made.Batch:N}", $"{uploaded.Statement:N}");
    }

    public async Task<DrawId> PrepareDrawAsync() => await (_draws = await DrawWorld.BuildAsync(_host, after: 100)).PreparedAsync();

    public async Task FreezeDrawAsync(DrawId draw) => (await _draws!.CommitAsync(draw)).MustAllow();

    public async Task EnterSeedsAsync(DrawId draw)
    {
        (await _draws!.EnterAsync(draw, 1, DrawWorld.First, "zhengjian")).MustAllow();
        (await _draws.EnterAsync(draw, 2, DrawWorld.Second, "songyan")).MustAllow();
    }

    public async Task RunDrawAsync(DrawId draw) => (await _draws!.RunAsync(draw)).MustAllow();

    /// <summary>A vote on the submitted case, in a meeting where 陈静 presides.</summary>
    public async Task<BallotWorld> ConveneAsync() => _ballots = await BallotWorld.ConvenedAsync(_host, [Submitted]);

    public async Task CancelBatchAsync(string batch) => (await _host.As("liqiang").Get<CancelFeeBatch>().HandleAsync(Guid.Parse(batch), CancellationToken.None)).MustAllow();

    /// <summary>A committee's registration as the office writes it; handed in by the second call.</summary>
    public async Task<string> BeginCommitteeAsync()
    {
        _registration = new RegistrationWalk(_host);
        await _registration.RegisterAsync();
        (await _registration.SaveAsync()).MustAllow();
        await _registration.CompleteAsync();
        return _registration.Committee.ToString();
    }

    public async Task HandInCommitteeAsync() => (await _registration!.SubmitAsync()).MustAllow();

    public async Task PayAsync() =>
        (await _host.As("qianfang").Get<RecordFee>().HandleAsync(new(Submitted, await VersionAsync(), BeijingTime.FromUtc(_host.Clock.UtcNow()), "SJ-1", 220), CancellationToken.None)).MustAllow();

    /// <returns>陈静's task.</returns>
    public async Task<string> HandOverAsync()
    {
        await _draws!.TakeTableAsync(SomeTable.OfOne);
        var expert = await _host.PersonAsync("chenjing");
        (await _host.As("zhaolei").Get<HandOverToExperts>().HandleAsync(new([new SeenCase(Submitted, await VersionAsync())], [expert]), CancellationToken.None)).MustAllow();
        await using var db = await _host.DbAsync();
        return (await db.ScoringTasks.SingleAsync(task => task.Expert == expert)).Id.ToString();
    }

    public async Task ScoreAsync(string task)
    {
        var id = new TaskId(Guid.Parse(task));
        var expert = _host.As("chenjing");
        (await expert.Get<SaveScore>().HandleAsync(new(id, ScoreForm.Comment, "教学实绩扎实。", 0), CancellationToken.None)).Verdict.MustAllow();
        var saved = await expert.Get<SaveScore>().HandleAsync(new(id, ScoreForm.WholeScore, "86.5", 0), CancellationToken.None);
        saved.Verdict.MustAllow();
        (await expert.Get<SignScore>().HandleAsync(new(id, saved.Sheet), CancellationToken.None)).MustAllow();
        (await _host.As("zhaolei").Get<CloseScoring>().HandleAsync(new(Submitted, await VersionAsync()), CancellationToken.None)).MustAllow();
    }

    public async Task PublishAsync() =>
        (await _host.As("zhaolei").Get<OpenResultPublicity>().HandleAsync(
            new([new SeenCase(Submitted, await VersionAsync())], new DateOnly(2023, 11, 13), new DateOnly(2023, 11, 17)), CancellationToken.None)).MustAllow();

    /// <returns>A second notice, under which people have to defend, and 周敏's application there.</returns>
    public async Task<(string Notice, string Own)> BeginDefenceAsync()
    {
        _host.Clock.Now = UseCaseHost.Start;
        _defences = await DefenceWorld.BuildAsync(_host, "senior-review-2020", ("defence.is_scored", true));
        var own = await _defences.AddAsync(TitleLevel.Full, "喀什地区", subject: "zhoumin");
        foreach (var place in (string[])["喀什地区", "喀什地区", "乌鲁木齐市"])
        {
            await _defences.AddAsync(place == "乌鲁木齐市" ? TitleLevel.Associate : TitleLevel.Full, place);
        }
        await _defences.AddAsync(TitleLevel.Associate, "喀什地区");
        return (_defences.Notice.ToString(), own.ToString());
    }

    /// <summary>A session with its order, issued; one was heard, one defends.</summary>
    public async Task<(string Session, string BoardKey)> ArrangeDefenceAsync()
    {
        var session = await _defences!.SessionAsync();
        await _defences.PlacedAsync();
        (await _defences.IssueAsync()).MustAllow();
        await _defences.HearAsync(session, new(8600, null), new(8750, null), new(9000, null));
        (await _defences.ConductAsync(session, TitleReview.Core.Defences.DefenceStep.Call)).MustAllow();
        return (session.ToString(), (await _host.As("zhaolei").Get<TitleReview.App.Features.Defences.OpenBoard>().HandleAsync(_defences.Notice, CancellationToken.None)).Key);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _host.DisposeAsync();
    }

    private Task<int> VersionAsync() => CompleteApplication.VersionAsync(_host, Submitted);

    // SQLite follows the link before it names its write-ahead log
    public static void Share(string database, string folder)
    {
        var from = Path.GetDirectoryName(database)!;
        File.CreateSymbolicLink(Path.Combine(folder, "app.db"), database);
        File.CreateSymbolicLink(Path.Combine(folder, "master.key"), Path.Combine(from, "master.key"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "vault"), Path.Combine(from, "vault"));
    }
}
