namespace TitleReview.Tests.Browser;

public sealed partial class PageQualityTests
{
    private (string Notice, string Session, string Case) _defence;

    /// <summary>A defence from the empty plan to a mark, as each of its people sees it. Last: from here on there are two notices.</summary>
    private async Task SeeDefencesAsync(PageWorld world)
    {
        await SeeAsync(world, "李强", "/call-ups", "/call-ups", "empty");
        await SeeAsync(world, "陈静", "/panels", "/panels", "empty");
        var (notice, own) = await world.BeginDefenceAsync();
        await SeeAsync(world, "赵磊", "/defences", "/defences");
        await SeeAsync(world, "赵磊", "/defences/{Id:guid}", $"/defences/{notice}");
        await SeeAsync(world, "赵磊", "/defences/{Id:guid}/plan", $"/defences/{notice}/plan", "empty");
        var (session, key) = await world.ArrangeDefenceAsync();
        _defence = (notice, session, own);
        await SeeAsync(world, "赵磊", "/defences/{Id:guid}/plan", $"/defences/{notice}/plan?session=1");
        await SeeAsync(world, "周敏", "/applications/{Id:guid}/defence", $"/applications/{own}/defence");
        await SeeAsync(world, "李强", "/call-ups", "/call-ups");
        await SeeAsync(world, "陈静", "/panels", "/panels");
        await SeeAsync(world, "陈静", "/panels/{Id:guid}", $"/panels/{session}");
        await SeeAsync(world, "刘洋", "/panels/{Id:guid}", $"/panels/{session}", "member");
        await SeeAsync(world, "赵磊", "/panels/{Id:guid}", $"/panels/{session}", "office");
        await SeeAsGuestAsync(world, $"/defences/board.html#{key}", "defence-board");
        await SeeAsync(world, "赵磊", "/defences/{Id:guid}", $"/defences/{notice}?mode=OnSite", "heard");
    }
}
