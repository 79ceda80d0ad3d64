using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>SC: entrusted reviews, aid staff, joint reviews.</summary>
internal static class SpecialChannelScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["SC-01"] = given => SpecialChannels.CheckEntrusted(
            new EntrustedReview(given.Text("unit"), given.TextOrNull("委托评审函"), given.TextOrNull("自治区职称办公室") == "同意"), given.Policy.SpecialChannels)
            .Any(finding => finding.Outcome == Outcome.Refused) ? "refused" : "may apply",
        ["SC-02"] = given => SpecialChannels.CheckAid(new DateRange(given.Day("from"), given.Day("to")), given.Day("applicationDate"), given.Policy.SpecialChannels).Outcome == Outcome.Pass
            ? "may apply with the sending unit's consent"
            : "refused",
        ["SC-07"] = given => SpecialChannels.CheckJointPlan(
            given.TextOrNull("planFiled") is null ? null : given.Day("planFiled"), given.Day("reviewStarts"), given.Policy.SpecialChannels).Outcome == Outcome.Pass ? "ok" : "refused",
    };
}
