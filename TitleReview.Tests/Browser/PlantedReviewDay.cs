using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Features.Meetings;
using TitleReview.App.Features.Publicity;
using TitleReview.App.Features.Scoring;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Publicity;
using TitleReview.Core.Scoring;
using TitleReview.Tests.App.Features;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Browser;

/// <summary>Two cases that were scored by three, a defence to be held and a meeting of eleven who were drawn, all with values that stand nowhere else; and each step that others take meanwhile.</summary>
internal sealed class PlantedReviewDay : IAsyncDisposable
{
    private const int FirstFigure = 500_000;

    private static readonly CancellationToken _ct = CancellationToken.None;
    private static readonly string[] _scorers = ["chenjing", "liuyang", "yangming"];

    private readonly UseCaseHost _host;
    private readonly List<BlindCanary> _applicants = [];
    private readonly List<BlindCanary> _experts = [];
    private DefenceWorld _defences = null!;
    private MeetingWorld _meetings = null!;
    private BallotWorld _ballots = null!;

    private PlantedReviewDay(UseCaseHost host) => _host = host;

    public RunningApp App { get; private set; } = null!;

    /// <summary>What no expert may receive.</summary>
    public IReadOnlyList<BlindCanary> Applicants => _applicants;

    /// <summary>What no applicant may receive.</summary>
    public IReadOnlyList<BlindCanary> Experts => _experts;

    /// <summary>What 周敏 may not receive of 马钢.</summary>
    public IReadOnlyList<BlindCanary> OtherApplicant { get; private set; } = [];

    public CaseId File { get; private set; }

    public CaseId Other { get; private set; }

    /// <summary>周敏's under the second notice, with the defence.</summary>
    public CaseId Defending { get; private set; }

    public DefenceSessionId Panel { get; private set; }

    public MeetingId Meeting { get; private set; }

    public DrawId Draw => _meetings.Draw;

    public BallotBoxId Box { get; private set; }

    public static async Task<PlantedReviewDay> BuildAsync()
    {
        var day = new PlantedReviewDay(await UseCaseHost.SqliteAsync());
        var draws = await DrawWorld.BuildAsync(day._host, after: FirstFigure);
        day._meetings = await MeetingWorld.OfAsync(day._host, draws, await draws.DrawnAsync(), first: "chenjing");
        // before the unit has another name
        await day.CallDefendersAsync();
        await day.ScoreAsync();
        day._host.Clock.Now = MeetingWorld.Morning;
        await day.ArrangeDefenceAsync();
        day.Meeting = await day._meetings.PlannedAsync(day.File, day.Other);
        day._applicants.AddRange(new[] { day.Other, day.Defending }.SelectMany(file => new[] { file.ToString(), file.Value.ToString() }).Concat(["马钢", "magang", "2023-5822", DefenceWorld.Canary, "2020-00000"]).Select(value => new BlindCanary(value)));
        day.OtherApplicant = [.. ((string[])["马钢", "magang", "2023-5822", DefenceWorld.Canary, day.Other.ToString(), day.Other.Value.ToString()]).Select(value => new BlindCanary(value))];
        await day.CollectAsync();
        await day._host.Get<DemoClock>().SetAsync(day._host.Clock.UtcNow(), default, _ct);
        await using var db = await day._host.DbAsync();
        var database = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        day.App = await RunningApp.StartNewAsync(prepare: folder => PageWorld.Share(database, folder));
        return day;
    }

    public async Task CallDefenderAsync() => (await _defences.ConductAsync(Panel, TitleReview.Core.Defences.DefenceStep.Call, "zhaolei")).MustAllow("call");

    /// <summary>The colleagues' marks, and the end of it.</summary>
    public async Task EndDefenceAsync()
    {
        var number = (await _defences.PanelAsync(Panel, "zhaolei"))!.Now!.Number;
        (await _defences.MarkAsync(Panel, number, new(8753, null), "liuyang")).Verdict.MustAllow("mark");
        (await _defences.MarkAsync(Panel, number, new(9071, null), "yangming")).Verdict.MustAllow("mark");
        (await _defences.ConductAsync(Panel, TitleReview.Core.Defences.DefenceStep.Finish, "zhaolei")).MustAllow("finish");
    }

    public async Task BeginSigningInAsync() => (await _meetings.MoveAsync(Meeting, MeetingState.SigningIn)).MustAllow("sign in");

    /// <summary>Seven more, and the codes of the three keepers; the box for the first case stands open afterwards.</summary>
    public async Task OpenVoteAsync()
    {
        foreach (var subject in _meetings.Subjects.Skip(1).Take(7))
        {
            (await _meetings.SignInAsync(Meeting, subject)).MustAllow(subject);
        }
        (await _meetings.MoveAsync(Meeting, MeetingState.InSession)).MustAllow("begin");
        (await _host.As(_meetings.Subjects[0]).Get<SaveGroupReport>().HandleAsync(new(Meeting, 1, 0, "雀学科组评议意见", 0), _ct)).Verdict.MustAllow("report");
        _ballots = new BallotWorld(_host, Meeting, [File], [.. _meetings.Subjects.Take(8)]);
        await _ballots.TakeCodesAsync();
        Box = await _ballots.OpenedAsync();
        _experts.AddRange([new BlindCanary(Box.ToString()), new BlindCanary(Box.Value.ToString())]);
    }

