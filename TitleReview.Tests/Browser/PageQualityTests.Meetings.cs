using TitleReview.Core.Kernel;

namespace TitleReview.Tests.Browser;

public sealed partial class PageQualityTests
{
    private MeetingId _meeting;

    /// <summary>A meeting at every step, as the office, the room and the one who presides see it.</summary>
    private async Task SeeMeetingsAsync(PageWorld world)
    {
        await SeeAsync(world, "赵磊", "/review-meetings", "/review-meetings", "empty");
        await SeeAsync(world, "赵磊", "/review-meetings/new", "/review-meetings/new");
        _meeting = await world.PlanMeetingAsync(_draw);
        await SeeAsync(world, "赵磊", "/review-meetings/{Id:guid}/plan", $"/review-meetings/{_meeting}/plan");
        await SeeAsync(world, "赵磊", "/review-meetings/{Id:guid}", $"/review-meetings/{_meeting}", "preparing");
        await world.BeginMeetingAsync(_meeting);
        await SeeAsync(world, "赵磊", "/review-meetings", "/review-meetings");
        await SeeAsync(world, "赵磊", "/review-meetings/{Id:guid}", $"/review-meetings/{_meeting}", "in-session");
        await SeeAsync(world, "赵磊", "/review-meetings/{Id:guid}/screen", $"/review-meetings/{_meeting}/screen");
        await SeeAsync(world, "陈静", "/review-meetings", "/review-meetings", "member");
        await SeeAsync(world, "陈静", "/review-meetings/{Id:guid}/seat", $"/review-meetings/{_meeting}/seat");
        await world.EndMeetingAsync(_meeting);
        await SeeAsync(world, "陈静", "/review-meetings/{Id:guid}/minutes", $"/review-meetings/{_meeting}/minutes", "to-sign");
        await world.SignMinutesAsync(_meeting);
        await SeeAsync(world, "赵磊", "/review-meetings/{Id:guid}/minutes", $"/review-meetings/{_meeting}/minutes");
        await SeeAsync(world, "赵磊", "/review-meetings/{Id:guid}", $"/review-meetings/{_meeting}", "closed");
    }

    /// <summary>A result with a re-check that waits, as the office and as anybody sees it.</summary>
    private async Task SeeResultAsync(PageWorld world)
    {
        await SeeAsync(world, "赵磊", "/result-publicity/{Id:guid}", $"/result-publicity/{world.Submitted}");
        await world.AskRecheckAsync();
        await SeeAsync(world, "赵磊", "/result-publicity/{Id:guid}", $"/result-publicity/{world.Submitted}", "recheck");
        await SeeAsGuestAsync(world, "/publicity/results", "public-results");
    }
}
