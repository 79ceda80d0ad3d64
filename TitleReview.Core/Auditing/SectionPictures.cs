using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;

namespace TitleReview.Core.Auditing;

/// <summary>「填报图示」: what the rules make of a section, as it is drawn beside it; from the same facts as the findings.</summary>
public static class SectionPictures
{
    /// <summary>Null where no row has its months yet. While a row or the start of work is missing, nobody can say what is a gap.</summary>
    /// <param name="now">UTC.</param>
    public static WorkTimeline? Work(SubmissionFacts facts, Policy policy, DateTime now)
    {
        var form = ReadForm.Of(facts.Form);
        if (form.WorkSteps.Count == 0)
        {
            return null;
        }

        var start = form.StartedWork is { } day ? YearMonth.Of(day) : form.WorkSteps.Min(step => step.From);
        var timeline = WorkTimeline.Of(QualificationFindings.WorkOf(form, start, facts.Unit, policy, BeijingTime.DayOf(now)), policy.WorkHistory);
        return form is { IsWorkComplete: true, StartedWork: not null } ? timeline : timeline with { Gaps = [], Overlaps = [] };
    }

    /// <summary>Empty where the level applied for or the start of professional work is not filled in.</summary>
    public static IReadOnlyList<CourseYear> Courses(SubmissionFacts facts, Policy policy) => ReadForm.Of(facts.Form) is { Level: { } level, StartedProfession: { } start }
        ? CourseHours.Years(CoursesOfForm.Record(facts.Form, level, start, facts.Pages, policy), policy.ContinuingEducation)
        : [];

    /// <summary>Null where the level applied for or the start of work is not filled in.</summary>
    public static AppraisalSheet? Appraisals(SubmissionFacts facts, Policy policy) => ReadForm.Of(facts.Form) is { StartedWork: { } start, Level: { } level } form
        ? AppraisalSheet.Of(QualificationFindings.AppraisalsOf(form, start, policy), policy.ServiceYears.Required[level], policy.Appraisals)
        : null;
}
