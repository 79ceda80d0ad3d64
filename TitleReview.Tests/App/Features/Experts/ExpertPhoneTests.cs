using Microsoft.EntityFrameworkCore;
using TitleReview.App.DevData;
using TitleReview.App.Features.Experts;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Experts;

/// <summary>Whoever keeps the pool has to call its experts, and nobody reads their numbers by the way.</summary>
public abstract class ExpertPhoneTests(Func<Task<UseCaseHost>> start) : UseCaseTests(FilledPool.None(start))
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Phone_IsWholeForWhoKeepsThePool_AndOnRecord()
    {
        var unit = await Host.OrganisationAsync(Cast.Unit);
        var expert = await FilledPool.AddAsync(Host, 1, one => one.Unit = unit);

        Assert.Equal("", (await Host.As("zhaolei").Get<GetExpert>().HandleAsync(expert, _ct))!.Form.Phone);
        foreach (var stranger in (string[])["liqiang", "halida", "zhoumin"])
        {
            Assert.Null(await Host.As(stranger).Get<ShowExpertPhone>().HandleAsync(expert, _ct));
        }
        Assert.Null(await Host.As("zhaolei").Get<ShowExpertPhone>().HandleAsync(default, _ct));
        Assert.Empty(await LooksAsync());
        Assert.Equal("13900000000", await Host.As("zhaolei").Get<ShowExpertPhone>().HandleAsync(expert, _ct));
        Assert.Equal([expert.ToString()], await LooksAsync());
    }

    private async Task<IReadOnlyList<string>> LooksAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.AuditEntries.Where(line => line.Operation == nameof(ShowExpertPhone)).Select(line => line.Subject).ToListAsync(_ct);
    }
}

public sealed class ExpertPhoneOnSqliteTests() : ExpertPhoneTests(UseCaseHost.SqliteAsync);

public sealed class ExpertPhoneOnPostgresTests(PostgresServer server) : ExpertPhoneTests(() => UseCaseHost.PostgresAsync(server));
