using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.FormalReviews;

public sealed class BankMatchingTests
{
    private const string Unit = "博斯腾县委党校";

    private static readonly WindowsPolicy _windows = PolicyCatalogue.Load("party-school-2023").Windows;
    private static readonly DateTime _now = BeijingTime.StartOf(new(2023, 10, 21));
    private static readonly BatchFacts _batch = new(Guid.NewGuid(), "JF202300001", Unit, 600, _windows, IsCancelled: false, PaidAt: null, Gone: []);
    private static readonly OwingFacts _person = new(new(Guid.NewGuid()), "2023-000007", "焉耆县委党校", 220, _windows, Batch: "");
    private static readonly BankLine _line = new(2, "T-1", Unit, "600.00", "2023-10-19 10:20:33", "评审费 JF202300001");

    [Fact]
    public void Match_NumberTotalAndTime_IsCleanWithTheBankTime()
    {
        var match = Only(_line);

        Assert.Equal((true, _batch.Id, 600), (match.IsClean, match.Batch!.Id, match.Yuan));
        Assert.Equal(BeijingTime.ToUtc(new(2023, 10, 19, 10, 20, 33, DateTimeKind.Unspecified)), match.PaidAt);
        Assert.Empty(match.Remarks);
    }

    [Theory]
    [InlineData("500", "金额不符：批次JF202300001应缴600元，到账500元，少100元。")]
    [InlineData("660", "金额不符：批次JF202300001应缴600元，到账660元，多60元。")]
    [InlineData("六百", "金额“六百”不是数字，请核对后更正文件。")]
    [InlineData("", "没有金额。")]
    [InlineData("-600", "金额-600不大于零，不是到账。")]
    [InlineData("600.50", "金额600.50元含角、分，评审费都是整元，请核对。")]
    public void Match_AmountIsNotTheBatchs_SaysBoth(string amount, string problem) => Assert.Equal([problem], Only(_line with { Amount = amount }).Problems);

    [Fact]
    public void Match_FullWidthDigits_AreReadAndMentioned()
    {
        var match = Only(_line with { Amount = "６００", Note = "ＪＦ２０２３００００１ 评审费" });

        Assert.True(match.IsClean);
        Assert.Equal(["金额“６００”是全角数字，已按600元读取。"], match.Remarks);
    }

    [Fact]
    public void Match_TheSameLineTwice_BooksOnce()
    {
        var matches = Match(_line, _line with { Row = 3 }, _line with { Row = 4, Amount = "601" });

        Assert.Equal([true, false, false], matches.Select(match => match.IsClean));
        Assert.Contains("与第2行的流水号相同，是重复的一行，只登记一次。", matches[1].Problems);
        Assert.Contains("与第2行的流水号相同而金额不同，请与银行核对。", matches[2].Problems);
    }

    [Fact]
    public void Match_ASecondTransactionForOneBatch_IsADoublePayment() =>
        Assert.Equal(["第2行已经缴清批次JF202300001（博斯腾县委党校），这一笔是重复缴费，请核对。"], Match(_line, _line with { Row = 3, Number = "T-2" })[1].Problems);

    [Fact]
    public void Match_UnknownPayerWithoutANumber_SaysSo() => Assert.Equal(
        ["未知的付款人“某某商贸有限公司”：没有这个单位的未缴批次，附言中也没有批次号或申报编号，请核对。"],
        Only(_line with { Payer = "某某商贸有限公司", Note = "货款" }).Problems);

