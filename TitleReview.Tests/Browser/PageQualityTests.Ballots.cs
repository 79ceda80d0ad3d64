using Microsoft.Playwright;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Tests.Builders;

namespace TitleReview.Tests.Browser;

public sealed partial class PageQualityTests
{
    private BallotBoxId _ballot;
    private MeetingId _meeting;

    /// <summary>A vote from the codes to the list, as the office, the chair, the supervisor and a voter see it.</summary>
    private async Task SeeBallotsAsync(PageWorld world)
    {
        await SeeAsync(world, "赵磊", "/ballots", "/ballots", "empty");
        var meeting = await world.ConveneAsync();
        _meeting = meeting.Meeting;
        await SeeAsync(world, "赵磊", "/ballots/meetings/{Id:guid}", $"/ballots/meetings/{_meeting}");
        _ballot = await meeting.OpenedAsync();
        await SeeAsync(world, "刘洋", "/ballots", "/ballots");
        await SeeAsync(world, "刘洋", "/ballots/{Id:guid}", $"/ballots/{_ballot}", "voter");
        var page = _guests["刘洋"].Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "反对", Exact = true }).ClickAsync();
        await page.Locator(".ballot-proposals button").First.ClickAsync();
        await page.GetByText("下一步：核对").ClickAsync();
        await page.Locator(".ballot-receipt").WaitForAsync();
        await InspectAsync("刘洋", "ballot-confirm");
        await page.GetByText("确认投票").ClickAsync();
        await page.Locator(".ballot-done").WaitForAsync();
        await InspectAsync("刘洋", "ballot-done");
        await SeeAsync(world, "赵磊", "/ballots/{Id:guid}", $"/ballots/{_ballot}", "office");
        await SeeAsync(world, "陈静", "/ballots/{Id:guid}", $"/ballots/{_ballot}", "chair");
        await SeeAsync(world, "郑健", "/ballots/{Id:guid}", $"/ballots/{_ballot}", "supervisor");
        foreach (var voter in meeting.Voters.Where(voter => voter != "liuyang"))
        {
            (await meeting.CastAsync(_ballot, voter, BallotChoice.Agree)).MustAllow();
        }
        (await meeting.CloseAsync(_ballot)).MustAllow();
        await SeeAsync(world, "刘洋", "/ballots/{Id:guid}", $"/ballots/{_ballot}", "closed");
    }
}
