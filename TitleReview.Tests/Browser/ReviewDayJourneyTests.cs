using Microsoft.Playwright;
using TitleReview.Core.Workflow;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>Review day with nine experts signed in at once, each at an own browser: scoring and recusal, defence, meeting, secret vote, minutes.</summary>
[Collection(Chromium.Walks)]
public sealed class ReviewDayJourneyTests(Chromium chromium) : IAsyncLifetime
{
    private readonly List<Guest> _guests = [];

    private ReviewDayWorld _world = null!;
    private Guest _office = null!;
    private Guest _screen = null!;
    private Guest _supervisor = null!;
    private Guest _hall = null!;

    // in the order of their numbers; the one of the third group who scores and cannot come to the meeting is not among them
    private ReviewDaySeat[] _seats = [];
    private ReviewDaySeat _absent = null!;

    public async ValueTask InitializeAsync() => _world = await ReviewDayWorld.BuildAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var guest in _guests)
        {
            await guest.DisposeAsync();
        }
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task NineExperts_ScoreMeetAndVote_AndTheMinutesSayWhatCameOfIt()
    {
        await ArriveAsync();
        Assert.Equal(9, _seats.Length);
        await ScoreAsync();
        await ReviewDayDefence.HoldAsync(_office, _hall, _world, Seat(1, 1), Seat(1, 3), Seat(2, 1));
        await ReviewDayScoring.CloseAsync(_office, _world);

        var meeting = await ReviewDayMeeting.PlanAsync(_office);
        await ReviewDayMeeting.PrepareAsync(_office, Chair, Seat(2, 1));
        await _screen.GoAsync($"{meeting}/screen");
        await ReviewDayMeeting.SignInAsync(_office, _screen, _seats);
        await ReviewDayMeeting.ReportAsync(_office, _screen, Chair, Seat(2, 2));

        var desk = meeting.Replace("/review-meetings/", "/ballots/meetings/", StringComparison.Ordinal);
        string[] codes = [await ReviewDayBallot.TakeCodeAsync(_office), await ReviewDayBallot.TakeCodeAsync(_supervisor), await ReviewDayBallot.TakeCodeAsync(Chair.Guest)];
        await Chair.Guest.GoAsync($"{meeting}/seat");
        await VoteOnTheListAsync(desk, codes);
        await VoteOnTheLastAsync(desk, codes);

        await _office.GoAsync(meeting);
        await ReviewDayMeeting.DeclareAsync(_office, _screen, 1, "申报初级，免于答辩", "通过：同意6、反对1、弃权1");
        await ReviewDayMeeting.DeclareAsync(_office, _screen, 2, "申报初级，免于答辩", "通过：同意8、反对1、弃权0");
        await ReviewDayMeeting.DeclareAsync(_office, _screen, 3, "3名答辩组成员中3名认为通过", "未通过：同意5、反对2、弃权2");
        await _screen.LookAsync("screen-declared");
        await Chair.Guest.GoAsync($"{meeting}/seat");
        var minutes = await ReviewDayMinutes.SignAsync(_office, Chair);
        // who has judged blindly signs by the running numbers; what the office files names them
        AssertMinutes(minutes, ["第1件", "第2件", "第3件"]);
        Assert.DoesNotContain(_world.Applicants, name => minutes.Contains(name, StringComparison.Ordinal));
        await _office.GoAsync($"{meeting}/minutes");
        AssertMinutes(await _office.Page.Locator("article.minutes").InnerTextAsync(), _world.Applicants);
        await HaveMovedOnAsync();
        Assert.All(_guests, guest => Assert.Empty(guest.Faults));
        await LeavesNothingBehindAsync(minutes);
    }

    private ReviewDaySeat Chair => _seats[0];

    private ReviewDaySeat Recused => Seat(1, 2);

    private ReviewDaySeat Seat(int group, int place) => _seats.Single(seat => seat.Group == group && seat.Place == place);

    private async Task ScoreAsync()
    {
        await ReviewDayScoring.HandOverAsync(_office, _world, [.. _seats.Append(_absent).Where(seat => ReviewDayScoring.TasksOf(seat) > 0)]);
        await _office.GoAsync("/hand-over/progress");
        await Task.WhenAll(FirstGroupAsync(), SecondGroupAsync(), ThirdGroupAsync());
        await Assertions.Expect(_office.Page.Locator("[data-signed]")).ToHaveTextAsync(["3/3", "3/3", "3/3", "2/3"]);
        await _office.LookAsync("scoring-progress");

        async Task FirstGroupAsync()
        {
            await ReviewDayScoring.WithdrawAsync(Recused);
            await ReviewDayScoring.FillGapAsync(_office, _world.Applicants[0], Recused, Seat(1, 4));
            await Task.WhenAll(TypeElsewhereAsync(), ReviewDayScoring.ScoreAsync(Seat(1, 3), "初级", "84", "讲稿扎实。"), ReviewDayScoring.ScoreAsync(Seat(1, 4), "初级", "86.5", "可以通过。"));
        }

        // at a second device, whose line is no other's
        async Task TypeElsewhereAsync() => await ReviewDayScoring.TypeOverACutLineAsync(new(await ArriveAsync(Chair.Name), _world.Members[0]));

        async Task SecondGroupAsync()
        {
            foreach (var seat in _seats.Where(seat => seat.Group == 2))
            {
                await ReviewDayScoring.ScoreAsync(seat, "初级", $"8{seat.Place}", "评价良好。");
                if (seat.Place < 3)
                {
                    await ReviewDayScoring.ScoreAsync(seat, "中级", $"7{seat.Place}", "尚需提高。");
                }
            }
        }

        async Task ThirdGroupAsync()
        {
            await ReviewDayScoring.ScoreUnderTheEyesOfAsync(Seat(3, 1), Seat(3, 2));
            await ReviewDayScoring.ScoreAsync(_absent, "中级", "80", "达到条件。");
        }
    }

    /// <summary>Two in one vote: on the first one withdraws, and the sixth yes of nine decides; on the second all nine vote.</summary>
    private async Task VoteOnTheListAsync(string desk, string[] codes)
    {
        await ReviewDayBallot.OpenAsync(_office, desk, 1, 2);
        await Recused.ReadsAsync("第2件正在投票。");
        await Chair.Guest.LookAsync("seat-vote-open");
        await Task.WhenAll(_seats.Select(async (seat, i) =>
        {
            await ReviewDayBallot.ComeAsync(seat, "去投票");
            if (seat != Recused)
            {
                await ReviewDayBallot.CastAsync(seat, 1, i == 7 ? ReviewDayBallot.Against : i == 8 ? ReviewDayBallot.Abstain : ReviewDayBallot.Agree);
                await seat.Button("投下一件").ClickAsync();
            }
        }));
        await Assertions.Expect(_office.Page.Locator("[data-progress='1']")).ToHaveTextAsync("已投8人，应投8人");
        await Chair.Guest.LookAsync("ballot");
        await ReviewDayBallot.TellsNothingAsync([.. _guests.Where(guest => guest != _hall)]);
        await _office.LookAsync("ballot-progress");
        await VoteTwiceAsync(Seat(3, 1));
        await Task.WhenAll(_seats.Where(seat => seat != Seat(3, 1)).Select((seat, i) => ReviewDayBallot.CastAsync(seat, 2, i == 5 ? ReviewDayBallot.Against : ReviewDayBallot.Agree)));
        await Chair.Guest.LookAsync("ballot-done");
        await _supervisor.GoAsync(new Uri(_office.Page.Url).AbsolutePath);
        await ReviewDayBallot.CloseAsync(_supervisor, codes[1], _office, codes[0]);
        await _office.LookAsync("ballot-closed");
        foreach (var (seat, i) in _seats.Select((seat, i) => (seat, i)))
        {
            if (seat != Recused)
            {
                await ReviewDayBallot.FindsOwnAsync(seat, 1, i == 7 ? ReviewDayBallot.Against : i == 8 ? ReviewDayBallot.Abstain : ReviewDayBallot.Agree);
            }
        }
        await Chair.Guest.LookAsync("ballot-list");
    }

    /// <summary>Who has looked at the ballot in two windows votes in one of them; the other has moved on and takes no second.</summary>
    private static async Task VoteTwiceAsync(ReviewDaySeat seat)
    {
        var other = await seat.Page.Context.NewPageAsync();
        await other.GotoAsync(seat.Page.Url);
        await other.Locator("[data-ready='ballot']").WaitForAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = ReviewDayBallot.Against, Exact = true }).ClickAsync();
        await other.Locator(".ballot-proposals button").First.ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "下一步：核对" }).ClickAsync();
        await other.Locator(".ballot-chosen").WaitForAsync();
        await ReviewDayBallot.CastAsync(seat, 2, ReviewDayBallot.Agree);
        await Assertions.Expect(other.Locator(".alert-warning")).ToContainTextAsync("您对这件申报已经投过票。一人一票，确认后不能更改。");
        await Assertions.Expect(other.GetByRole(AriaRole.Button, new() { Name = "确认投票" })).ToHaveCountAsync(0);
        await Chromium.ShootAsync(other, "journey-second-ballot");
        await other.CloseAsync();
    }

    /// <summary>One page hears nothing more; what its voter sends after the box was opened is refused. Five of nine are not enough.</summary>
    private async Task VoteOnTheLastAsync(string desk, string[] codes)
    {
        var late = _seats[8];
        var line = await HeldLine.OfAsync(late.Page);
        await Task.WhenAll(_seats.Select(seat => seat.Guest.GoAsync(desk.Replace("/ballots/meetings/", "/review-meetings/", StringComparison.Ordinal) + "/seat")));
        await ReviewDayBallot.OpenAsync(_office, desk, 3);
        await Task.WhenAll(_seats.Select(async (seat, i) =>
        {
            await ReviewDayBallot.ComeAsync(seat, "去投票");
            if (seat != late)
            {
                await ReviewDayBallot.CastAsync(seat, 3, i < 5 ? ReviewDayBallot.Agree : i < 7 ? ReviewDayBallot.Against : ReviewDayBallot.Abstain, WordsOf(i));
            }
        }));
        await ReviewDayBallot.LookAsync(late, 3, ReviewDayBallot.Agree, WordsOf(8));
        line.Hold();
        await Assertions.Expect(_office.Page.Locator("[data-progress='3']")).ToHaveTextAsync("已投8人，应投9人");
        await Assertions.Expect(_office.Page.Locator("main")).ToContainTextAsync($"还没有投：{late.Name}");
        await Chair.Guest.GoAsync(new Uri(_office.Page.Url).AbsolutePath);
        await ReviewDayBallot.CloseAsync(Chair.Guest, codes[2], _office, codes[0]);
        await late.Button("确认投票").ClickAsync();
        line.Release();
        await late.ReadsAsync("这次投票已经结束，不能再投，也不能补投。");
        await late.Guest.LookAsync("ballot-late");
        await Assertions.Expect(_office.Page.Locator("main")).ToContainTextAsync("同意5票，反对2票，弃权1票，未投票1人（按弃权计），发出9票");
        await Task.WhenAll(_seats.Take(8).Select((seat, i) => ReviewDayBallot.FindsOwnAsync(seat, 3, i < 5 ? ReviewDayBallot.Agree : i < 7 ? ReviewDayBallot.Against : ReviewDayBallot.Abstain)));
    }

    // what is proposed may have been published by the first vote
    private static string WordsOf(int seat) => $"天山雪松{"甲乙丙丁戊己庚辛壬"[seat]}";

    private void AssertMinutes(string minutes, IReadOnlyList<string> names)
    {
        ReviewDayMinutes.HasResult(minutes, $"{Chair.Number} {Chair.Name} 党史党建组 主任委员或者副主任委员、主持人、党史党建组组长 出席");
        ReviewDayMinutes.HasResult(minutes, $"{_absent.Number} {_absent.Name} 经济管理组  缺席");
        ReviewDayMinutes.HasResult(minutes, $"1 {names[0]} 9 6 1 1 1 电子无记名投票 通过");
        ReviewDayMinutes.HasResult(minutes, $"2 {names[1]} 9 8 1 0 0 电子无记名投票 通过");
        ReviewDayMinutes.HasResult(minutes, $"3 {names[2]} 9 5 2 2 0 电子无记名投票 未通过");
        Assert.Contains("表决3件，通过2件，未通过1件。", minutes, StringComparison.Ordinal);
        Assert.Contains("在场的回避成员计入出席人数。", minutes, StringComparison.Ordinal);
        Assert.Contains("本组评议1件，讲稿扎实，同意提交表决。", minutes, StringComparison.Ordinal);
        Assert.Contains("表决采取无记名投票，缺席的专家没有委托他人投票，也没有补充投票。", minutes, StringComparison.Ordinal);
        ReviewDayMinutes.HasResult(minutes, $"党史党建 初级 {Recused.Name}");
    }

    private async Task HaveMovedOnAsync()
    {
        Assert.Equal([Stage.ResultPublicity, Stage.ResultPublicity, Stage.NotPassed, Stage.Scoring], await Task.WhenAll(Enumerable.Range(0, 4).Select(_world.StageAsync)));
        await _office.GoAsync("/result-publicity");
        await Assertions.Expect(_office.Page.Locator("td[data-label='姓名']")).ToHaveTextAsync(_world.Applicants.Take(2));
        await _office.LookAsync("results");
    }

    /// <summary>Neither the minutes nor the application's log know a word by which a voter would find a ballot; the database is whole.</summary>
    private async Task LeavesNothingBehindAsync(string minutes)
    {
        foreach (var receipt in _seats.SelectMany(seat => seat.Receipts.Values))
        {
            Assert.DoesNotContain(receipt.Split('·')[0], minutes, StringComparison.Ordinal);
            Assert.False(_world.IsLogged(receipt), "A receipt stands in the log.");
        }
        var (exit, violations, _) = await _world.App.RunVerbAsync("invariants");
        Assert.True(exit == 0, violations);
    }

    private async Task ArriveAsync()
    {
        _office = await ArriveAsync("赵磊");
        _screen = await ArriveAsync("赵磊");
        _supervisor = await ArriveAsync("郑健");
        _hall = await Guest.ArriveAsync(chromium, _world.App.Address, "候场屏");
        _guests.Add(_hall);
        // the fifth of the first group has nothing to score, and does not come either
        var seats = new List<ReviewDaySeat>();
        foreach (var member in _world.Members.Where(one => one is not { Group: 1, Place: 5 }))
        {
            seats.Add(new(await ArriveAsync(member.Name), member));
        }
        _absent = seats.Single(seat => seat is { Group: 3, Place: 3 });
        _seats = [.. seats.Where(seat => seat != _absent)];
    }

    private async Task<Guest> ArriveAsync(string name)
    {
        var guest = await Guest.ArriveAsync(chromium, _world.App.Address, name, new() { ViewportSize = new() { Width = 1280, Height = 720 } });
        _guests.Add(guest);
        // ten browsers beside each other
        guest.Page.Context.SetDefaultTimeout(90_000);
        await guest.SignInAsync();
        return guest;
    }
}
