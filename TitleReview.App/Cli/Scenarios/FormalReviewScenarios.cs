using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>FE and EF: the fee and the evaluation form.</summary>
internal static class FormalReviewScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["FE-01"] = given => FeeTable.Find(given.Named<ApplicationKind>("kind"), given.Named<TitleLevel>("level"), given.Policy.Fees) is { } fee ? fee.Value : "no fee set",
        ["FE-02"] = Payment,
        ["FE-03"] = given => PaymentRules.Payee(IsOfPrefecture(given.Text("unit")), given.Policy.Payment).Outcome == Outcome.Pass ? "payee" : "no payee",
        ["EF-01"] = given => EvaluationFormRules.WhetherPrintable(StageOf(given.Text("status")), given.Policy.EvaluationForm).Outcome switch
        {
            Outcome.Pass => "print enabled",
            Outcome.NotApplicable => "no form needed",
            _ => "print disabled",
        },
    };

    // the examples say only whether the payment was in time, so any last day will do
    private static string Payment(ScenarioFacts given)
    {
        var last = new DateOnly(given.Policy.Year, 10, 20);
        var now = BeijingTime.StartOf(last.AddDays(1));
        var paidAt = given.FlagOrNull("paidInTime") == true ? BeijingTime.StartOf(last) : (DateTime?)null;
        return PaymentRules.Check(StageOf(given.Text("status")), last, paidAt, now, given.Policy.Payment).Outcome switch
        {
            Outcome.NotApplicable => "no fee due yet",
            Outcome.Refused => "abandoned",
            Outcome.Pass => "paid in time",
            _ => "for the office to decide",
        };
    }

    private static bool IsOfPrefecture(string unit) =>
        !unit.StartsWith("自治区", StringComparison.Ordinal) && !unit.StartsWith("中央", StringComparison.Ordinal);

    private static Stage StageOf(string status) => status switch
    {
        "评审委员会已接收材料" or "待缴费" => Stage.FeeDue,
        "已缴费" or "答辩" => Stage.Admitted,
        "评审" => Stage.Meeting,
        "结果公示" => Stage.ResultPublicity,
        "已批准" => Stage.Approved,
        "未通过" => Stage.NotPassed,
        "形式审核" or "形式审核通过" or "通过形式审核" or "主管单位审核通过" => Stage.FormalReview,
        "草稿" or "公示中" => Stage.Draft,
        _ when status.StartsWith("退回", StringComparison.Ordinal) => Stage.Returned,
        _ => Stage.UnitAudit,
    };
}
