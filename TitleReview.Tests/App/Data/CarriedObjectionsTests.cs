using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Publicity;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Data;

/// <summary>An objection that was ticked before there was a register still holds its application back.</summary>
public abstract class CarriedObjectionsTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Before = "20261122000060_Suggestions";

    [Fact]
    public async Task Upgrade_OfAnOpenTick_MakesItALineOfTheRegister()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await CompleteApplication.AnnounceAsync(Host, id, new(2023, 9, 18), new(2023, 9, 22));
        await using (var old = await Host.DbAsync())
        {
            await old.GetService<IMigrator>().MigrateAsync(Before);
            await old.Database.ExecuteSqlRawAsync("UPDATE publicities SET \"HasOpenObjection\" = (1 = 1)");
        }

        await using var db = await Host.DbAsync();
        await db.UpgradeAsync(CancellationToken.None);

        var line = await db.Objections.SingleAsync();
        Assert.Equal((id, PublicityKind.Unit, 1, new DateOnly(2023, 9, 18), "", (ObjectionOutcome?)null), (line.Case, line.Kind, line.Number, line.ReceivedOn, line.Box, line.Outcome));
        Assert.Equal(await Host.PersonAsync("liqiang"), line.RecordedBy);
        Assert.Single(await db.OpenObjectionsAsync(id, PublicityKind.Unit, CancellationToken.None));
        Assert.Equal("", Host.Get<PublicityStore>().OpenContent(line));
    }

    [Fact]
    public async Task Downgrade_WithAnOpenLine_TicksAgain()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await CompleteApplication.AnnounceAsync(Host, id, new(2023, 9, 18), new(2023, 9, 22));
        (await Host.As("liqiang").Get<TitleReview.App.Features.Publicity.RecordObjection>().HandleAsync(
            new(id, new(2023, 9, 18), ObjectionChannel.Letter, IsNamed: true, "反映业绩不实"), CancellationToken.None)).MustAllow();

        await using (var old = await Host.DbAsync())
        {
            await old.GetService<IMigrator>().MigrateAsync(Before);
        }
        await using var db = await Host.DbAsync();
        await db.UpgradeAsync(CancellationToken.None);

        Assert.Single(await db.OpenObjectionsAsync(id, PublicityKind.Unit, CancellationToken.None));
    }
}

public sealed class CarriedObjectionsOnSqliteTests() : CarriedObjectionsTests(UseCaseHost.SqliteAsync);

public sealed class CarriedObjectionsOnPostgresTests(PostgresServer server) : CarriedObjectionsTests(() => UseCaseHost.PostgresAsync(server));
