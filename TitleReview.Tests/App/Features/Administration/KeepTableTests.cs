using TitleReview.App.Documents.Excel;
using TitleReview.App.Features.Administration;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Administration;

public sealed class KeepTableTests() : UseCaseTests(UseCaseHost.SqliteAsync)
{
    [Fact]
    public async Task Table_IsFoundAgainByItsWord_ByWhoBroughtIt_ForAnHour()
    {
        byte[] table = [1, 2, 3];
        var kept = await Host.As("wangwei").Get<KeepTable>().HandleAsync(table, CancellationToken.None);

        Assert.Equal(table, await Host.As("wangwei").Get<KeepTable>().OpenAsync(kept.Word, CancellationToken.None));
        Assert.Null(await Host.As("zhaolei").Get<KeepTable>().OpenAsync(kept.Word, CancellationToken.None));
        Assert.Null(await Host.As("wangwei").Get<KeepTable>().OpenAsync(kept.Word + "x", CancellationToken.None));
        Assert.Null(await Host.As("wangwei").Get<KeepTable>().OpenAsync("", CancellationToken.None));
    }

    [Fact]
    public async Task Table_OfWhoMayNotImport_OrTooLarge_IsRefused()
    {
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("liqiang").Get<KeepTable>().HandleAsync([1], CancellationToken.None)).Verdict.Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("sunhao").Get<KeepTable>().WhyNotReceiveAsync(1, CancellationToken.None)).Refusals));
        Assert.IsType<TableIsTooLarge>(Assert.Single((await Host.As("wangwei").Get<KeepTable>().WhyNotReceiveAsync(TableFile.Largest + 1, CancellationToken.None)).Refusals));
        Assert.IsType<TableIsTooLarge>(Assert.Single((await Host.As("wangwei").Get<KeepTable>().HandleAsync(new byte[TableFile.Largest + 1], CancellationToken.None)).Verdict.Refusals));
    }
}
