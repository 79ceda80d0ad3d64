using TitleReview.Core.Kernel;

namespace TitleReview.Tests.Browser;

public sealed partial class PageQualityTests
{
    private DrawId _draw;

    /// <summary>A draw at every step, as the office, a supervisor and somebody else see it.</summary>
    private async Task SeeDrawsAsync(PageWorld world)
    {
        await SeeAsync(world, "赵磊", "/draws", "/draws", "empty");
        await SeeAsync(world, "赵磊", "/draws/new", "/draws/new", "without-committee");
        _draw = await world.PrepareDrawAsync();
        await SeeAsync(world, "赵磊", "/draws/new", "/draws/new");
        await SeeAsync(world, "赵磊", "/draws/{Id:guid}/plan", $"/draws/{_draw}/plan");
        await SeeAsync(world, "赵磊", "/draws/{Id:guid}", $"/draws/{_draw}", "preparing");
        await world.FreezeDrawAsync(_draw);
        await SeeAsync(world, "郑健", "/draws/{Id:guid}", $"/draws/{_draw}", "frozen");
        await SeeAsync(world, "周敏", "/draws", "/draws");
        await world.EnterSeedsAsync(_draw);
        await SeeAsync(world, "赵磊", "/draws/{Id:guid}", $"/draws/{_draw}", "seeded");
        await world.RunDrawAsync(_draw);
        await SeeAsync(world, "周敏", "/draws/{Id:guid}", $"/draws/{_draw}", "drawn");
        await SeeAsync(world, "赵磊", "/draws/{Id:guid}", $"/draws/{_draw}", "office");
        await SeeAsync(world, "古丽娜·托合提", "/draws/{Id:guid}/sealed", $"/draws/{_draw}/sealed");
    }
}
