using System.Runtime.CompilerServices;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;

namespace TitleReview.Core.Auditing;

/// <summary>「表内事实」: what a form says, as the rules take it. Read once for each form, however many rules, years and policies then judge it.</summary>
/// <remarks>Null, or no entry, where a box is not filled in yet or does not hold what it asks for.</remarks>
internal sealed class ReadForm
{
    private static readonly ConditionalWeakTable<ApplicationForm, ReadForm> _known = [];

    private ReadForm(ApplicationForm form)
    {
        Level = form.Level();
        Kind = form.Kind();
        Series = form.Series();
        Specialty = form.Specialty();
        Channel = form.Text(SectionCatalogue.Target, "channel");
        LetterFrom = form.Text(SectionCatalogue.Target, "letterFrom");
        HasConsent = form.Text(SectionCatalogue.Target, "consent") == "是";
        AidFrom = form.Day(SectionCatalogue.Target, "aidFrom");
        AidTo = form.Day(SectionCatalogue.Target, "aidTo");
        IsTransferred = form.Text(SectionCatalogue.Qualification, "transferred") == "是";
        Status = form.Text(SectionCatalogue.Basic, "status");
        StartedWork = form.Month(SectionCatalogue.Basic, "workStart");
        StartedProfession = form.Number(SectionCatalogue.Basic, "professionStart");
        Education = [.. form.Rows(SectionCatalogue.Education).Select(row => EducationOf(form, row)).OfType<EducationStep>()];
        Title = form.Text(SectionCatalogue.Qualification, "title");
        TitleObtained = form.Month(SectionCatalogue.Qualification, "obtained");
        IsTitleOfRegion = form.Text(SectionCatalogue.Qualification, "place") == "新疆";
        ProfessionalYears = form.Number(SectionCatalogue.Qualification, "years") ?? 0;
        WorkSteps = [.. form.Rows(SectionCatalogue.WorkHistory).Select(row => WorkOf(form, row)).OfType<WorkStep>()];
        IsWorkComplete = WorkSteps.Count == form.Rows(SectionCatalogue.WorkHistory).Count && WorkSteps.Count > 0;
        Grades = GradesOf(form);
        Certificates = [.. form.Rows(SectionCatalogue.ContinuingEducation).Select(row => CertificateOf(form, row)).OfType<CourseCertificate>()];
        SummaryCharacters = form.Text(SectionCatalogue.WorkSummary, "text") is { Length: > 0 } text ? WorkSummary.Count(text) : null;
    }

    public TitleLevel? Level { get; }

    public ApplicationKind? Kind { get; }

    public string Series { get; }

    public string Specialty { get; }

    public string Channel { get; }

    public string LetterFrom { get; }

    public bool HasConsent { get; }

    public DateOnly? AidFrom { get; }

    public DateOnly? AidTo { get; }

    public bool IsTransferred { get; }

    public string Status { get; }

    public DateOnly? StartedWork { get; }

    public int? StartedProfession { get; }

    public IReadOnlyList<EducationStep> Education { get; }

    public string Title { get; }

    public DateOnly? TitleObtained { get; }

    public bool IsTitleOfRegion { get; }

    public int ProfessionalYears { get; }

    /// <summary>Without the notice's word on which of them may overlay others.</summary>
    public IReadOnlyList<WorkStep> WorkSteps { get; }

    /// <summary>Every row, and at least one, is among <see cref="WorkSteps"/>.</summary>
    public bool IsWorkComplete { get; }

    /// <summary>Of two rows for one year the later stands.</summary>
    public IReadOnlyDictionary<int, AppraisalGrade> Grades { get; }

    public IReadOnlyList<CourseCertificate> Certificates { get; }

    public int? SummaryCharacters { get; }

    /// <summary>Whether a current title is named, rather than 无.</summary>
    public bool HasTitle(Policy policy) => Title.Length > 0 && Title != policy.Blanks.NoneWord.Value;

    public static ReadForm Of(ApplicationForm form) => _known.GetValue(form, static one => new ReadForm(one));

    private static EducationStep? EducationOf(ApplicationForm form, int row) =>
        EducationTerm.LevelOf(form.Text(SectionCatalogue.Education, "level", row)) is { } level && form.Month(SectionCatalogue.Education, "graduated", row) is { } graduated
            ? new EducationStep(level, graduated.Year)
            : null;

    private static WorkStep? WorkOf(ApplicationForm form, int row)
    {
        var to = form.Month(SectionCatalogue.WorkHistory, "to", row);
        return form.Month(SectionCatalogue.WorkHistory, "from", row) is { } from && (to is not null || form.Text(SectionCatalogue.WorkHistory, "to", row) == WrittenMonth.UntilNow)
            ? new WorkStep(YearMonth.Of(from), to is { } end ? YearMonth.Of(end) : null, form.Text(SectionCatalogue.WorkHistory, "unit", row), Row: row)
            : null;
    }

    private static Dictionary<int, AppraisalGrade> GradesOf(ApplicationForm form)
    {
        var grades = new Dictionary<int, AppraisalGrade>();
        foreach (var row in form.Rows(SectionCatalogue.Appraisals))
        {
            if (form.Number(SectionCatalogue.Appraisals, "year", row) is { } year
                && TargetOfForm.Member<AppraisalGrade>(form.Text(SectionCatalogue.Appraisals, "grade", row)) is { } grade)
            {
                grades[year] = grade;
            }
        }

        return grades;
    }

    // of a waived year the hours that were typed before count for nothing
    private static CourseCertificate? CertificateOf(ApplicationForm form, int row) =>
        TargetOfForm.Member<CourseKind>(form.Text(SectionCatalogue.ContinuingEducation, "subject", row)) is { } kind
        && form.Number(SectionCatalogue.ContinuingEducation, "year", row) is { } year && form.Number(SectionCatalogue.ContinuingEducation, "hours", row) is { } hours
            ? new CourseCertificate(kind, year, hours)
            : null;
}
