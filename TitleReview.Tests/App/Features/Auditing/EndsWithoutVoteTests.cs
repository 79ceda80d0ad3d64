using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.FormalReviews;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Auditing;

/// <summary>What ends at the committee's office without its committee: a decision on a first title, and a fee that was never paid.</summary>
public abstract class EndsWithoutVoteTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Determine_OfAReview_IsRefused_AndOfAFirstTitle_EndsTheCase()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        await PassAsync(id);
        await PayAsync(id);
        Assert.IsType<ReviewNeedsVote>(Assert.Single((await DetermineAsync(id, "同意")).Refusals));

        await WriteKindAsync(id, "初次确定");
        var handOver = await Host.As("zhaolei").Get<HandOverToExperts>().HandleAsync(
            new([new SeenCase(id, await CompleteApplication.VersionAsync(Host, id))], [await Host.PersonAsync("chenjing")]), CancellationToken.None);
        Assert.Contains(handOver.Refusals, refusal => refusal is DeterminedWithoutVote);
        Assert.IsType<DecisionNeedsWords>(Assert.Single((await DetermineAsync(id, " ")).Refusals));
        (await DetermineAsync(id, "经审核同意确定，文号：州人社职〔2023〕1号")).MustAllow();

        Assert.Equal(Stage.Determined, await StageAsync(id));
    }

    [Fact]
    public async Task Determine_Declined_EndsTheCaseToo()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        await PassAsync(id);
        await PayAsync(id);
        await WriteKindAsync(id, "授予");

        (await Host.As("zhaolei").Get<DetermineTitle>().HandleAsync(new(id, IsGranted: false, "所学专业与申报专业不一致", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();

        Assert.Equal(Stage.NotDetermined, await StageAsync(id));
    }

    [Fact]
    public async Task LapseUnpaid_BeforeThePaymentWindowCloses_IsRefused_AfterItEnds_AndIsTakenBack()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        await PassAsync(id);
        Host.Clock.Now = new DateTimeOffset(2023, 10, 20, 23, 59, 59, TimeSpan.FromHours(8));
        Assert.IsType<PaymentIsNotLate>(Assert.Single((await LapseAsync(id)).Refusals));

        Host.Clock.Now = new DateTimeOffset(2023, 10, 21, 0, 0, 0, TimeSpan.FromHours(8));
        (await LapseAsync(id)).MustAllow();
        Assert.Equal(Stage.Lapsed, await StageAsync(id));

        (await Host.As("zhaolei").Get<RestoreApplication>().HandleAsync(new(id, "银行入账延误，收据日期在时限内", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();
        Assert.Equal(Stage.FeeDue, await StageAsync(id));
    }

    private async Task PassAsync(CaseId id) =>
        (await CompleteApplication.PassAsync(Host, id)).MustAllow();

    private async Task PayAsync(CaseId id) => (await Host.As("qianfang").Get<RecordFee>().HandleAsync(
        new(id, await CompleteApplication.VersionAsync(Host, id), BeijingTime.FromUtc(Host.Clock.UtcNow()), "2023-0001", 220), CancellationToken.None)).MustAllow();

    private async Task<Verdict> DetermineAsync(CaseId id, string words) =>
        await Host.As("zhaolei").Get<DetermineTitle>().HandleAsync(new(id, IsGranted: true, words, await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None);

    private async Task<Verdict> LapseAsync(CaseId id) =>
        await Host.As("zhaolei").Get<LapseUnpaid>().HandleAsync(new(id, await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None);

    private async Task<Stage> StageAsync(CaseId id)
    {
        await using var db = await Host.DbAsync();
        return await db.Cases.Where(file => file.Id == id).Select(file => file.Stage).SingleAsync();
    }

    // what the applicant would have applied for: the form is closed by now
    private async Task WriteKindAsync(CaseId id, string kind)
    {
        await using var db = await Host.DbAsync();
        var fields = Host.Get<FieldStore>();
        var key = new FieldKey(SectionCatalogue.Target, 0, "kind");
        var version = (await fields.ReadAsync(db, id, CancellationToken.None))[key].Version;
        await fields.PutAsync(db, id, key, kind, version, default, Host.Clock.UtcNow(), Guid.NewGuid(), CancellationToken.None);
        db.Audit(default, Host.Clock.UtcNow(), "WriteKind", id.ToString());
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
    }
}

public sealed class EndsWithoutVoteOnSqliteTests() : EndsWithoutVoteTests(UseCaseHost.SqliteAsync);

public sealed class EndsWithoutVoteOnPostgresTests(PostgresServer server) : EndsWithoutVoteTests(() => UseCaseHost.PostgresAsync(server));
