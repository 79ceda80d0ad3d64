using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Integrity;

/// <summary>「违规处理规则」. They compute what a decision would mean; only a person decides.</summary>
public static class PenaltyRules
{
    /// <summary>「从申报年度下一年度起3年内，不得申报。」</summary>
    /// <remarks>Rules PE-01 and PE-02.</remarks>
    public static BarredYears OfPerson(int applicationYear, PenaltiesPolicy policy) => Barred(applicationYear, policy.PersonYears.Value, policy);

    /// <summary>「被处理单位三年内取消参评资格。」 Null: the notice sets no such years.</summary>
    /// <remarks>Rule PE-02.</remarks>
    public static BarredYears? OfUnit(int applicationYear, PenaltiesPolicy policy) =>
        policy.UnitYears.Value is { } years ? Barred(applicationYear, years, policy) : null;

    /// <summary>What the person who decides is shown before deciding on an applicant.</summary>
    public static Finding ExplainPerson(int applicationYear, PenaltiesPolicy policy)
    {
        var barred = OfPerson(applicationYear, policy);
        var besides = string.Concat(
            policy.RevokesTitle.Value ? "，取消已取得的资格" : "",
            policy.EntersIntegrityArchive.Value ? "，记入职称评审诚信档案库" : "",
            policy.IsBlacklisted.Value ? "，列入平台黑名单库" : "");
        return new Finding(
            policy.IsBlacklisted.Value ? "PE-02" : "PE-01", Outcome.NeedsPerson,
            $"{applicationYear}年度申报弄虚作假的，{barred}不得申报{besides}；{barred.MayApplyFrom}年起可以申报。由有权部门决定，系统不自动处理。",
            policy.PersonYears.Source, Weaker(policy.PersonYears.Confidence, policy.FirstYearAfter.Confidence), Sum(applicationYear, policy.PersonYears.Value, policy));
    }

    /// <summary>The same for a unit.</summary>
    public static Finding ExplainUnit(int applicationYear, PenaltiesPolicy policy)
    {
        var years = policy.UnitYears;
        return OfUnit(applicationYear, policy) is { } barred
            ? new Finding(
                "PE-02", Outcome.NeedsPerson, $"被处理单位{barred}取消参评资格，{barred.MayApplyFrom}年起可以参评。由有权部门决定，系统不自动处理。",
                years.Source, Weaker(years.Confidence, policy.FirstYearAfter.Confidence), Sum(applicationYear, years.Value!.Value, policy))
            : new Finding("PE-02", Outcome.NotApplicable, "通知没有规定取消单位的参评资格。", years.Source, years.Confidence);
    }

    private static BarredYears Barred(int applicationYear, int years, PenaltiesPolicy policy)
    {
        var first = applicationYear + policy.FirstYearAfter.Value;
        return new BarredYears(first, first + years - 1);
    }

    private static string Sum(int applicationYear, int years, PenaltiesPolicy policy) =>
        $"{applicationYear} + {policy.FirstYearAfter.Value} + {years} = {Barred(applicationYear, years, policy).MayApplyFrom}";

    private static Confidence Weaker(Confidence one, Confidence other) => one == Confidence.Proposed ? one : other;
}
