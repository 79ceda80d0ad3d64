using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

public sealed class PrintedSheetTests
{
    public static SubmissionReceipt Receipt { get; } = new(
        "2023-000001", 2, "2023年度评审通知", "周敏", "博斯腾县委党校", new DateTime(2023, 10, 20, 15, 59, 59, DateTimeKind.Utc), new string('a', 64), 4711, new string('b', 64));

    [Fact]
    public void Receipt_Printed_SaysNumberInstantAndWhereToVerify()
    {
        var sheet = Receipt.Print();

        var lines = sheet.Groups.Single().Rows.ToDictionary(row => row[0], row => row[1]);
        Assert.Equal("2023-000001-2", lines["回执编号"]);
        Assert.Equal("2023年10月20日23时59分59秒（北京时间，以服务器收到的时间为准）", lines["到达时间"]);
        Assert.Equal($"第4711条，校验值：{new string('b', 64)}", lines["审计链"]);
        Assert.Contains("第4711条", Assert.Single(sheet.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void SelfCheck_OfFindings_PutsWhatMattersFirstAndCounts()
    {
        var policy = PolicyCatalogue.Load("party-school-2023");
        var facts = FilledFacts.Complete.With("Basic", "phone", "").With("Basic", "profession", "参与项目若干");
        var findings = SubmissionCheck.Findings(facts, policy, FilledFacts.Now).Where(found => found.Section == "Basic").Select(found => found.Finding).ToList();

        var sheet = SelfCheckList.Print("2023-000001", FilledFacts.Now, [("基本信息", findings), ("获奖情况", [])]);

        var group = Assert.Single(sheet.Groups);
        Assert.Equal("基本信息", group.Heading);
        Assert.Equal(["不符合", "提醒", "符合"], group.Rows.Select(row => row[1]).Distinct());
        Assert.All(group.Rows, row => Assert.Equal((4, "□"), (row.Count, row[0])));
        Assert.Contains("不符合1项，需人工判断0项，提醒1项", sheet.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Words_OfOutcomes_AreEachTheirOwn() =>
        Assert.Equal(Enum.GetValues<Outcome>().Length, SelfCheckList.Order.Select(SelfCheckList.Word).Distinct(StringComparer.Ordinal).Count());
}
