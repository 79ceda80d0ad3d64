using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「最早可申报年度」: the first year in which years of service, appraisals and courses would no longer stand in the way, and what would change it.</summary>
/// <param name="Year">Null: none within <see cref="Horizon"/> years, or too little is filled in to say.</param>
/// <param name="Arithmetic">2018 + 5 + 1 = 2024; empty where no sum decides.</param>
/// <param name="Assumption">What was assumed of the years to come; empty where the notice's own year is the answer.</param>
/// <param name="Blocked">The years before it, or all that were tried, each with what refuses.</param>
/// <param name="ForPerson">What a person has to judge in that year.</param>
/// <param name="Changes">Single changes that would bring it forward, each tried.</param>
public sealed record EarliestYear(
    int? Year,
    string Sentence,
    string Arithmetic,
    string Assumption,
    IReadOnlyList<BlockedYear> Blocked,
    IReadOnlyList<Finding> ForPerson,
    IReadOnlyList<YearChange> Changes)
{
    /// <summary>How many years after the notice's own are tried.</summary>
    public const int Horizon = 10;

    public static EarliestYear Of(SubmissionFacts facts, Policy policy)
    {
        if (Unfilled(facts.Form) is { Count: > 0 } boxes)
        {
            return new(null, $"“{string.Join("”“", boxes)}”还没有填写，填写后才能推算最早可申报年度。", "", "", [], [], []);
        }

        var (blocked, end) = (new List<BlockedYear>(), policy.Year + Horizon + 1);
        for (var year = policy.Year; year < end; year++)
        {
            var findings = YearOutlook.Findings(year, facts, policy);
            if (!YearOutlook.IsRefused(findings))
            {
                return new(
                    year,
                    year == policy.Year ? $"任职年限、年度考核和继续教育都不妨碍{year}年申报。" : $"按现有填报内容，最早{year}年可以申报。",
                    findings.OrderByDescending(finding => finding.Rule == "AP-02").Select(finding => finding.Arithmetic).FirstOrDefault(sum => sum.Length > 0, ""),
                    year == policy.Year ? "" : Assume(policy),
                    blocked,
                    [.. findings.Where(finding => finding.Outcome == Outcome.NeedsPerson)],
                    new EarlierIf(facts, policy, year).Changes());
            }

            blocked.Add(new BlockedYear(year, [.. findings.Where(finding => finding.Outcome == Outcome.Refused)]));
        }

        var last = blocked[^1];
        return new(
            null,
            $"{policy.Year}年至{last.Year}年都不能申报，说不出最早哪一年可以申报。到{last.Year}年仍然：{string.Concat(last.Findings.Select(finding => finding.Sentence))}",
            "", Assume(policy), blocked, [], new EarlierIf(facts, policy, end).Changes());
    }

    private static string Assume(Policy policy) =>
        $"推算时假定：以后各年的通知与本通知规定相同，要求学时的年度逐年顺延；{policy.Year}年起的年度考核均为合格，{policy.Year + 1}年起的继续教育均已学满；其余内容与现在填写的相同。";

    // without these some rule is silent, and silence is no leave to apply
    private static List<string> Unfilled(ApplicationForm form)
    {
        (bool IsFilled, string Section, string Field)[] needed =
        [
            (form.Level() is not null, SectionCatalogue.Target, "level"),
            (form.Kind() is not null, SectionCatalogue.Target, "kind"),
            (form.Month(SectionCatalogue.Basic, "workStart") is not null, SectionCatalogue.Basic, "workStart"),
            (form.Number(SectionCatalogue.Basic, "professionStart") is not null, SectionCatalogue.Basic, "professionStart"),
        ];
        return [.. needed.Where(one => !one.IsFilled).Select(one => SectionCatalogue.Find(new FieldKey(one.Section, 0, one.Field))!.Title)];
    }
}
