using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Features.Meetings;
using TitleReview.App.Features.Publicity;
using TitleReview.App.Features.Scoring;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Browser;

/// <summary>An application in a browser's reach whose cases are moved on by use cases: a page of every stage in a minute.</summary>
internal sealed class PageWorld : IAsyncDisposable
{
    private readonly UseCaseHost _host;

    private PageWorld(UseCaseHost host, RunningApp app, CaseId submitted, CaseId draft, string notice, string page) =>
        (_host, App, Submitted, Draft, Notice, Page) = (host, app, submitted, draft, notice, page);

    public RunningApp App { get; }

    public string Notice { get; }

    /// <summary>周敏's, complete.</summary>
    public CaseId Submitted { get; }

    /// <summary>马钢's, just begun.</summary>
    public CaseId Draft { get; }

    /// <summary>The one page of the draft.</summary>
    public string Page { get; }

    public static async Task<PageWorld> BuildAsync()
    {
        var host = await UseCaseHost.SqliteAsync();
        var submitted = await CompleteApplication.SubmittedAsync(host);
        var draft = await CompleteApplication.StartedAsync(host, "magang");
        (await host.As("magang").Get<UploadPage>().HandleAsync(new(draft, "Qualification", 0, "职称证书", FilledForm.Scan, SecrecyDeclaration.NoSecrets), CancellationToken.None)).Verdict.MustAllow();
        (await host.As("magang").Get<AddRow>().HandleAsync(draft, "Appraisals", CancellationToken.None)).MustAllow();
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
            (await db.Pages.Where(page => page.Case == draft).SingleAsync()).Id.ToString());
    }

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

    public async Task PayAsync() =>
        (await _host.As("qianfang").Get<RecordFee>().HandleAsync(new(Submitted, await VersionAsync(), BeijingTime.FromUtc(_host.Clock.UtcNow()), "SJ-1", 220), CancellationToken.None)).MustAllow();

    /// <returns>陈静's task.</returns>
    public async Task<string> HandOverAsync()
    {
        var expert = await _host.PersonAsync("chenjing");
        (await _host.As("zhaolei").Get<HandOverToExperts>().HandleAsync(new([new SeenCase(Submitted, await VersionAsync())], [expert]), CancellationToken.None)).MustAllow();
        await using var db = await _host.DbAsync();
        return (await db.ScoringTasks.SingleAsync(task => task.Expert == expert)).Id.ToString();
    }

    public async Task ScoreAsync(string task)
    {
        var id = new TaskId(Guid.Parse(task));
        var expert = _host.As("chenjing");
        var view = (await expert.Get<GetScoringTask>().HandleAsync(id, CancellationToken.None))!;
        var saved = await expert.Get<SaveScore>().HandleAsync(new(id, 8650, "教学实绩扎实。", view.Version), CancellationToken.None);
        saved.Verdict.MustAllow();
        (await expert.Get<SignScore>().HandleAsync(new(id, saved.Version), CancellationToken.None)).MustAllow();
        (await _host.As("zhaolei").Get<CloseScoring>().HandleAsync(new(Submitted, await VersionAsync()), CancellationToken.None)).MustAllow();
    }

    public async Task VoteAsync()
    {
        _host.Clock.Now = new DateTimeOffset(2023, 11, 1, 10, 0, 0, TimeSpan.Zero);
        var command = new RecordMeetingResult.Command(Submitted, await VersionAsync(), _host.Clock.Today(), new VoteCount(11, 9, 7, 1, 1), DefenceAnswer.None);
        (await _host.As("zhaolei").Get<RecordMeetingResult>().HandleAsync(command, CancellationToken.None)).MustAllow();
    }

    public async Task PublishAsync() =>
        (await _host.As("zhaolei").Get<OpenResultPublicity>().HandleAsync(
            new([new SeenCase(Submitted, await VersionAsync())], new DateOnly(2023, 11, 2), new DateOnly(2023, 11, 8)), CancellationToken.None)).MustAllow();

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
