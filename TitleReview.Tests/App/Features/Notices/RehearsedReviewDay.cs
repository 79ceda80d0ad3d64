using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Committees;
using TitleReview.App.Features.Defences;
using TitleReview.App.Features.Meetings;
using TitleReview.App.Features.Publicity;
using TitleReview.App.Features.Scoring;
using TitleReview.App.Files;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Publicity;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Core.Scoring;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.App.Features.Notices;

/// <summary>Review day inside a rehearsal, by the use cases as far as they lead: a table, scores, a defence, a committee that was drawn, its meeting and votes, the result on display, an objection and a re-check.</summary>
internal sealed class RehearsedReviewDay(UseCaseHost host, RehearsalWalk walk, CommitteeId committee)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    private MeetingWorld _meetings = null!;
    private OfficePath Path { get; } = new(host);

    public CaseId File { get; private set; }

    public DefenceSessionId Panel { get; private set; }

    public string BoardKey { get; private set; } = "";

    public MeetingId Meeting { get; private set; }

    public BallotBoxId Box { get; private set; }

    /// <summary>Those who were drawn, the chair first.</summary>
    public IReadOnlyList<string> Members => _meetings.Subjects;

    public DrawId Draw => _meetings.Draw;

    /// <param name="table">The final version that the committee has.</param>
    public async Task PlayAsync(ScoreTableId table)
    {
        host.Clock.Now = UseCaseHost.Start;
        await walk.EnteredAsync();
        await TakePartAsync(["zhengjian", "songyan"], Role.DrawSupervisor);
        await TakePartAsync(["liuyang", "yangming"], Role.Expert);
        File = await walk.SubmittedAsync();
        await walk.PayAsync(File);
        (await host.As(RehearsalWalk.Office).Get<TakeScoreTable>().HandleAsync(new(walk.Id, table, 0), _ct)).MustAllow("table");
        (await Path.HandOverAsync(File, "chenjing", "liuyang", "yangming")).MustAllow("hand over");
        await ScoreAsync("chenjing", "liuyang", "yangming");
        (await Path.CloseAsync(File)).MustAllow("close");
        await DefendAsync();
        await MeetAsync();
        await PublishAsync();
    }

    public async Task LeaveAsync(params string[] subjects)
    {
        foreach (var subject in subjects)
        {
            (await walk.LeaveAsync(subject)).MustAllow(subject);
        }
    }

    // who is inside names nobody
    private async Task TakePartAsync(IEnumerable<string> subjects, Role role)
    {
        (await walk.LeaveAsync(RehearsalWalk.Office)).MustAllow("leave");
        foreach (var subject in subjects)
        {
            (await walk.GiveAsync(subject, role)).MustAllow(subject);
            (await walk.EnterAsync(subject)).MustAllow(subject);
        }
        (await walk.EnterAsync(RehearsalWalk.Office)).MustAllow("enter");
    }

    private async Task ScoreAsync(params string[] experts)
    {
        foreach (var expert in experts)
        {
            var caller = host.As(expert);
            var task = (await caller.Get<ListScoringTasks>().HandleAsync(null, isSigned: null, 1, _ct))!.Rows.Single().Task;
            foreach (var item in SomeTable.Table.Items)
            {
                (await caller.Get<SaveScore>().HandleAsync(new(task, item.Number, item == SomeTable.Teaching ? "5" : "0", 0), _ct)).Verdict.MustAllow("score");
            }
            var sheet = await caller.Get<SaveScore>().HandleAsync(new(task, 0, "演练评语", 0), _ct);
            sheet.Verdict.MustAllow("comment");
            (await caller.Get<SignScore>().HandleAsync(new(task, sheet.Sheet), _ct)).MustAllow("sign");
        }
    }

    // the case of a rehearsal is one of a level that is exempt, so that what is marked is written past the use cases
    private async Task DefendAsync()
    {
        var defences = new DefenceWorld(host, walk.Id);
        (await defences.SaveAsync(await defences.DraftAsync(room: "演练答辩室", day: MeetingWorld.Day.AddDays(4)))).MustAllow("session");
        var board = await host.As(RehearsalWalk.Office).Get<OpenBoard>().HandleAsync(walk.Id, _ct);
        board.Verdict.MustAllow("board");
        BoardKey = board.Key;
        await WriteAsync(async db =>
        {
            Panel = await db.DefenceSessions.Select(one => one.Id).SingleAsync(_ct);
            var (by, now) = (await host.PersonAsync("chenjing"), host.Clock.UtcNow());
            db.DefenceLots.Add(new() { Notice = walk.Id, Number = 1, Input = "{}", DrawnBy = by, DrawnAt = now, AbandonedFor = "演练" });
            db.Defences.Add(new() { Case = File, Notice = walk.Id, Session = Panel, Number = 1, Position = 1 });
            db.DefenceMarks.Add(new() { Case = File, Member = by, Session = Panel, Hundredths = 8000 });
            db.DefenceWithdrawals.Add(new() { Case = File, Member = await host.PersonAsync("liuyang"), Session = Panel, At = now });
            db.DefenceVerdicts.Add(new() { Case = File, Notice = walk.Id, Mode = DefenceMode.OnSite, HasPassed = true, Rule = "DF-01", Outcome = Outcome.Pass, Sentence = "演练", Arithmetic = "", Document = "演练", Clause = "一" });
        });
    }

    private async Task MeetAsync()
    {
        host.Clock.Now = MeetingWorld.Morning.AddHours(-1);
        var draws = new DrawWorld(host, walk.Id, committee);
        _meetings = new MeetingWorld(host, draws, await draws.DrawnAsync());
        Meeting = await _meetings.PlannedAsync(File);
        var pledge = await host.Get<FileVault>().PutAsync("rehearsed"u8.ToArray(), _ct);
        await WriteAsync(async db =>
        {
            foreach (var member in Members)
            {
                db.SignedPledges.Add(new() { Notice = walk.Id, Kind = PledgeKind.Expert, Signer = (await host.PersonAsync(member)).Value, File = pledge, UploadedAt = host.Clock.UtcNow() });
            }
        });
        await TakePartAsync(Members, Role.Expert);
        (await _meetings.MoveAsync(Meeting, MeetingState.SigningIn)).MustAllow("sign in");
        await _meetings.SignInAsync(Meeting, 9);
        (await _meetings.MoveAsync(Meeting, MeetingState.InSession)).MustAllow("begin");
        (await host.As(Members[0]).Get<SaveGroupReport>().HandleAsync(new(Meeting, 1, 0, "演练评议意见", 0), _ct)).Verdict.MustAllow("report");
        var ballots = new BallotWorld(host, Meeting, [File], [.. Members.Take(9)]);
        await ballots.TakeCodesAsync();
        Box = await ballots.OpenedAsync();
        await ballots.AllCastAsync(Box, _ => BallotChoice.Agree);
        (await ballots.CloseAsync(Box)).MustAllow("count");
        (await _meetings.DeclareAsync(Meeting, File)).MustAllow("declare");
        (await _meetings.MoveAsync(Meeting, MeetingState.Closed)).MustAllow("end");
        (await _meetings.DraftAsync(Meeting)).MustAllow("minutes");
        (await _meetings.SignAsync(Meeting, Members[0])).MustAllow("sign");
        await LeaveOpenBoxAsync();
    }

    // marks, slips and shares are gone with the close: a box that is left open has them
    private Task LeaveOpenBoxAsync() => WriteAsync(async db =>
    {
        var (box, person) = (new BallotBoxId(Guid.NewGuid()), await host.PersonAsync(Members[0]));
        db.BallotBoxes.Add(new() { Id = box, Meeting = Meeting, State = BallotState.Open, PublicKey = [1], Reason = "演练", OpenedBy = person, OpenedAt = host.Clock.UtcNow() });
        db.BallotCases.Add(new() { Box = box, Number = 1, Case = File, Label = "演练", Voters = 1 });
        db.BallotMarks.Add(new() { Box = box, Number = 1, Person = person });
        db.BallotPools.Add(new() { Box = box, Number = 1, Slips = [1] });
        db.BallotShares.Add(new() { Box = box, Seat = KeeperSeat.Chair, SealedShare = [1], Hash = [1] });
        db.PaperCounts.Add(new() { Box = box, Number = 1, Person = person, Agree = 1 });
    });

    private async Task PublishAsync()
    {
        var today = host.Clock.Today();
        (await Path.PublishAsync(today.AddDays(3), today.AddDays(10), File)).MustAllow("publish");
        host.Clock.Now = host.Clock.Now.AddDays(4);
        (await host.As(RehearsalWalk.Office).Get<RecordResultObjection>().HandleAsync(new(File, host.Clock.Today(), ObjectionChannel.Telephone, IsNamed: false, "演练异议内容。"), _ct)).MustAllow("objection");
        (await host.As(RehearsalWalk.Office).Get<AskRecheck>().HandleAsync(new(File, "演练申请复查。", host.Clock.Today()), _ct)).MustAllow("re-check");
    }

    private async Task WriteAsync(Func<ReviewDb, Task> write)
    {
        await using var db = await host.DbAsync();
        var number = await db.Rehearsals.Where(one => one.Id == walk.Id).Select(one => one.Number).SingleAsync(_ct);
        db.Enter(walk.Id, number);
        await write(db);
        db.Audit(default, host.Clock.UtcNow(), "BuildTestWorld", walk.Id.ToString());
        (await db.SaveAsync(_ct)).MustAllow(string.Create(CultureInfo.InvariantCulture, $"rehearsal {number}"));
    }
}
