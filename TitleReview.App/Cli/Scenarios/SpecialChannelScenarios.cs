using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>SC: entrusted reviews, aid staff, joint reviews.</summary>
internal static class SpecialChannelScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["SC-01"] = given => SpecialChannels.CheckEntrusted(
            new EntrustedReview(UnitKind(given.Text("unit")), Writer(given.TextOrNull("委托评审函")), given.TextOrNull("自治区职称办公室") == "同意"), given.Policy.SpecialChannels)
            .Any(finding => finding.Outcome == Outcome.Refused) ? "refused" : "may apply",
        ["SC-02"] = given => SpecialChannels.CheckAid(new DateRange(given.Day("from"), given.Day("to")), given.Day("applicationDate"), given.Policy.SpecialChannels).Outcome == Outcome.Pass
            ? "may apply with the sending unit's consent"
            : "refused",
        ["SC-07"] = given => SpecialChannels.CheckJointPlan(
            given.DayOrNull("planFiled"), given.Day("reviewStarts"), given.Policy.SpecialChannels).Outcome == Outcome.Pass ? "ok" : "refused",
    };

    private static string UnitKind(string written) =>
        written.StartsWith("中央", StringComparison.Ordinal) ? "中央驻疆单位"
        : written.StartsWith("外省", StringComparison.Ordinal) ? "外省驻疆企业"
        : written.StartsWith('军') ? "军队"
        : written;

    private static string? Writer(string? written) => written is "省部级人事部门" or "省部级职称部门" ? "省部级人事（职称）部门" : written;
}
