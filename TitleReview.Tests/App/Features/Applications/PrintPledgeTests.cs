using TitleReview.App.Features.Applications;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class PrintPledgeTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Print_OwnApplication_IsTheNoticesAnnexAndNobodyElsesToHave()
    {
        var id = await CompleteApplication.StartedAsync(Host);

        var view = await Host.As("zhoumin").Get<PrintPledge>().HandleAsync(id, default);

        Assert.Equal("个人承诺书", view!.Letter.Title);
        Assert.Contains("不得申报专业技术资格", Assert.Single(view.Letter.Paragraphs), StringComparison.Ordinal);
        foreach (var other in new[] { "magang", "liqiang", "zhaolei", "sunli" })
        {
            Assert.Null(await Host.As(other).Get<PrintPledge>().HandleAsync(id, default));
        }
    }
}

public sealed class PrintPledgeOnSqliteTests() : PrintPledgeTests(UseCaseHost.SqliteAsync);

public sealed class PrintPledgeOnPostgresTests(PostgresServer server) : PrintPledgeTests(() => UseCaseHost.PostgresAsync(server));
