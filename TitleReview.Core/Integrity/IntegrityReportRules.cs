using TitleReview.Core.Kernel;

namespace TitleReview.Core.Integrity;

/// <summary>「投诉举报登记规则」: what is recorded is not changed, and decided once by a person.</summary>
public static class IntegrityReportRules
{
    /// <summary>Of what was said, and of what was found, in characters.</summary>
    public const int Longest = 2000;

    public static Verdict WhyNotRecord(string content, DateOnly receivedOn, DateOnly today) => Verdict.Of(
        content.Trim().Length is 0 or > Longest ? new ReportNeedsContent(Longest) : null,
        receivedOn > today ? new ReportIsOfTheFuture(today) : null);

    public static Verdict WhyNotDecide(string findings) => Verdict.Of(findings.Trim().Length is 0 or > Longest ? new ReportNeedsFindings(Longest) : null);
}

public sealed record ReportNeedsContent(int Most) : Refusal($"请填写投诉举报反映的内容（不超过{Most}字）。");

public sealed record ReportIsOfTheFuture(DateOnly Today) : Refusal($"收到日期不能晚于今天（{ChineseDate.Of(Today)}），请更正。");

public sealed record ReportNeedsFindings(int Most) : Refusal($"请填写核查情况（不超过{Most}字）。");
