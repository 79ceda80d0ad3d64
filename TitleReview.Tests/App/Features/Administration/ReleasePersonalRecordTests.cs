using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Administration;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Administration;

public abstract class ReleasePersonalRecordTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    private static Dictionary<string, string> Boxes => new(StringComparer.Ordinal)
    {
        ["idNumber"] = FilledForm.IdNumber, ["ethnicity"] = "汉族", ["politics"] = "群众", ["phone"] = "13900000000", ["workStart"] = "2020-08",
        ["profession"] = "党史党建教学", ["professionStart"] = "2020",
    };

    [Fact]
    public async Task Release_OfTheWrongHolder_LetsTheRightOneRegister()
    {
        (await SaveAsync("magang", 0)).MustAllow();
        var squatter = await Host.PersonAsync("magang");
        Assert.IsType<IdNumberIsTaken>(Assert.Single((await SaveAsync("zhoumin", 0)).Refusals));
        var listed = Assert.Single((await Host.As("wangwei").Get<ListAssignments>().HandleAsync(new(squatter.ToString()), 1, _ct))!.Rows);
        Assert.Equal(("马钢", 1), (listed.Name, listed.RecordVersion));

        (await ReleaseAsync("wangwei", squatter, 1)).MustAllow();

        (await SaveAsync("zhoumin", 0)).MustAllow();
        Assert.Empty((await Host.As("magang").Get<GetPersonalRecord>().HandleAsync(_ct))!.Boxes);
        await using var db = await Host.DbAsync();
        Assert.Equal(squatter.ToString(), (await db.AuditEntries.SingleAsync(entry => entry.Operation == nameof(ReleasePersonalRecord), _ct)).Subject);
    }

    [Fact]
    public async Task Release_OfWhatHasChangedOrIsGone_IsRefused()
    {
        (await SaveAsync("magang", 0)).MustAllow();
        (await SaveAsync("magang", 1)).MustAllow();
        var person = await Host.PersonAsync("magang");

        Assert.IsType<PageIsStale>(Assert.Single((await ReleaseAsync("wangwei", person, 1)).Refusals));
        (await ReleaseAsync("wangwei", person, 2)).MustAllow();
        Assert.IsType<NoPersonalRecord>(Assert.Single((await ReleaseAsync("wangwei", person, 2)).Refusals));
        (await SaveAsync("magang", 0)).MustAllow();
    }

    [Theory]
    [InlineData("sunli")]
    [InlineData("wuhao")]
    [InlineData("zhoumin")]
    [InlineData("zhaolei")]
    [InlineData("sunhao")]
    public async Task Release_ByAnybodyElse_IsNotFound(string subject)
    {
        (await SaveAsync("magang", 0)).MustAllow();

        Assert.IsType<OperationNotFound>(Assert.Single((await ReleaseAsync(subject, await Host.PersonAsync("magang"), 1)).Refusals));
        Assert.Equal(1, (await Host.As("magang").Get<GetPersonalRecord>().HandleAsync(_ct))!.Version);
    }

    private Task<Verdict> SaveAsync(string who, int version) => Host.As(who).Get<SavePersonalRecord>().HandleAsync(new(Boxes, version), _ct);

    private Task<Verdict> ReleaseAsync(string by, PersonId person, int version) => Host.As(by).Get<ReleasePersonalRecord>().HandleAsync(new(person, version), _ct);
}

public sealed class ReleasePersonalRecordOnSqliteTests() : ReleasePersonalRecordTests(UseCaseHost.SqliteAsync);

public sealed class ReleasePersonalRecordOnPostgresTests(PostgresServer server) : ReleasePersonalRecordTests(() => UseCaseHost.PostgresAsync(server));
