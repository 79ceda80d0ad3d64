using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Approvals;
using TitleReview.App.Features.Draws;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Features.Meetings;
using TitleReview.App.Features.Publicity;
using TitleReview.App.Features.Scoring;
using TitleReview.Core.Draws;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.DevData;

/// <summary>「演示：已进入备案的评审」: last year's notice, voted on, public, approved and with certificates, whose two filings still lack something. Each step is taken as its people take it.</summary>
public sealed class FinishedReview(IDbContextFactory<ReviewDb> dbs, DemoClock clock, NewId newId, FieldStore fields, IServiceProvider services)
{
    private const string Office = "zhaolei";
    private const string Releaser = "fangyuan";
    private const string Supervisor = "zhengjian";

    // on the registration of the committee, before anything
    public static DateTime Start { get; } = Morning(2023, 5, 15);

    public async Task BuildAsync(CancellationToken ct)
    {
        var filings = new FinishedFilings(services);
        var notice = await FinishedNotice.PublishAsync(dbs, newId(), clock.UtcNow(), ct);
        var files = await new FinishedCases(dbs, clock, newId, fields).AddAsync(notice, ct);
        await new FinishedScoreTable(dbs, services).TakeAsync(notice, ct);
        await ScoreAsync(files, ct);
        await clock.SetAsync(Morning(2023, 8, 10), default, ct);
        var meeting = await PlanAsync(notice, await DrawAsync(notice, ct), ct);
        await filings.PrepareAsync(notice, ct);
        await clock.SetAsync(Morning(2023, 8, 25), default, ct);
        await MeetAsync(meeting, files, ct);
        await ApproveAsync(notice, [.. files.SkipLast(1)], ct);
        await filings.ScanAsync(notice, FilingPack.After, [1, 3], ct);
    }

    private static DateTime Morning(int year, int month, int day) => BeijingTime.ToUtc(new(year, month, day, 10, 0, 0, DateTimeKind.Unspecified));

    private async Task ScoreAsync(IReadOnlyList<CaseId> files, CancellationToken ct)
    {
        await clock.SetAsync(Morning(2023, 6, 12), default, ct);
        foreach (var (file, i) in files.Select((file, i) => (file, i)))
        {
            Accept(await As<RecordFee>("qianfang").HandleAsync(new(file, await VersionAsync(file, ct), BeijingTime.FromUtc(clock.UtcNow()), string.Create(CultureInfo.InvariantCulture, $"2022{i + 1:0000}"), 220), ct));
        }
        await using var db = await dbs.CreateDbContextAsync(ct);
        var expert = await db.People.Where(person => person.Subject == "chenjing").Select(person => person.Id).SingleAsync(ct);
        Accept(await As<HandOverToExperts>(Office).HandleAsync(new([.. await SeenAsync(files, ct)], [expert]), ct));
        var points = 8850;
        foreach (var row in (await As<ListScoringTasks>("chenjing").HandleAsync(null, isSigned: false, 1, ct))!.Rows)
        {
            var save = As<SaveScore>("chenjing");
            points -= 450;
            foreach (var (item, given) in FinishedScoreTable.Share(points))
            {
                Accept((await save.HandleAsync(new(row.Task, item, given, 0), ct)).Verdict);
            }
            var saved = await save.HandleAsync(new(row.Task, ScoreForm.Comment, "教学业绩扎实，符合申报条件。", 0), ct);
            Accept(saved.Verdict);
            Accept(await As<SignScore>("chenjing").HandleAsync(new(row.Task, saved.Sheet), ct));
        }
        foreach (var file in files)
        {
            Accept(await As<CloseScoring>(Office).HandleAsync(new(file, await VersionAsync(file, ct)), ct));
        }
    }

    private async Task<DrawId> DrawAsync(NoticeId notice, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var committee = await db.Committees.Select(one => one.Id).SingleAsync(ct);
        var plan = new DrawPlan(
            "2022年度党干校教师系列职称评审委员会", [new("教学科研组", 11, 2, [DemoPool.Specialty])],
            [new(SourceKind.Dice, "监督人郑健掷骰子", null), new(SourceKind.Dice, "监督人宋岩掷骰子", null)], TitleLevel.Junior, 0, "", 0, LeavesOutRecused: true, []);
        var prepared = await As<PrepareDraw>(Office).HandleAsync(new(null, DrawKind.Committee, notice, committee, plan, [], 0), ct);
        Accept(prepared.Verdict);
        var draw = prepared.Draw!.Value;
        Accept(await As<CommitPool>(Office).HandleAsync(new(draw, await db.Draws.Where(one => one.Id == draw).Select(one => one.Version).SingleAsync(ct)), ct));
        Accept(await As<EnterSeed>(Supervisor).HandleAsync(new(draw, 1, "31415265653544231616"), ct));
        Accept(await As<EnterSeed>("songyan").HandleAsync(new(draw, 2, "24635142536415263412"), ct));
        Accept(await As<RunDraw>(Office).HandleAsync(new(draw), ct));
        return draw;
    }

    private async Task<MeetingId> PlanAsync(NoticeId notice, DrawId draw, CancellationToken ct)
    {
        var planned = await As<PlanMeeting>(Office).HandleAsync(new(null, notice, draw, new(2023, 8, 25), new(2023, 8, 25), "党校二楼会议室", "", CountsRecused: true, new(2023, 8, 10), 0), ct);
        Accept(planned.Verdict);
        return planned.Meeting!.Value;
    }

    private async Task MeetAsync(MeetingId meeting, IReadOnlyList<CaseId> files, CancellationToken ct)
    {
        var session = new FinishedMeeting(dbs, services, meeting);
        // the last of them misses two thirds
        await session.HoldAsync([.. files.Select((file, i) => (file, i == files.Count - 1 ? 4 : 9 - i))], ct);
    }

    private async Task ApproveAsync(NoticeId notice, IReadOnlyList<CaseId> files, CancellationToken ct)
    {
        Accept(await As<OpenResultPublicity>(Office).HandleAsync(new([.. await SeenAsync(files, ct)], new(2023, 8, 28), new(2023, 9, 1)), ct));
        await clock.SetAsync(Morning(2023, 9, 4), default, ct);
        var prepared = await As<PrepareApproval>(Office).HandleAsync(new(new(notice, [.. await SeenAsync(files, ct)], "巴音郭楞蒙古自治州", ""), IsSent: true), ct);
        Accept(prepared.Verdict);
        var document = prepared.Draft!.Value;
        await using var db = await dbs.CreateDbContextAsync(ct);
        Accept((await As<IssueApproval>(Releaser).HandleAsync(new(document, await db.DraftedApprovals.Where(one => one.Id == document).Select(one => one.Version).SingleAsync(ct)), ct)).Verdict);
        // printed by the background job of the first start
        Accept(await As<StartCertificates>(Office).HandleAsync(new(document, "http://127.0.0.1:5080/"), ct));
    }

    private async Task<IReadOnlyList<SeenCase>> SeenAsync(IReadOnlyList<CaseId> files, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Cases.Where(file => files.Contains(file.Id)).OrderBy(file => file.Number).Select(file => new SeenCase(file.Id, file.Version)).ToListAsync(ct);
    }

    private async Task<int> VersionAsync(CaseId id, CancellationToken ct) => (await SeenAsync([id], ct))[0].Version;

    private T As<T>(string subject) => DemoActor.As<T>(services, subject);

    private static void Accept(Verdict verdict) => DemoActor.Accept(verdict);
}
