using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;

namespace TitleReview.Core.Auditing;

/// <summary>What would bring the year forward: each change is made and the rules are run again, and what does not help is not named.</summary>
/// <param name="than">The year to be earlier than; one past the last that was tried, if none would do.</param>
internal sealed class EarlierIf(SubmissionFacts facts, Policy policy, int than)
{
    private sealed record Candidate(string What, Citation Source, Func<SubmissionFacts, SubmissionFacts> Change);

    private TitleLevel Level => facts.Form.Level()!.Value;

    private int StartedWork => facts.Form.Month(SectionCatalogue.Basic, "workStart")!.Value.Year;

    private IReadOnlyList<CourseShortfall> Shortfalls => CourseHours.Shortfalls(
        CoursesOfForm.Record(facts.Form, Level, facts.Form.Number(SectionCatalogue.Basic, "professionStart")!.Value, facts.Pages, policy),
        policy.ContinuingEducation);

    public IReadOnlyList<YearChange> Changes()
    {
        if (than == policy.Year)
        {
            return [];
        }

        List<Candidate> missing = [.. MissingAppraisals(), .. MissingCourses()];
        List<YearChange> found = [.. TitleDate().Concat(Grades()).Concat(missing).Concat(Exemption()).Select(one => Try(one, than)).OfType<YearChange>()];
        var together = missing.Count < 2 ? null : Try(
            new Candidate($"缺少的{missing.Count}项考核和学时全部补齐", missing[0].Source, changed => missing.Aggregate(changed, (each, one) => one.Change(each))),
            found.Select(change => change.Year).Append(than).Min());
        return together is null ? found : [.. found, together];
    }

    private YearChange? Try(Candidate candidate, int before) =>
        YearOutlook.FirstYear(candidate.Change(facts), policy, before) is { } year
            ? new YearChange($"{candidate.What}，最早{year}年可以申报。", year, candidate.Source)
            : null;

    // an earlier title also puts earlier appraisals into its period, so every year is tried; of equals, the smallest correction
    private IEnumerable<Candidate> TitleDate()
    {
        var title = facts.Form.Text(SectionCatalogue.Qualification, "title");
        if (title.Length == 0 || title == policy.Blanks.NoneWord.Value)
        {
            return [];
        }

        var obtained = facts.Form.Month(SectionCatalogue.Qualification, "obtained");
        var (month, last) = (obtained?.Month ?? 1, obtained?.Year - 1 ?? policy.Year);
        var best = Enumerable.Range(StartedWork, Math.Max(0, last - StartedWork + 1))
            .Select(year => (Year: year, First: YearOutlook.FirstYear(facts.WithTitleOf(year, month), policy, than)))
            .Where(one => one.First is not null)
            .OrderBy(one => one.First).ThenByDescending(one => one.Year)
            .Select(one => (int?)one.Year)
            .FirstOrDefault();
        return best is not { } year ? [] :
        [
            new(
                obtained is { } day ? $"现任资格的取得时间（现填{YearMonth.Of(day)}）如填写有误、实际为{year}年，更正后" : $"补填现任资格的取得时间，如为{year}年",
                policy.ServiceYears.Required[Level].Source,
                changed => changed.WithTitleOf(year, month)),
        ];
    }

    private IEnumerable<Candidate> Grades() =>
        from entry in ReadForm.Of(facts.Form).Grades.OrderBy(entry => entry.Key)
        where entry.Value is not (AppraisalGrade.Excellent or AppraisalGrade.Competent)
        select new Candidate(
            $"{entry.Key}年的考核结果（现填{OfficialName.Of(entry.Value)}）如填写有误、实际为合格，更正后",
            policy.Appraisals.Deferral.Value.ContainsKey(entry.Value) ? policy.Appraisals.Deferral.Source : policy.Appraisals.BlockingGrades.Source,
            changed => changed.WithAppraisal(entry.Key));

    private IEnumerable<Candidate> MissingAppraisals()
    {
        var grades = ReadForm.Of(facts.Form).Grades;
        return
            from year in AppraisalDeferral.YearsAsked(policy.Year, StartedWork, policy.Appraisals)
            where !grades.ContainsKey(year)
            select new Candidate(
                $"补填{year}年年度考核（合格以上）并上传{policy.Appraisals.Form.Value}",
                policy.Appraisals.YearsBack.Source,
                changed => changed.WithAppraisal(year));
    }

    private IEnumerable<Candidate> MissingCourses() =>
        from gap in Shortfalls
        let hours = gap.Needed - gap.Hours ?? 1
        select new Candidate(
            $"补交{gap.Year}年{OfficialName.Of(gap.Kind)}{(gap.Needed is null ? "" : $"{hours}课时的")}合格证书",
            policy.ContinuingEducation.Years[Level].Source,
            changed => changed.WithCourse(gap.Kind, gap.Year, hours));

    // one form names all its years; where the notice takes no such form in the section, there is no such change
    private IEnumerable<Candidate> Exemption()
    {
        var years = Shortfalls.Select(gap => gap.Year).Distinct().Order().ToList();
        return years.Count == 0 || CoursesOfForm.ExemptionKinds(policy) is not [var kind, ..] || policy.ContinuingEducation.Exemptions.Value is not [var rule, ..] ? [] :
        [
            new(
                $"符合免学规定、有批准的“{kind}”免学{string.Join("、", years)}年的，上传后",
                policy.ContinuingEducation.Exemptions.Source,
                changed => years.Aggregate(changed, (each, year) => each.WithExemption(kind, rule, year))),
        ];
    }
}
