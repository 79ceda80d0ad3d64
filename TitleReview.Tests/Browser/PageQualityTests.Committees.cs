namespace TitleReview.Tests.Browser;

public sealed partial class PageQualityTests
{
    private string _committee = "";

    /// <summary>A committee's registration: as the office writes it, as the centre receives it.</summary>
    private async Task SeeCommitteesAsync(PageWorld world)
    {
        await SeeAsync(world, "赵磊", "/committees", "/committees", "empty");
        _committee = await world.BeginCommitteeAsync();
        await SeeAsync(world, "赵磊", "/committees/{Id:guid}", $"/committees/{_committee}");
        await SeeAsync(world, "赵磊", "/committees/{Id:guid}/specialties", $"/committees/{_committee}/specialties");
        await SeeAsync(world, "赵磊", "/committees/{Id:guid}/score-tables", $"/committees/{_committee}/score-tables");
        await SeeAsync(world, "赵磊", "/undertakings", "/undertakings");
        await SeeAsync(world, "赵磊", "/undertakings/{Notice:guid}", $"/undertakings/{world.Notice}");
        await world.HandInCommitteeAsync();
        await SeeAsync(world, "赵磊", "/committees", "/committees");
        await SeeAsync(world, "古丽娜·托合提", "/committees", "/committees", "centre");
        await SeeAsync(world, "古丽娜·托合提", "/committees/{Id:guid}", $"/committees/{_committee}", "centre");
    }
}
