using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Defences;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Defences;

/// <summary>What happens in the room: the clock, the marks, who is late or absent, and what becomes of it.</summary>
public abstract class DefenceRoomTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Outcome_OfTheExempt_FollowsTheMarksUntilTheDefenceIsClosed_AndIsFixedWithItsSum()
    {
        var world = await DefenceWorld.BuildAsync(Host, "party-school-2023", ("defence.is_scored", true));
        var exempt = await world.AddAsync(TitleLevel.Junior, "州直单位", "党史");
        var served = await world.AddAsync(TitleLevel.Intermediate, "州直单位", "法学", "寺管会");
        CaseId[] heard = [await world.AddAsync(TitleLevel.Intermediate, "州直单位", "党史"), await world.AddAsync(TitleLevel.Intermediate, "州直单位", "党史"), await world.AddAsync(TitleLevel.Intermediate, "州直单位", "党史"), await world.AddAsync(TitleLevel.Intermediate, "州直单位", "党史")];
        var session = await world.SessionAsync();
        await world.PlacedAsync();
        (await world.IssueAsync()).MustAllow();

        await world.HearAsync(session, Points(8000), Points(8000), Points(8000));
        Assert.Equal((80.00m, true), ((await world.OutcomesAsync(exempt))[exempt].Points, (await world.OutcomesAsync(exempt))[exempt].HasPassed));
        Assert.Contains("暂计", (await world.OutcomesAsync(exempt))[exempt].Finding.Sentence, StringComparison.Ordinal);
        await world.HearAsync(session, Points(8500), Points(8600), Points(8550));
        await world.HearAsync(session, Points(9000), Points(9000), Points(9000));
        var absent = (await world.PanelAsync(session))!.Next[0];
        (await world.AttendAsync(session, absent, isAbsent: true, "住院")).MustAllow();
        Assert.Equal([new SessionsAreOpen(1)], (await world.CloseAsync()).Refusals);
        (await world.CloseSessionAsync(session)).MustAllow();

        var now = await world.OutcomesAsync([exempt, served, .. heard]);
        Assert.Equal((85.17m, "255.5 ÷ 3 ≈ 85.17"), (now[exempt].Points, now[exempt].Finding.Arithmetic));
        Assert.Equal((null, null, Outcome.NeedsPerson), (now[served].Points, now[served].HasPassed, now[served].Finding.Outcome));
        Assert.Equal([80.00m, 85.50m, 90.00m], heard.Select(file => now[file].Points).OfType<decimal>().Order());
        Assert.Equal((false, "应参加现场答辩，缺席：住院"), heard.Select(file => now[file]).Where(one => one.HasPassed == false).Select(one => (one.HasPassed!.Value, one.Finding.Sentence)).Single());

        (await world.CloseAsync()).MustAllow();
        Assert.Equal([new DefenceIsClosed()], (await world.CloseAsync()).Refusals);
        var fixedOnes = await world.OutcomesAsync([exempt, .. heard]);
        Assert.Equal((85.17m, true, "255.5 ÷ 3 ≈ 85.17", DefenceMode.None), (fixedOnes[exempt].Points, fixedOnes[exempt].HasPassed, fixedOnes[exempt].Finding.Arithmetic, fixedOnes[exempt].Mode));
        Assert.Equal("免于答辩，按照当年参加该专业现场答辩人员的平均分予以赋分：3人的平均分为85.17分。", fixedOnes[exempt].Finding.Sentence);
        Assert.Equal("六", fixedOnes[exempt].Finding.Source.Clause);
        // a mark that somebody changes in the table afterwards changes nothing any more
        await using var db = await Host.DbAsync();
        await db.DefenceMarks.ExecuteUpdateAsync(set => set.SetProperty(mark => mark.Hundredths, 100), _ct);
        Assert.Equal(85.17m, (await world.OutcomesAsync(exempt))[exempt].Points);
        Assert.Contains(new DefenceIsClosed(), (await world.SaveAsync(await world.DraftAsync(room: "第九答辩室", hour: 20))).Refusals);
        Assert.NotNull((await world.RollAsync())!.ClosedAt);
    }

    [Fact]
    public async Task Unscored_TwoThirdsOfThePanelDecide_AndTheExemptHavePassed()
    {
        var world = await DefenceWorld.BuildAsync(Host, "party-school-2023");
        var exempt = await world.AddAsync(TitleLevel.Junior, "州直单位");
        CaseId[] files = [await world.AddAsync(TitleLevel.Intermediate, "州直单位"), await world.AddAsync(TitleLevel.Intermediate, "州直单位")];
        var session = await world.SessionAsync();
        await world.PlacedAsync();
        (await world.ConductAsync(session, DefenceStep.Call)).MustAllow();
        Assert.False(Assert.IsType<MarkIsOfTheOtherKind>(Assert.Single((await world.MarkAsync(session, 1, Points(8000), "liuyang")).Verdict.Refusals)).IsScored);
        (await world.ConductAsync(session, DefenceStep.Finish)).MustAllow();
        Assert.Equal([new MarksAreMissing("1号"), new PeopleAreWaiting(1)], (await world.CloseSessionAsync(session)).Refusals.OrderBy(one => one.GetType().Name));
        await MarkAllAsync(world, session, 1, true, true, false);
        await world.HearAsync(session, Agrees(true), Agrees(false), Agrees(false));
        (await world.CloseSessionAsync(session)).MustAllow();
        (await world.CloseAsync()).MustAllow();

        var outcomes = await world.OutcomesAsync([exempt, .. files]);
        Assert.Equal((true, null), (outcomes[exempt].HasPassed, outcomes[exempt].Points));
        Assert.Equal([false, true], files.Select(file => outcomes[file].HasPassed!.Value).Order());
        Assert.Contains("2 × 3 ≥ 3 × 2", files.Select(file => outcomes[file].Finding.Arithmetic));
    }

    [Fact]
    public async Task PassMark_WhereTheCommitteeSetsOne_Decides()
    {
        var world = await DefenceWorld.BuildAsync(Host, "senior-review-2020", ("defence.is_scored", true), ("defence.pass_mark", 60));
        CaseId[] files = [await world.AddAsync(TitleLevel.Full, "喀什地区"), await world.AddAsync(TitleLevel.Full, "喀什地区")];
        var session = await world.SessionAsync();
        await world.PlacedAsync();
        await world.HearAsync(session, Points(6000), Points(6000), Points(6000));
        await world.HearAsync(session, Points(5999), Points(6000), Points(5999));

        Assert.Equal([(59.99m, false), (60.00m, true)], (await world.OutcomesAsync(files)).Values.Select(one => (one.Points!.Value, one.HasPassed!.Value)).Order());
    }

    [Fact]
    public async Task Clock_IsTheServers_AndStandsStillWhilePaused()
    {
        var (world, session) = await RunningAsync(1);
        Assert.Equal(15 * 60, (await world.PanelAsync(session))!.LeftSeconds);
        Host.Clock.Advance(TimeSpan.FromMinutes(10));
        (await world.ConductAsync(session, DefenceStep.Pause)).MustAllow();
        Host.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(5 * 60, (await world.PanelAsync(session, "liuyang"))!.LeftSeconds);
        (await world.ConductAsync(session, DefenceStep.Extend, minutes: 2)).MustAllow();
        (await world.ConductAsync(session, DefenceStep.Resume)).MustAllow();
        Host.Clock.Advance(TimeSpan.FromMinutes(8));
        Assert.Equal(-60, (await world.PanelAsync(session))!.LeftSeconds);
        (await world.ConductAsync(session, DefenceStep.Extend)).MustAllow();
        Assert.Equal(5 * 60, (await world.PanelAsync(session))!.LeftSeconds);
        Assert.Equal([new ExtensionIsOff(ConductDefence.MostMinutes)], (await world.ConductAsync(session, DefenceStep.Extend, minutes: 0)).Refusals);
        (await world.ConductAsync(session, DefenceStep.Finish)).MustAllow();
        Assert.Null((await world.PanelAsync(session))!.LeftSeconds);
        Assert.Equal([new NobodyIsDefending()], (await world.ConductAsync(session, DefenceStep.Pause)).Refusals);
        Assert.Equal([new NobodyIsWaiting()], (await world.ConductAsync(session, DefenceStep.Call)).Refusals);
    }

    [Fact]
    public async Task Late_ComesLast_AbsentComesAfterAll_AndWhoWasMarkedIsNeither()
    {
        var (world, session) = await RunningAsync(3);
        Assert.Equal([new SomebodyIsDefending(1)], (await world.ConductAsync(session, DefenceStep.Call)).Refusals);
        Assert.Equal([2, 3], (await world.PanelAsync(session))!.Next);
        Assert.Equal([new AttendanceNeedsReason()], (await world.AttendAsync(session, 2, isAbsent: false, " ")).Refusals);
        (await world.AttendAsync(session, 2, isAbsent: false, "堵车")).MustAllow();
        Assert.Equal([3, 2], (await world.PanelAsync(session))!.Next);
        (await world.AttendAsync(session, 3, isAbsent: true)).MustAllow();
        Assert.Equal([2], (await world.PanelAsync(session))!.Next);
        (await world.AttendAsync(session, 3, isAbsent: false, "赶到了")).MustAllow();
        Assert.Equal([2, 3], (await world.PanelAsync(session))!.Next);
        // called, and not in the room
        (await world.AttendAsync(session, 1, isAbsent: true, "叫号未到")).MustAllow();
        Assert.Null((await world.PanelAsync(session))!.Now);
        (await world.ConductAsync(session, DefenceStep.Call)).MustAllow();
        (await world.MarkAsync(session, 2, Agrees(true), "liuyang")).Verdict.MustAllow();
        Assert.Equal([new DefenceWasHeard(2)], (await world.AttendAsync(session, 2, isAbsent: true)).Refusals);
        Assert.Equal([new SomebodyIsDefending(2), new PeopleAreWaiting(1)], (await world.CloseSessionAsync(session)).Refusals);
        var moved = await world.SessionAsync(await world.DraftAsync(DefenceWorld.SecondPanel, "第二答辩室"));
        await using var db = await Host.DbAsync();
        var defending = await db.Defences.Where(one => one.Session == session && one.Number == 2).Select(one => one.Case).SingleAsync(_ct);
        Assert.Equal([new DefenceWasHeard(2)], (await world.PlaceAsync(defending, moved, "换场")).Refusals);
    }

    [Fact]
    public async Task Mark_IsKeptAsTyped_ByItsMemberOnly_AndNotBehindANewerOne()
    {
        var world = await DefenceWorld.BuildAsync(Host, "senior-review-2020", ("defence.is_scored", true));
        await world.AddAsync(TitleLevel.Full, "喀什地区");
        await world.AddAsync(TitleLevel.Full, "喀什地区");
        var session = await world.SessionAsync(await world.DraftAsync([.. DefenceWorld.FirstPanel, "defence4"]));
        await world.PlacedAsync();
        Assert.Equal([new MarkNeedsDefence()], (await world.MarkAsync(session, 1, Points(8000), "liuyang")).Verdict.Refusals);
        (await world.ConductAsync(session, DefenceStep.Call)).MustAllow();

        Assert.Equal(1, (await world.MarkAsync(session, 1, Points(8000), "liuyang")).Version);
        Assert.Equal(2, (await world.MarkAsync(session, 1, Points(8050), "liuyang")).Version);
        var stale = await Host.As("liuyang").Get<SaveDefenceMark>().HandleAsync(new(session, 1, Points(7000), 1), _ct);
        Assert.Equal([new PageIsStale()], stale.Verdict.Refusals);
        Assert.Equal(100, Assert.IsType<MarkIsOutOfRange>(Assert.Single((await world.MarkAsync(session, 1, Points(10001), "liuyang")).Verdict.Refusals)).Maximum);
        Assert.True(Assert.IsType<MarkIsOfTheOtherKind>(Assert.Single((await world.MarkAsync(session, 1, Agrees(true), "liuyang")).Verdict.Refusals)).IsScored);
        Assert.Equal([new DefenceNotFound()], (await world.MarkAsync(session, 1, Points(8000), "defence5")).Verdict.Refusals);
        Assert.IsType<OperationNotFound>(Assert.Single((await world.MarkAsync(session, 1, Points(8000), "zhaolei")).Verdict.Refusals));

        var others = (await world.PanelAsync(session, "yangming"))!.Now!;
        Assert.Equal((1, 4, new PanelMark(null, null)), (others.Given, others.Of, others.Mine));
        Assert.Equal(new PanelMark(8050, null), (await world.PanelAsync(session, "liuyang"))!.Now!.Mine);
        (await world.StepOutAsync(session, 1, 2, "liuyang")).MustAllow();
        Assert.Equal([new PanelMemberNotFound()], (await world.MarkAsync(session, 1, Points(8000), "liuyang")).Verdict.Refusals);
        Assert.Equal([new PanelMemberNotFound()], (await world.StepOutAsync(session, 1, 2, "chenjing")).Refusals);
        Assert.Equal(2, Assert.IsType<PanelIsTooSmall>(Assert.Single((await world.StepOutAsync(session, 1, 3, "zhaolei")).Refusals)).Members);
        Assert.Equal([new DefenceNotFound()], (await world.StepOutAsync(session, 1, 3, "liuyang")).Refusals);
        await MarkAllAsync(world, session, 1, 8000, "chenjing", "yangming", "defence4");
        (await world.ConductAsync(session, DefenceStep.Finish)).MustAllow();
        (await world.AttendAsync(session, 2, isAbsent: true)).MustAllow();
        (await world.CloseSessionAsync(session)).MustAllow();
        Assert.Equal([new SessionIsClosed()], (await world.MarkAsync(session, 1, Points(100), "yangming")).Verdict.Refusals);
        Assert.Contains(new SessionIsClosed(), (await world.StepOutAsync(session, 1, 1, "chenjing")).Refusals);
        Assert.Contains(new SessionIsClosed(), (await world.ConductAsync(session, DefenceStep.Call)).Refusals);
        Assert.Contains(new SessionIsClosed(), (await world.AttendAsync(session, 2, isAbsent: false)).Refusals);
    }

    [Fact]
    public async Task Room_IsThereForItsPanelAndTheOffice_AndLedByTheHead()
    {
        var (world, session) = await RunningAsync(1);
        Assert.Null(await world.PanelAsync(session, "defence4"));
        Assert.Null(await world.PanelAsync(session, "zhoumin"));
        Assert.Null(await world.PanelAsync(new(Guid.NewGuid())));
        Assert.Equal((1, true), ((await world.PanelAsync(session))!.Me, (await world.PanelAsync(session))!.MayConduct));
        Assert.Equal((2, false), ((await world.PanelAsync(session, "liuyang"))!.Me, (await world.PanelAsync(session, "liuyang"))!.MayConduct));
        Assert.Equal((null, true), ((await world.PanelAsync(session, "zhaolei"))!.Me, (await world.PanelAsync(session, "zhaolei"))!.MayConduct));
        Assert.Equal([new DefenceNotFound()], (await world.ConductAsync(session, DefenceStep.Pause, "liuyang")).Refusals);
        Assert.Equal([new DefenceNotFound()], (await world.AttendAsync(session, 1, isAbsent: true, by: "liuyang")).Refusals);
        Assert.Equal([new DefenceNotFound()], (await world.CloseSessionAsync(session, "liuyang")).Refusals);
        Assert.IsType<OperationNotFound>(Assert.Single((await world.CloseAsync("chenjing")).Refusals));
        var later = await world.SessionAsync(await world.DraftAsync(day: Host.Clock.Today().AddDays(1)));
        Assert.Contains(new SessionIsLater(Host.Clock.Today().AddDays(1)), (await world.ConductAsync(later, DefenceStep.Call)).Refusals);
        Assert.Equal([session, later], (await Host.As("chenjing").Get<ListPanels>().HandleAsync(1, _ct))!.Rows.Select(row => row.Session));
        Assert.Empty((await Host.As("defence4").Get<ListPanels>().HandleAsync(1, _ct))!.Rows);
        Assert.Null(await Host.As("zhoumin").Get<ListPanels>().HandleAsync(1, _ct));
    }

    [Fact]
    public async Task WhatAPanelIsGiven_HoldsNumbersOnly()
    {
        var (world, session) = await RunningAsync(2);
        await world.AttendAsync(session, 2, isAbsent: false, "堵车");
        var seen = JsonSerializer.Serialize(await world.PanelAsync(session)) + JsonSerializer.Serialize(await Host.As("chenjing").Get<ListPanels>().HandleAsync(1, _ct));

        Assert.DoesNotContain(DefenceWorld.Canary, System.Text.RegularExpressions.Regex.Unescape(seen), StringComparison.Ordinal);
        await using var db = await Host.DbAsync();
        foreach (var file in await db.Cases.Select(file => new { file.Id, file.Applicant, file.Number }).ToListAsync(_ct))
        {
            Assert.All((string[])[$"{file.Id.Value}", $"{file.Id}", $"{file.Applicant.Value}", file.Number], word => Assert.DoesNotContain(word, seen, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Board_ForWhoeverHoldsTheAddress_ShowsNumbersOnly_UntilItIsRevoked()
    {
        var (world, session) = await RunningAsync(4);
        var open = Host.As("zhaolei").Get<OpenBoard>();
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("chenjing").Get<OpenBoard>().HandleAsync(world.Notice, _ct)).Verdict.Refusals));
        var first = (await open.HandleAsync(world.Notice, _ct)).Key;
        var key = (await open.HandleAsync(world.Notice, _ct)).Key;
        var board = Host.Get<DefenceBoard>();

        Assert.Null(await board.ShowAsync(first, _ct));
        Assert.Null(await board.ShowAsync(null, _ct));
        Assert.Null(await board.ShowAsync(key[..^1] + (key[^1] == 'A' ? 'B' : 'A'), _ct));
        Assert.Equal([new DefenceBoard.Room("第一答辩室", "第一答辩室答辩组", "进行中", 1, 2, 3, 3)], await board.ShowAsync(key, _ct));
        (await world.ConductAsync(session, DefenceStep.Finish)).MustAllow();
        Assert.Equal((null, 2), ((await board.ShowAsync(key, _ct))![0].Now, (await board.ShowAsync(key, _ct))![0].Next));
        Assert.DoesNotContain(key, await Everything.InAsync(Host), StringComparison.Ordinal);
        (await Host.As("zhaolei").Get<CloseBoard>().HandleAsync(world.Notice, _ct)).MustAllow();
        Assert.Null(await board.ShowAsync(key, _ct));
    }

    private async Task<(DefenceWorld World, DefenceSessionId Session)> RunningAsync(int people)
    {
        var world = await DefenceWorld.BuildAsync(Host);
        for (var i = 0; i < people; i++)
        {
            await world.AddAsync(TitleLevel.Full, "喀什地区");
        }
        var session = await world.SessionAsync();
        await world.PlacedAsync();
        (await world.ConductAsync(session, DefenceStep.Call)).MustAllow();
        return (world, session);
    }

    private static async Task MarkAllAsync(DefenceWorld world, DefenceSessionId session, int number, params bool[] agrees)
    {
        foreach (var (member, agree) in DefenceWorld.FirstPanel.Zip(agrees))
        {
            (await world.MarkAsync(session, number, Agrees(agree), member)).Verdict.MustAllow(member);
        }
    }

    private static async Task MarkAllAsync(DefenceWorld world, DefenceSessionId session, int number, int hundredths, params string[] members)
    {
        foreach (var member in members)
        {
            (await world.MarkAsync(session, number, Points(hundredths), member)).Verdict.MustAllow(member);
        }
    }

    private static PanelMark Points(int hundredths) => new(hundredths, null);

    private static PanelMark Agrees(bool agrees) => new(null, agrees);
}

public sealed class DefenceRoomOnSqliteTests() : DefenceRoomTests(UseCaseHost.SqliteAsync);

public sealed class DefenceRoomOnPostgresTests(PostgresServer server) : DefenceRoomTests(() => UseCaseHost.PostgresAsync(server));
