using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Masking;
using TitleReview.App.Jobs;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Jobs;

public abstract class GivenUpPageTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task PageThatEndsWhoeverLooksAtIt_IsGivenUp_AndNobodyWaitsForIt()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        (await CompleteApplication.UploadAsync(Host, id, "Qualification", 0, "职称证书")).MustAllow();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            Assert.NotNull(await Claims().NextAsync(CancellationToken.None));
            Assert.Null(await Claims().NextAsync(CancellationToken.None));
            Assert.False((await Host.As(CompleteApplication.Applicant).Get<ListMaskPages>().HandleAsync(id, CancellationToken.None))!.Looks!.IsOver);
            Host.Clock.Advance(LookClaims.Lease);
        }

        Assert.Null(await Claims().NextAsync(CancellationToken.None));

        var looks = (await Host.As(CompleteApplication.Applicant).Get<ListMaskPages>().HandleAsync(id, CancellationToken.None))!.Looks!;
        Assert.Equal((true, 1), (looks.IsOver, looks.Unfinished.Count));
    }

    private LookClaims Claims() => new(Host.Get<IDbContextFactory<ReviewDb>>(), Host.Get<PolicyStore>(), Host.Clock);
}

public sealed class GivenUpPageOnSqliteTests() : GivenUpPageTests(UseCaseHost.SqliteAsync);

public sealed class GivenUpPageOnPostgresTests(PostgresServer server) : GivenUpPageTests(() => UseCaseHost.PostgresAsync(server));
