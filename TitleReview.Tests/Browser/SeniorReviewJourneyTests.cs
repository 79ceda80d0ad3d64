using System.Diagnostics;
using Microsoft.Playwright;
using TitleReview.Core.Workflow;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The 2020 notice of senior review from the supervising unit's opinion to the declared result in publicity: what a person does goes through pages.</summary>
[Collection(Chromium.Walks)]
public sealed class SeniorReviewJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task SeniorNotice_FromTheSupervisingOpinionToTheResultInPublicity_IsWalkedByEachRole()
    {
        await using var world = await SeniorWorld.BuildAsync();
        var (notice, clock) = (world.Notice.ToString(), Stopwatch.StartNew());
        await using var office = await ArriveAsync(world, "赵磊");
        await using var first = await ArriveAsync(world, "郑健");
        await using var second = await ArriveAsync(world, "宋岩");
        await using var head = await ArriveAsync(world, "陈静");
        await using var liuyang = await ArriveAsync(world, "刘洋");
        await using var yangming = await ArriveAsync(world, "杨明");

        await using (var supervisor = await ArriveAsync(world, "帕提古丽·买买提"))
        {
            await SeniorReviewJourney.RecommendAsync(supervisor, $"/auditing/{world.Below}");
            Assert.Empty(supervisor.Faults);
        }
        await office.GoAsync($"/auditing/{world.Below}");
        await OfficeJourney.PassAsync(office, "formal-review-passed");
        await world.PayAsync();
        await SeniorReviewJourney.TakeTableAsync(office, $"/committees/{world.Committee}/score-tables");

        await SeniorReviewJourney.DrawRemoteAsync(office, first, second, notice);
        await SeniorReviewJourney.ArrangeAsync(office, $"/defences/{notice}");
        Guest[] panel = [head, liuyang, yangming];
        await SeniorReviewJourney.DefendAsync(panel, "第一答辩室", ["86", "87", "88"], ["90", "90", "90"], ["80", "81", "82"]);
        await SeniorReviewJourney.DefendAsync(panel, "视频答辩室", ["60", "61", "62"]);
        await SeniorReviewJourney.CloseDefenceAsync(office, $"/defences/{notice}", "86.00");

        await SeniorReviewJourney.HandOverAsync(office);
        await using (var expert = await ArriveAsync(world, await world.ExpertAsync()))
        {
            await SeniorReviewJourney.ScoreAsync(expert);
            Assert.Empty(expert.Faults);
        }
        await world.ScoreTheRestAsync();
        await SeniorMeetingJourney.CloseScoringAsync(office);
        await MeetAsync(world, office, first);

        var results = await world.ResultsAsync();
        Assert.Equal(["秦川", "白露", "阿孜古丽·吐尔逊", "穆萨·依明"], results.Where(one => one.Value.Stage == Stage.ResultPublicity).Select(one => one.Key).OrderBy(PlaceOf));
        Assert.Equal(Stage.NotPassed, results["马钢"].Stage);
        Assert.All(["秦川", "白露", "马钢"], name => Assert.StartsWith("现场答辩，答辩得分", results[name].Defence, StringComparison.Ordinal));
        var drawn = results.Values.Where(one => one.Defence.StartsWith("视频或电话答辩，答辩得分61.00分", StringComparison.Ordinal));
        var notDrawn = results.Values.Where(one => one.Defence.StartsWith("未被抽取，不参加答辩", StringComparison.Ordinal) && one.Defence.Contains("平均分为86.00分", StringComparison.Ordinal));
        Assert.Equal((1, 1), (drawn.Count(), notDrawn.Count()));
        Assert.All([office, first, second, head, liuyang, yangming], guest => Assert.Empty(guest.Faults));
        var (exit, violations, _) = await world.App.RunVerbAsync("invariants");
        Assert.True(exit == 0, violations);
        TestContext.Current.TestOutputHelper?.WriteLine($"{clock.Elapsed.TotalSeconds:0} s");
    }

    private async Task MeetAsync(SeniorWorld world, Guest office, Guest supervisor)
    {
        var meeting = await SeniorMeetingJourney.PlanAsync(office, world.Notice.Value.ToString());
        await using var screen = await ArriveAsync(world, "赵磊");
        await screen.GoAsync($"{meeting}/screen");
        var members = await world.MembersAsync();
        await using var chair = await ArriveAsync(world, members[0]);
        await SeniorMeetingJourney.SignInAsync(chair, screen, meeting);
        foreach (var name in members.Skip(1).Take(7))
        {
            await using var member = await ArriveAsync(world, name);
            await SeniorMeetingJourney.SignInAsync(member, screen, meeting);
            Assert.Empty(member.Faults);
        }
        await screen.LookAsync("meeting-screen");
        await Assertions.Expect(chair.Page.Locator("[data-label='答辩']")).ToHaveCountAsync(5);
        await Assertions.Expect(chair.Page.GetByText("86.00分")).ToHaveCountAsync(1);
        await chair.LookAsync("material");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "宣布开会" }).ClickAsync();
        await office.Page.Locator("[data-state='InSession']").WaitForAsync();
        await office.LookAsync("desk-in-session");
        await SeniorMeetingJourney.VoteAsync(office, supervisor, meeting, 7, 6, 7, 6, 5);
        await SeniorMeetingJourney.DeclareAsync(office, meeting, 5);
        await SeniorMeetingJourney.SignMinutesAsync(chair, meeting);
        await SeniorMeetingJourney.PublishAsync(office, [.. SeniorWorld.Applicants.Select(one => one.Name).Where(name => name != "马钢")]);

        // the list is public from its first day on
        await OfficeJourney.MoveClockAsync(office, "2023-11-13T10:00");
        await using var reader = await Guest.ArriveAsync(chromium, world.App.Address, "任何人");
        await SeniorMeetingJourney.ReadAsync(reader, world.App.Address);
        Assert.All([office, screen, chair, reader], guest => Assert.Empty(guest.Faults));
    }

    private static int PlaceOf(string name) => SeniorWorld.Applicants.Select(one => one.Name).ToList().IndexOf(name);

    private async Task<Guest> ArriveAsync(SeniorWorld world, string name)
    {
        var guest = await Guest.ArriveAsync(chromium, world.App.Address, name);
        await guest.SignInAsync();
        return guest;
    }
}
