using Microsoft.EntityFrameworkCore;
using TitleReview.App.DevData;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Features.FormalReviews;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.FormalReviews;

public abstract class BankListTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Clean = "T-1,博斯腾县委党校,220.00,2023-09-17 10:00:00,JF202300001 评审费";

    private OfficePath Path => field ??= new OfficePath(Host);

    [Fact]
    public async Task Book_ACleanLineAmongOthers_BooksItAloneAndOnce()
    {
        var (mine, other) = (await BatchedAsync("zhoumin", Cast.Unit, "2023-0001"), await BatchedAsync("magang", Cast.OtherUnit, "2023-0002"));
        var statement = await UploadAsync(BankFile.Gb18030(
            Clean,
            Clean,
            "T-2,焉耆县委党校,380.00,2023-09-17 10:00:00,JF202300002",
            "T-3,某某商贸有限公司,220.00,2023-09-17 10:00:00,货款",
            "T-4,焉耆县委党校,２２０,2023-09-14 23:59:59,JF202300002"));
        var view = (await ViewAsync(statement))!;
        Assert.Equal([true, false, false, false, false], view.Matches.Select(match => match.IsClean));
        Assert.Contains("重复的一行", view.Matches[1].Problems[0], StringComparison.Ordinal);
        Assert.Contains("多160元", view.Matches[2].Problems[0], StringComparison.Ordinal);
        Assert.Contains("未知的付款人“某某商贸有限公司”", view.Matches[3].Problems[0], StringComparison.Ordinal);
        Assert.Contains("不在规定时间内", Assert.Single(view.Matches[4].Problems), StringComparison.Ordinal);
        Assert.Contains("全角数字，已按220元读取", Assert.Single(view.Matches[4].Remarks), StringComparison.Ordinal);
        Assert.Equal(Stage.FeeDue, await Path.StageAsync(mine));

        var booked = await BookAsync(statement, view.Shown);

        booked.Verdict.MustAllow();
        Assert.Equal((1, 1, 220), (booked.Lines, booked.People, booked.Yuan));
        Assert.Equal((Stage.Admitted, Stage.FeeDue), (await Path.StageAsync(mine), await Path.StageAsync(other)));
        var again = (await ViewAsync(statement))!;
        Assert.Contains("流水号T-1已于2023年9月18日登记", again.Matches[0].Problems[0], StringComparison.Ordinal);
        Assert.IsType<NothingToBook>(Assert.Single((await BookAsync(statement, again.Shown)).Verdict.Refusals));
        var second = await UploadAsync(BankFile.Utf8(Clean));
        Assert.False(Assert.Single((await ViewAsync(second))!.Matches).IsClean);
        await using var db = await Host.DbAsync();
        Assert.Equal((1, 1), (await db.FeePayments.CountAsync(), await db.BankTransactions.CountAsync()));
        Assert.Equal("JF202300001-001", (await db.FeePayments.SingleAsync()).ReceiptNumber);
    }

    [Fact]
    public async Task Book_OneListByManyAtOnce_BooksItOnce()
    {
        await BatchedAsync("zhoumin", Cast.Unit, "2023-0001");
        var (first, second) = (await UploadAsync(BankFile.Utf8(Clean)), await UploadAsync(BankFile.Utf8(Clean, "")));
        var shown = new Dictionary<Guid, string> { [first] = (await ViewAsync(first))!.Shown, [second] = (await ViewAsync(second))!.Shown };

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => BookAsync(number % 2 == 0 ? first : second, shown[number % 2 == 0 ? first : second]))));

        Assert.Single(results, result => !result.Verdict.IsRefused);
        await using var db = await Host.DbAsync();
        Assert.Equal((1, 1), (await db.FeePayments.CountAsync(), await db.BankTransactions.CountAsync()));
    }

    [Fact]
    public async Task Book_AnotherThanShown_RefusesAndBooksNothing()
    {
        var file = await BatchedAsync("zhoumin", Cast.Unit, "2023-0001");
        var statement = await UploadAsync(BankFile.Utf8(Clean, "T-9,焉耆县委党校,220,2023-09-17 10:00:00,JF202300002"));
        var shown = (await ViewAsync(statement))!.Shown;
        await BatchedAsync("magang", Cast.OtherUnit, "2023-0002");

        Assert.IsType<PageIsStale>(Assert.Single((await BookAsync(statement, shown)).Verdict.Refusals));
        Assert.Equal(Stage.FeeDue, await Path.StageAsync(file));
        (await BookAsync(statement, (await ViewAsync(statement))!.Shown)).Verdict.MustAllow();
        await using var db = await Host.DbAsync();
        Assert.Equal(2, await db.FeePayments.CountAsync());
    }

    [Fact]
    public async Task Book_ByApplicationNumber_PaysThePersonBeforeTheReview()
    {
        var file = await Path.AcceptedAsync(isAccepted: false);
        var statement = await UploadAsync(BankFile.Utf8("T-5,周敏,220,2023/9/17 9:00,评审费2023-0001"));

        (await BookAsync(statement, (await ViewAsync(statement))!.Shown)).Verdict.MustAllow();

        Assert.Equal(Stage.UnitAudit, await Path.StageAsync(file));
        await using var db = await Host.DbAsync();
        Assert.Equal("LST-5", (await db.FeePayments.SingleAsync()).ReceiptNumber);
        Assert.Equal(1, Assert.Single((await Host.As("qianfang").Get<ListBankLists>().HandleAsync(default))!.Rows).Booked);
    }

    [Fact]
    public async Task Upload_NoTableNoHeadsNoLinesOrByOthers_RefusesAndKeepsNothing()
    {
        var office = await Host.OrganisationAsync(Cast.Office);

        Assert.IsType<BankListUnreadable>(Assert.Single((await UploadAsync("qianfang", [0x4D, 0x5A, 0, 1, 2])).Verdict.Refusals));
        Assert.IsType<BankListNeedsColumns>(Assert.Single((await UploadAsync("qianfang", "姓名,单位\n周敏,党校"u8.ToArray())).Verdict.Refusals));
        Assert.IsType<BankListIsEmpty>(Assert.Single((await UploadAsync("qianfang", BankFile.Utf8())).Verdict.Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await UploadAsync("zhaolei", BankFile.Utf8(Clean))).Verdict.Refusals));
        Assert.Equal(SpreadsheetFile.TooLarge, Assert.Single((await Host.As("qianfang").Get<UploadBankList>().WhyNotReceiveAsync(office, SpreadsheetFile.LargestBytes + 1, default)).Refusals).Sentence);
        await using var db = await Host.DbAsync();
        Assert.Equal(0, await db.BankStatements.CountAsync());
        Assert.Null(await Host.As("zhaolei").Get<ListBankLists>().HandleAsync(default));
    }

    private async Task<CaseId> BatchedAsync(string applicant, string unit, string number)
    {
        var file = await Path.AcceptedAsync(applicant, unit, number);
        (await Host.As("zhaolei").Get<CreateFeeBatch>().HandleAsync(new([file]), default)).Verdict.MustAllow();
        return file;
    }

    private async Task<UploadBankList.Result> UploadAsync(string who, byte[] content) => await Host.As(who).Get<UploadBankList>().HandleAsync(await Host.OrganisationAsync(Cast.Office), content, default);

    private async Task<Guid> UploadAsync(byte[] content)
    {
        var result = await UploadAsync("qianfang", content);
        result.Verdict.MustAllow();
        return result.Statement!.Value;
    }

    private Task<GetBankList.View?> ViewAsync(Guid statement) => Host.As("qianfang").Get<GetBankList>().HandleAsync(statement, default);

    private Task<BookBankList.Result> BookAsync(Guid statement, string shown) => Host.As("qianfang").Get<BookBankList>().HandleAsync(new(statement, shown), default);
}

public sealed class BankListOnSqliteTests() : BankListTests(UseCaseHost.SqliteAsync);

public sealed class BankListOnPostgresTests(PostgresServer server) : BankListTests(() => UseCaseHost.PostgresAsync(server));