    [Fact]
    public void Match_WithoutANumber_GoesByPayerAndTotal()
    {
        Assert.Equal(_batch.Id, Only(_line with { Note = "" }).Batch!.Id);
        Assert.Equal(["金额不符：批次JF202300001应缴600元，到账1元，少599元。"], Only(_line with { Note = "", Amount = "1" }).Problems);
        var other = _batch with { Id = Guid.NewGuid(), Number = "JF202300002", Total = 220 };
        var facts = Facts() with { Batches = [_batch, other] };
        Assert.Equal(other.Id, Assert.Single(BankMatching.Match([_line with { Note = "", Amount = "220" }], facts)).Batch!.Id);
        Assert.Contains("有2个未缴批次（JF202300001共600元、JF202300002共220元）", Assert.Single(Assert.Single(BankMatching.Match([_line with { Note = "", Amount = "7" }], facts)).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Match_AnotherPayerWithTheNumber_IsCleanAndMentioned() =>
        Assert.Equal(["付款户名“张三”与批次的单位“博斯腾县委党校”不同，已按附言中的批次号对应。"], Only(_line with { Payer = "张三" }).Remarks);

    [Theory]
    [InlineData("2023-10-21 00:00:00", "不在规定时间内，不予受理。")]
    [InlineData("2023-09-14", "不在规定时间内，不予受理。")]
    [InlineData("2023-10-22", "交易时间晚于现在")]
    [InlineData("昨天", "交易时间“昨天”无法识别。")]
    public void Match_TimeOutsideOrUnreadable_SaysSo(string time, string problem) =>
        Assert.Contains(problem, Assert.Single(Only(_line with { Time = time }).Problems), StringComparison.Ordinal);

    [Fact]
    public void Match_LastSecondOfTheWindow_IsClean() => Assert.True(Only(_line with { Time = "2023-10-20 23:59:59" }).IsClean);

    [Fact]
    public void Match_BookedTransaction_IsNotBookedAgain()
    {
        var facts = Facts() with { Booked = new Dictionary<string, DateOnly> { ["T-1"] = new(2023, 10, 20) } };

        Assert.Contains("流水号 t-1已于2023年10月20日登记，不再重复登记。", Assert.Single(BankMatching.Match([_line with { Number = " t-1" }], facts)).Problems);
        Assert.Contains("没有交易流水号，无法防止重复登记。", Only(_line with { Number = "" }).Problems);
    }

    [Fact]
    public void Match_BatchPaidCancelledOrChanged_SaysWhich()
    {
        Assert.Contains("已于2023年10月18日缴清，这一笔是重复缴费", Problem(_batch with { PaidAt = BeijingTime.StartOf(new(2023, 10, 18)) }), StringComparison.Ordinal);
        Assert.Contains("已经作废", Problem(_batch with { IsCancelled = true }), StringComparison.Ordinal);
        Assert.Contains("申报2023-000003现在不需要或不能缴费", Problem(_batch with { Gone = ["2023-000003"] }), StringComparison.Ordinal);
        Assert.Contains("附言中的批次号JF202300009不存在", Assert.Single(Only(_line with { Note = "JF202300009" }).Problems), StringComparison.Ordinal);
        Assert.Contains("有几个批次号", Assert.Single(Only(_line with { Note = "JF202300001、JF202300002" }).Problems), StringComparison.Ordinal);

        static string Problem(BatchFacts batch) => Assert.Single(Assert.Single(BankMatching.Match([_line], Facts() with { Batches = [batch] })).Problems);
    }

    [Fact]
    public void Match_ApplicationNumberInTheNote_PaysThePerson()
    {
        var line = _line with { Note = "2023-000007 评审费", Payer = "马钢", Amount = "220" };

        Assert.Equal((true, _person.Case), (Only(line).IsClean, Only(line).Case!.Case));
        Assert.Equal(["金额不符：申报2023-000007应缴220元，到账380元。"], Only(line with { Amount = "380" }).Problems);
        var inABatch = Facts() with { Owing = [_person with { Batch = "JF202300001" }] };
        Assert.Contains("已列入批次JF202300001", Assert.Single(Assert.Single(BankMatching.Match([line], inABatch)).Problems), StringComparison.Ordinal);
        var noFee = Facts() with { Owing = [_person with { Yuan = null }] };
        Assert.Contains("没有列出收费标准", Assert.Single(Assert.Single(BankMatching.Match([line], noFee)).Problems), StringComparison.Ordinal);
    }

    private static BankFacts Facts() => new([_batch], [_person], new Dictionary<string, DateOnly>(), _now);

    private static IReadOnlyList<BankMatch> Match(params BankLine[] lines) => BankMatching.Match(lines, Facts());

    private static BankMatch Only(BankLine line) => Assert.Single(Match(line));
}