    /// <param name="alsoFirst">Whether the first votes here too, and not in a browser.</param>
    public async Task CloseVoteAsync(bool alsoFirst = false)
    {
        foreach (var subject in _ballots.Voters.Skip(alsoFirst ? 0 : 1))
        {
            (await _ballots.CastAsync(Box, subject, BallotChoice.Agree)).MustAllow(subject);
            _experts.Add(new BlindCanary(_ballots.ReceiptOf(Box, subject).Words));
        }
        (await _ballots.CloseAsync(Box)).MustAllow("close");
        (await _meetings.DeclareAsync(Meeting, File)).MustAllow("declare");
        (await _meetings.VoteAsync(Meeting, Other, 6, 1, 1)).MustAllow("paper");
        (await _meetings.MoveAsync(Meeting, MeetingState.Closed)).MustAllow("end");
        (await _meetings.DraftAsync(Meeting)).MustAllow("minutes");
    }

    /// <summary>The results on display, somebody's objection to the first, and the application started anew on that day.</summary>
    public async Task PublishAsync()
    {
        (await _meetings.Path.PublishAsync(new(2023, 11, 13), new(2023, 11, 17), File, Other)).MustAllow("publish");
        _host.Clock.Now = new DateTimeOffset(2023, 11, 14, 2, 0, 0, TimeSpan.Zero);
        (await _host.As("zhaolei").Get<RecordResultObjection>().HandleAsync(new(File, new(2023, 11, 14), ObjectionChannel.Telephone, IsNamed: true, "雀异议人反映投票情况。"), _ct)).MustAllow("objection");
        _experts.Add(new BlindCanary("雀异议人"));
        await App.KillAsync();
        await _host.Get<DemoClock>().SetAsync(_host.Clock.UtcNow(), default, _ct);
        await App.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (App?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _host.DisposeAsync();
    }

    private async Task ScoreAsync()
    {
        var path = _meetings.Path;
        _host.Clock.Now = UseCaseHost.Start.AddDays(10);
        File = await path.AcceptedAsync(number: PlantedApplicant.Number);
        _applicants.AddRange(await PlantedApplicant.PlantAsync(_host, File));
        Other = await path.AcceptedAsync("magang", Cast.OtherUnit, "2023-5822");
        foreach (var file in (CaseId[])[File, Other])
        {
            OfficePath.Accept(await path.PayAsync(file, receipt: file == File ? "1001" : "1002"));
            OfficePath.Accept(await path.HandOverAsync(file, _scorers));
        }
        foreach (var (subject, points) in _scorers.Zip(["61.17", "37.91", "44.83"]))
        {
            await SignAsync(subject, points);
        }
        foreach (var file in (CaseId[])[File, Other])
        {
            OfficePath.Accept(await path.CloseAsync(file));
        }
    }

    private async Task SignAsync(string expert, string points)
    {
        var caller = _host.As(expert);
        foreach (var row in (await caller.Get<ListScoringTasks>().HandleAsync(null, isSigned: false, 1, _ct))!.Rows)
        {
            (await caller.Get<SaveScore>().HandleAsync(new(row.Task, ScoreForm.Comment, $"雀评语{expert}写", 0), _ct)).Verdict.MustAllow("comment");
            var saved = await caller.Get<SaveScore>().HandleAsync(new(row.Task, ScoreForm.WholeScore, points, 0), _ct);
            saved.Verdict.MustAllow("score");
            (await caller.Get<SignScore>().HandleAsync(new(row.Task, saved.Sheet), _ct)).MustAllow("sign");
        }
    }

    private async Task CallDefendersAsync()
    {
        _defences = await DefenceWorld.BuildAsync(_host, "senior-review-2020", ("defence.is_scored", true));
        Defending = await _defences.AddAsync(TitleLevel.Full, "喀什地区", subject: "zhoumin");
        await _defences.AddAsync(TitleLevel.Full, "喀什地区");
    }

    private async Task ArrangeDefenceAsync()
    {
        Panel = await _defences.SessionAsync();
        await _defences.PlacedAsync();
        (await _defences.IssueAsync()).MustAllow("issue");
    }

    private async Task CollectAsync()
    {
        await using var db = await _host.DbAsync();
        _applicants.AddRange(await PlantedApplicant.TracesAsync(db, File));
        _applicants.AddRange(await PlantedApplicant.TracesAsync(db, Other));
        var values = new List<string> { Meeting.ToString(), Meeting.Value.ToString(), Panel.ToString(), Panel.Value.ToString(), "雀评语", "雀学科组评议意见", "61.17", "37.91", "44.83", "87.53", "90.71", "第3单位" };
        // six digits stand in many a place by chance; these do not
        foreach (var task in await db.ScoringTasks.AsNoTracking().ToListAsync())
        {
            await db.ScoringTasks.Where(one => one.Id == task.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Number, $"雀编号{task.Number}"));
            values.AddRange([$"雀编号{task.Number}", task.Id.ToString(), task.Id.Value.ToString()]);
        }
        // the second panel of a defence is called as any expert might be
        foreach (var person in await db.People.Where(person => !person.Subject.StartsWith("defence") && db.Assignments.Any(one => one.Person == person.Id && one.Role == Role.Expert)).ToListAsync())
        {
            values.AddRange([person.Name, person.Subject, person.Id.Value.ToString()]);
        }
        values.AddRange(Enumerable.Range(FirstFigure + 1, 30).Select(InventedNumber.Of));
        values.AddRange((await db.PoolExperts.Select(expert => expert.Id).ToListAsync()).Select(id => id.ToString()));
        _experts.AddRange(values.Distinct(StringComparer.Ordinal).Select(value => new BlindCanary(value)));
    }
}
