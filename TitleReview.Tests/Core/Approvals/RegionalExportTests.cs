using System.Text;
using TitleReview.Core.Approvals;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Core.Approvals;

public sealed class RegionalExportTests
{
    [Fact]
    public void Csv_BeginsWithTheMark_AndFormulasAreText()
    {
        var csv = RegionalExport.Csv([Row("=HYPERLINK(\"http://x\")"), Row("＠SUM(A1)"), Row(" +1")]);

        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, csv[..3]);
        var lines = Encoding.UTF8.GetString(csv[3..]).Split("\r\n");
        Assert.StartsWith("\"批准文号\",\"印发日期\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"'＠SUM(A1)\"", lines[2], StringComparison.Ordinal);
        Assert.Contains("\"' +1\"", lines[3], StringComparison.Ordinal);
        // Excel would keep fifteen digits of it
        Assert.Contains($"\"\t{InventedNumber.Of(1)}\"", lines[1], StringComparison.Ordinal);
        Assert.Equal(["", RegionalExport.Fields.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)], [lines[4], $"{lines[1].Split("\",\"").Length}"]);
    }

    [Fact]
    public void Fields_AreAllDescribedInTheDocument()
    {
        var document = File.ReadAllText(RepositoryRoot.File("docs/regional-export.md"));

        Assert.Contains(RegionalExport.Format, document, StringComparison.Ordinal);
        Assert.Equal(
            RegionalExport.Fields.Select(field => $"| `{field.Key}` | {field.Title} | {field.Meaning} |"),
            document.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }

    [Fact]
    public void Row_OfARevokedTitle_SaysSoWithDayAndDecision()
    {
        var row = Row("王小明") with { RevokedOn = new(2023, 12, 1), Decision = "自治州人社决〔2023〕3号" };

        Assert.Equal(["已撤销", "2023-12-01", "自治州人社决〔2023〕3号"], RegionalExport.Fields.TakeLast(3).Select(field => field.Of(row)));
        Assert.Equal(["有效", "", ""], RegionalExport.Fields.TakeLast(3).Select(field => field.Of(Row("王小明"))));
    }

    private static RegionalRow Row(string name) => new(
        "新X职字〔2023〕1号", new(2023, 11, 20), new(2023, 11, 10), "新X职证202300001", "2023-000001",
        new RosterRow(name, "初级", "某县委党校", "女", "汉族", "1900.01", InventedNumber.Of(1), "本科", "政治学", "", "", "", "", ""),
        "党干校教师", "教师", "助理讲师", RevokedOn: null, Decision: "");
}
