using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Features.FormalReviews;
using TitleReview.Core.Applications;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.FormalReviews;

public abstract class FeeBatchTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private OfficePath Path => field ??= new OfficePath(Host);

    [Fact]
    public async Task Create_OwnPeople_HasNumberListTotalAndAccount()
    {
        var (accepted, early) = (await Path.AcceptedAsync(), await Path.AcceptedAsync("magang", Cast.Unit, "2023-0002", isAccepted: false));
        (await Host.As("qianfang").Get<SetFeeAccount>().HandleAsync(new(await Host.OrganisationAsync(Cast.Office), "评委会财务室，账号在本行", "https://pay.example/1", 0), default)).MustAllow();

        var result = await CreateAsync("liqiang", accepted, early);
        var slip = (await Host.As("liqiang").Get<GetFeeBatch>().HandleAsync(result.Batch!.Value, default))!.Slip;

        Assert.Equal(("JF202300001", 440), (result.Number, slip.Total));
        Assert.Equal(["周敏", "马钢"], slip.Rows.Select(row => row.Name));
        Assert.Equal("2人，共计440元（大写：肆佰肆拾元整）", slip.TotalInWords);
        Assert.Equal(("评委会财务室，账号在本行", "https://pay.example/1", "缴费时间为2023年9月15日至2023年10月20日，逾期不予受理。"), (slip.Payee, slip.QrContent, slip.Deadline));
        Assert.Contains(slip.Clauses, clause => clause.Contains("三（三）", StringComparison.Ordinal));
        Assert.DoesNotContain(slip.Rows, row => $"{row}".Contains("6501", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Create_TwiceOrOfOthersOrOfTwoUnits_Refuses()
    {
        var (first, second) = (await Path.AcceptedAsync(), await Path.AcceptedAsync("magang", Cast.OtherUnit, "2023-0002"));
        Assert.IsType<BatchNeedsPeople>(Assert.Single((await CreateAsync("liqiang")).Verdict.Refusals));
        Assert.IsType<CaseNotFound>(Assert.Single((await CreateAsync("liqiang", first, second)).Verdict.Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await CreateAsync("chenjing", first)).Verdict.Refusals));
        Assert.IsType<BatchNeedsOneUnit>(Assert.Single((await CreateAsync("qianfang", first, second)).Verdict.Refusals));
        (await CreateAsync("liqiang", first)).Verdict.MustAllow();

        Assert.Equal(["2023-0001"], Assert.IsType<BatchPeopleChanged>(Assert.Single((await CreateAsync("liqiang", first)).Verdict.Refusals)).Numbers);
        Assert.Equal("JF202300002", (await CreateAsync("zhaolei", second)).Number);
    }

    [Fact]
    public async Task Create_ManyAtOnce_NoPersonIsInTwo()
    {
        var file = await Path.AcceptedAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => CreateAsync(number % 2 == 0 ? "liqiang" : "zhaolei", file))));

        Assert.Single(results, result => !result.Verdict.IsRefused);
        await using var db = await Host.DbAsync();
        Assert.Equal(1, await db.FeeBatchLines.CountAsync());
    }

    [Fact]
    public async Task Cancel_OpenBatch_FreesItsPeople_AndOnlyOnce()
    {
        var file = await Path.AcceptedAsync();
        var batch = (await CreateAsync("liqiang", file)).Batch!.Value;
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("halida").Get<CancelFeeBatch>().HandleAsync(batch, default)).Refusals));
        Assert.Null(await Host.As("halida").Get<GetFeeBatch>().HandleAsync(batch, default));
        Assert.IsType<CaseIsInABatch>(Assert.Single((await Path.PayAsync(file)).Refusals));

        (await Host.As("liqiang").Get<CancelFeeBatch>().HandleAsync(batch, default)).MustAllow();

        Assert.IsType<BatchIsClosed>(Assert.Single((await Host.As("liqiang").Get<CancelFeeBatch>().HandleAsync(batch, default)).Refusals));
        Assert.Equal("JF202300002", (await CreateAsync("liqiang", file)).Number);
        var view = (await Host.As("liqiang").Get<ListFeeBatches>().HandleAsync(1, default))!;
        Assert.Equal([false, true], view.Batches.Select(row => row.IsCancelled));
        Assert.Equal("JF202300002", Assert.Single(Assert.Single(view.Owing).People).Batch);
    }

    [Fact]
    public async Task SetAccount_EmptyTooLongStaleOrByOthers_Refuses()
    {
        var office = await Host.OrganisationAsync(Cast.Office);

        var refused = await Host.As("qianfang").Get<SetFeeAccount>().HandleAsync(new(office, " ", new string('1', SetFeeAccount.LongestQr + 1), 0), default);
        Assert.Equal([typeof(AccountNeedsPayee), typeof(QrContentTooLong)], refused.Refusals.Select(refusal => refusal.GetType()));
        Assert.IsType<PayeeTooLong>(Assert.Single((await Host.As("qianfang").Get<SetFeeAccount>().HandleAsync(new(office, new string('户', SetFeeAccount.LongestPayee + 1), "", 0), default)).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("zhaolei").Get<SetFeeAccount>().HandleAsync(new(office, "户", "", 0), default)).Refusals));
        (await Host.As("qianfang").Get<SetFeeAccount>().HandleAsync(new(office, "户", "", 0), default)).MustAllow();
        Assert.IsType<PageIsStale>(Assert.Single((await Host.As("qianfang").Get<SetFeeAccount>().HandleAsync(new(office, "户二", "", 0), default)).Refusals));
        Assert.Equal(("户", 1), Assert.Single((await Host.As("qianfang").Get<ListFeeAccounts>().HandleAsync(default))!) is var row ? (row.Payee, row.Version) : default);
        Assert.Null(await Host.As("zhaolei").Get<ListFeeAccounts>().HandleAsync(default));
    }

    [Fact]
    public async Task RecordEarlyFee_BeforeTheReview_StaysAndThePassGoesStraightOn()
    {
        var file = await CompleteApplication.AtOfficeAsync(Host);
        Assert.Equal(Stage.FormalReview, await Path.StageAsync(file));
        var listed = Assert.Single((await Host.As("qianfang").Get<ListFees>().HandleAsync(null, isPaid: false, 1, default))!.Rows);
        Assert.True(listed.IsEarly);
        Assert.False(listed.WhyNotRecord.IsRefused);
        Assert.IsType<StageDoesNotAllow>(Assert.Single((await Path.PayAsync(file)).Refusals));

        (await EarlyAsync(file, 220)).MustAllow();

        Assert.Equal(Stage.FormalReview, await Path.StageAsync(file));
        Assert.Empty((await Host.As("qianfang").Get<ListFees>().HandleAsync(null, isPaid: false, 1, default))!.Rows);
        (await CompleteApplication.PassAsync(Host, file)).MustAllow();
        Assert.Equal(Stage.Admitted, await Path.StageAsync(file));
        Assert.Contains("220元", string.Concat((await Host.As("zhoumin").Get<GetPaymentReceipt>().HandleAsync(file, default))!.Groups.SelectMany(group => group.Rows).Select(row => row[1])), StringComparison.Ordinal);
        Assert.Null(await Host.As("magang").Get<GetPaymentReceipt>().HandleAsync(file, default));
    }

    [Fact]
    public async Task RecordEarlyFee_WhereTheNoticeDoesNotCloseWithFiling_Refuses()
    {
        var notice = await AnotherNotice.PublishAsync(Host, ("windows.pay", System.Text.Json.Nodes.JsonNode.Parse("""{ "from": "2023-10-25", "to": "2023-11-20" }""")!));
        var file = await Path.AcceptedAsync(isAccepted: false, under: notice);

        Assert.IsType<PaymentIsNotOpenYet>(Assert.Single((await EarlyAsync(file, 220)).Refusals));
        Assert.Empty((await Host.As("qianfang").Get<ListFees>().HandleAsync(null, isPaid: false, 1, default))!.Rows);
        Assert.IsType<CaseNotFound>(Assert.Single((await Host.As("chenjing").Get<RecordEarlyFee>().HandleAsync(new(file, 1, default, "1", 220), default)).Refusals));
    }

    [Fact]
    public async Task RecordFee_LevelChangedSinceAnEarlyPayment_AsksForTheRest()
    {
        var file = await Path.AcceptedAsync(isAccepted: false);
        (await EarlyAsync(file, 220)).MustAllow();
        await Path.ChangeAsync(file, SectionCatalogue.Target, "level", "中级");
        await using (var db = await Host.DbAsync())
        {
            var tracked = await db.Cases.SingleAsync(candidate => candidate.Id == file);
            foreach (var act in new[] { Act.RecordUnitPublicity, Act.Pass, Act.Pass })
            {
                tracked.Take(act, new Actor(await Host.PersonAsync("zhaolei"), "赵磊", []), Host.Clock.UtcNow());
            }
            db.Publicities.Add(new() { Id = Guid.NewGuid(), Case = file, Kind = TitleReview.App.Data.Rows.PublicityKind.Result, Submission = 1, FromOn = new(2023, 9, 18), ToOn = new(2023, 9, 22) });
            db.Audit(default, Host.Clock.UtcNow(), "Test", "test");
            (await db.SaveAsync(default)).MustAllow();
        }

        Assert.Equal(160, Assert.Single((await Host.As("qianfang").Get<ListFees>().HandleAsync(null, isPaid: false, 1, default))!.Rows).Left);
        Assert.IsType<FeeIsNotTheAmount>(Assert.Single((await Path.PayAsync(file, 380)).Refusals));
        (await Path.PayAsync(file, 160)).MustAllow();
        Assert.Equal(Stage.Admitted, await Path.StageAsync(file));
    }

    [Fact]
    public async Task ListOverdue_AfterTheWindow_NamesWhoHasNotPaid()
    {
        var (unpaid, paid) = (await Path.AcceptedAsync(isAccepted: false), await Path.AcceptedAsync("magang", Cast.OtherUnit, "2023-0002"));
        (await Path.PayAsync(paid)).MustAllow();
        Host.Clock.Now = new DateTimeOffset(2023, 10, 20, 15, 59, 59, 999, TimeSpan.Zero);
        Assert.Empty((await OverdueAsync()).Rows);

        Host.Clock.Now = Host.Clock.Now.AddMilliseconds(1);

        var row = Assert.Single((await OverdueAsync()).Rows);
        Assert.Equal((unpaid, "三（三）"), (row.Case, row.Reason.Source!.Clause));
        Assert.Null(await Host.As("liqiang").Get<ListOverdueFees>().HandleAsync(default));
    }

    [Fact]
    public async Task SetPayBy_OnlyWhereTheNoticeIsSilent()
    {
        var silent = await AnotherNotice.PublishAsync(Host, ("windows.pay", null), ("payment.late_is_abandoned", true));
        await using var db = await Host.DbAsync();
        var own = await db.Notices.Where(notice => notice.Id != silent).Select(notice => notice.Id).SingleAsync();
        var file = await Path.AcceptedAsync(under: silent);

        Assert.IsType<PayByIsTheNotices>(Assert.Single((await SetPayByAsync("zhaolei", own, new(2023, 11, 3))).Refusals));
        Assert.IsType<PayByIsPast>(Assert.Single((await SetPayByAsync("zhaolei", silent, new(2023, 9, 17))).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await SetPayByAsync("qianfang", silent, new(2023, 11, 3))).Refusals));
        (await SetPayByAsync("zhaolei", silent, new(2023, 11, 3))).MustAllow();
        Assert.IsType<PageIsStale>(Assert.Single((await SetPayByAsync("zhaolei", silent, new(2023, 11, 4))).Refusals));
        Host.Clock.Now = new DateTimeOffset(2023, 11, 3, 16, 0, 0, TimeSpan.Zero);

        Assert.Equal(file, Assert.Single((await OverdueAsync()).Rows, row => row.Reason is FeeIsAbandoned).Case);
    }

    private async Task<CreateFeeBatch.Result> CreateAsync(string who, params CaseId[] files) => await Host.As(who).Get<CreateFeeBatch>().HandleAsync(new(files), default);

    private async Task<Verdict> EarlyAsync(CaseId file, int amount) =>
        await Host.As("qianfang").Get<RecordEarlyFee>().HandleAsync(new(file, (await Path.SeenAsync(file)).Version, BeijingTime.FromUtc(Host.Clock.UtcNow()), "SJ-1", amount), default);

    private async Task<ListOverdueFees.View> OverdueAsync() => (await Host.As("zhaolei").Get<ListOverdueFees>().HandleAsync(default))!;

    private async Task<Verdict> SetPayByAsync(string who, NoticeId notice, DateOnly day) => await Host.As(who).Get<SetPayBy>().HandleAsync(new(notice, day, 0), default);
}

public sealed class FeeBatchOnSqliteTests() : FeeBatchTests(UseCaseHost.SqliteAsync);

public sealed class FeeBatchOnPostgresTests(PostgresServer server) : FeeBatchTests(() => UseCaseHost.PostgresAsync(server));
