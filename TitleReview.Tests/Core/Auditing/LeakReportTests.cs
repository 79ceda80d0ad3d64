using System.Text.Json;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

public sealed class LeakReportTests
{
    private static readonly LeakRow _sound = new(1, "获奖情况", "获奖证书", LeakCheck.Sound, LeakCheck.Sound, LeakCheck.Sound, LeakCheck.Sound);
    private static readonly LeakRow _unread = _sound with { Number = 2, Words = new(Outcome.NeedsPerson, "未能识别文字。") };
    private static readonly LeakRow _lost = new(3, "获奖情况", "获奖证书", new(Outcome.Refused, "文件丢失。"), LeakCheck.NotDone, LeakCheck.NotDone, LeakCheck.NotDone);

    [Fact]
    public void Findings_CountWhatIsWrongAndWhatAPersonMustLookAt()
    {
        Assert.Equal(0, Report(_sound, _sound with { Words = new(Outcome.Warning, "提醒。") }).Findings);
        Assert.Equal(2, Report(_sound, _unread, _lost).Findings);
        Assert.Equal(1, (Report(_sound) with { Sealed = new(Outcome.Refused, "盲评件已被改动。") }).Findings);
    }

    [Fact]
    public void Lines_OnePerPage_TheSealedSubmissionFirstOnceThereIsOne()
    {
        Assert.Equal(["3", "获奖情况", "获奖证书", "不符合", "未检查", "未检查", "未检查", "文件丢失。"], Report(_sound, _unread, _lost).Lines()[2]);
        Assert.Equal(["1", "获奖情况", "获奖证书", "符合", "符合", "符合", "符合", "未发现问题。"], Report(_sound).Lines()[0]);
        Assert.Equal(["全部", "盲评件", "—", "符合", "—", "—", "—", "与申报记录一致。"], (Report(_sound) with { Sealed = LeakCheck.Sound }).Lines()[0]);
        Assert.All(Report(_sound, _lost).Lines(), line => Assert.Equal(LeakReport.Columns.Count, line.Count));
    }

    [Fact]
    public void Print_SaysTheSumAndThatOriginalsStayedClosed()
    {
        var sheet = Report(_sound, _lost).Print();

        Assert.Equal("申报2023-000001，2023年10月1日8时00分检查：共2页，发现1处问题。", sheet.Notes[0]);
        Assert.Contains("没有打开原件", sheet.Notes[^1], StringComparison.Ordinal);
        Assert.Contains("没有发现问题。", Report(_sound).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Reminders_AreNoFindings_AndSaidBesideThem()
    {
        var reminded = _sound with { Words = new(Outcome.Warning, "还能看到工作单位。") };

        Assert.Equal((0, 2), (Report(reminded, _sound, reminded).Findings, Report(reminded, _sound, reminded).Reminders));
        Assert.Contains("共3页，没有发现问题，另有2页有提醒。", Report(reminded, _sound, reminded).Summary, StringComparison.Ordinal);
        Assert.Equal((1, 0), (Report(reminded with { Files = _lost.Files }).Findings, Report(reminded with { Files = _lost.Files }).Reminders));
    }

    [Fact]
    public void Report_WrittenAndRead_IsTheSame()
    {
        var report = Report(_sound, _unread, _lost);

        Assert.Equal(report.Print().Groups[0].Rows, JsonSerializer.Deserialize<LeakReport>(JsonSerializer.Serialize(report))!.Print().Groups[0].Rows);
    }

    private static LeakReport Report(params LeakRow[] rows) => new("2023-000001", new(2023, 10, 1, 0, 0, 0, DateTimeKind.Utc), LeakCheck.NotDone, rows);
}
