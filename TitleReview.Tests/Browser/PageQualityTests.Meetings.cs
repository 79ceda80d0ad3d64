using TitleReview.Core.Kernel;

namespace TitleReview.Tests.Browser;

public sealed partial class PageQualityTests
{
    private MeetingId _review;

    /// <summary>A meeting at every step, as the office, the room and the one who presides see it.</summary>
    private async Task SeeMeetingsAsync(PageWorld world)
    {
        await SeeAsync(world, "赵磊", "/review-meetings", "/review-meetings", "empty");
        await SeeAsync(world, "赵磊", "/review-meetings/new", "/review-meetings/new");
        _review = await world.PlanMeetingAsync(_draw);
        await SeeAsync(world, "赵磊", "/review-meetings/{Id:guid}/plan", $"/review-meetings/{_review}/plan");
        await SeeAsync(world, "赵磊", "/review-meetings/{Id:guid}", $"/review-meetings/{_review}", "preparing");
        await world.BeginMeetingAsync(_review);
        await SeeAsync(world, "赵磊", "/review-meetings", "/review-meetings");
        await SeeAsync(world, "赵磊", "/review-meetings/{Id:guid}", $"/review-meetings/{_review}", "in-session");
        await SeeAsync(world, "赵磊", "/review-meetings/{Id:guid}/screen", $"/review-meetings/{_review}/screen");
        await SeeAsync(world, "陈静", "/review-meetings", "/review-meetings", "member");
        await SeeAsync(world, "陈静", "/review-meetings/{Id:guid}/seat", $"/review-meetings/{_review}/seat");
        await world.EndMeetingAsync(_review);
        await SeeAsync(world, "陈静", "/review-meetings/{Id:guid}/minutes", $"/review-meetings/{_review}/minutes", "to-sign");
        await world.SignMinutesAsync(_review);
        await SeeAsync(world, "赵磊", "/review-meetings/{Id:guid}/minutes", $"/review-meetings/{_review}/minutes");
        await SeeAsync(world, "赵磊", "/review-meetings/{Id:guid}", $"/review-meetings/{_review}", "closed");
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
