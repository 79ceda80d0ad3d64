using TitleReview.Core.Filing;
using TitleReview.Tests.Builders;

namespace TitleReview.Tests.Browser;

internal sealed partial class PageWorld
{
    /// <summary>The filing before the review, complete, late and sent.</summary>
    public async Task FileAsync()
    {
        var filing = new FilingWorld(_host, _meetings!);
        await filing.FillAsync();
        (await filing.AssembleAsync(FilingPack.Before)).MustAllow();
        (await filing.SendAsync(FilingPack.Before, "会议提前召开")).MustAllow();
    }
}
