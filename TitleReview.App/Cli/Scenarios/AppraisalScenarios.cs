using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>AP: annual appraisals.</summary>
internal static class AppraisalScenarios
{
    // examples that do not say when work began mean that it was long ago
    private const int LongAgo = 1990;

    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["AP-01"] = given => AppraisalDeferral.YearsAsked(
            given.Number("applicationYear"), StartedWork(given), given.Policy.Appraisals),
        ["AP-02"] = Deferral,
        ["AP-03"] = given => Recommended(AppraisalBlock.Check(Record(given, given.Policy.Year), given.TextOrNull("series") ?? "", given.Policy.Appraisals).Outcome),
        ["AP-04"] = Clash,
    };

    private static string Recommended(Outcome outcome) => outcome switch
    {
        Outcome.Refused => "may not be recommended",
        Outcome.NeedsPerson => "decide by 评审条件",
        _ => "may be recommended",
    };

    private static object Deferral(ScenarioFacts given)
    {
        var policy = given.Policy.Appraisals;
        if (given.TextOrNull("mode") is { } mode)
        {
            policy = policy with { DeferralMode = policy.DeferralMode with { Value = ModeOf(mode) } };
        }

        var record = Record(given, given.Number("applicationYear"));
        var required = Required(given);
        var earliest = AppraisalDeferral.EarliestYear(record, given.Number("titleYear"), required.Value, policy);
        return new
        {
            earliestYear = earliest,
            mayApply = record.ApplicationYear >= earliest && AppraisalDeferral.CheckDeferral(record, required, policy).Outcome == Outcome.Pass,
        };
    }

    // { "notices": ["003", "004"], … }: the years that are not named were 合格, each notice is asked for the year of its review, and the stricter answer holds
    private static object Clash(ScenarioFacts given)
    {
        var answers = given.Texts("notices").Select(notice => (Notice: notice, Asked: UnderNotice(given, ScenarioFacts.Of(notice)))).ToList();
        var strictest = AppraisalBlock.Stricter(answers.Select(one => one.Asked.Finding));
        return answers.Select(one => (one.Notice, one.Asked.Words))
            .Append(("result", answers.First(one => one.Asked.Finding.Outcome == strictest.Outcome).Asked.Result))
            .ToDictionary(StringComparer.Ordinal);
    }

    private static (Finding Finding, string Words, string Result) UnderNotice(ScenarioFacts given, Policy policy)
    {
        var named = Grades(given);
        var grades = AppraisalDeferral.YearsAsked(policy.Year, StartedWork(given), policy.Appraisals).ToDictionary(year => year, _ => AppraisalGrade.Competent);
        foreach (var (year, grade) in named)
        {
            grades[year] = grade;
        }

        var record = new AppraisalRecord(policy.Year, StartedWork(given), given.Number("titleYear"), grades);
        var required = Required(given);
        var finding = AppraisalBlock.UnderNotice(record, required, given.TextOrNull("series") ?? "", policy.Appraisals);
        if (finding.Rule == "AP-02")
        {
            var result = finding.Outcome == Outcome.Pass ? "may apply" : $"may not apply in {policy.Year}";
            return (finding, $"earliest {AppraisalDeferral.EarliestYear(record, given.Number("titleYear"), required.Value, policy.Appraisals)}: {result}", result);
        }

        var words = Recommended(finding.Outcome) + (finding.Outcome == Outcome.Warning ? " (warning)" : "");
        return (finding, words, words);
    }

    private static Cited<int> Required(ScenarioFacts given) => given.Policy.ServiceYears.Required[TitleLevel.Intermediate] with { Value = given.Number("requiredYears") };

    private static int StartedWork(ScenarioFacts given) => given.HasValue("started work") ? given.Month("started work").Year : given.NumberOrNull("titleYear") ?? LongAgo;

    private static DeferralMode ModeOf(string written) => written switch
    {
        nameof(DeferralMode.AddToServiceYears) => DeferralMode.AddToServiceYears,
        nameof(DeferralMode.AfterOccurrence) => DeferralMode.AfterOccurrence,
        _ => throw new FormatException($"“mode”不能是“{written}”。"),
    };

    private static AppraisalRecord Record(ScenarioFacts given, int applicationYear) => new(applicationYear, StartedWork(given), given.NumberOrNull("titleYear"), Grades(given));

    // a year without a grade is a year without appraisal
    private static Dictionary<int, AppraisalGrade> Grades(ScenarioFacts given) => given.Table("appraisals").Where(one => one.Value is not null).ToDictionary(
        one => ScenarioFacts.Number(one.Key, "appraisals"), one => Grade(ScenarioFacts.TextOf(one.Value, one.Key), one.Key));

    // 称职 is what civil servants' forms call 合格
    private static AppraisalGrade Grade(string written, string year) => written switch
    {
        "称职" => AppraisalGrade.Competent,
        "基本称职" => AppraisalGrade.BarelyCompetent,
        "不称职" => AppraisalGrade.Incompetent,
        "未定等次" => AppraisalGrade.Undetermined,
        "缺" or ['未', '参', '加', ..] => AppraisalGrade.NotAppraised,
        _ => ScenarioFacts.Named<AppraisalGrade>(written, year),
    };
}
