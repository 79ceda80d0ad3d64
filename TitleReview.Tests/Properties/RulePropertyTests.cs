using FsCheck.Fluent;
using TitleReview.Core.Applications;
using TitleReview.Core.Attachments;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;
using Xunit;

namespace TitleReview.Tests.Properties;

/// <summary>What holds of the rules whatever the facts, under each notice.</summary>
public sealed class RulePropertyTests
{
    public static TheoryData<string> Reviews => ["senior-review-2020", "party-school-2023", "online-requirements-2023"];

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Courses_OneMoreCertificate_NeverTurnsPassIntoRefused(string id)
    {
        var policy = PolicyCatalogue.Load(id).ContinuingEducation;
        Generated.Holds(
            from record in Generated.Courses from more in Generated.Certificate.Where(one => one.Hours >= 0) select (record, more),
            one => CourseHours.Shortfalls(one.record with { Certificates = [.. one.record.Certificates, one.more] }, policy)
                .All(gap => CourseHours.Shortfalls(one.record, policy).Any(before => (before.Kind, before.Year) == (gap.Kind, gap.Year))));
    }

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Courses_AnyOrderOfTheCertificates_SameFindings(string id)
    {
        var policy = PolicyCatalogue.Load(id).ContinuingEducation;
        Generated.Holds(Generated.Courses, record => ContinuingEducation.Check(record, policy)
            .SequenceEqual(ContinuingEducation.Check(record with { Certificates = [.. record.Certificates.Reverse()] }, policy)));
    }

    [Theory]
    [MemberData(nameof(Reviews))]
    public void WorkHistory_AnyOrderOfTheRows_SameFindings(string id)
    {
        var policy = PolicyCatalogue.Load(id).WorkHistory;
        Generated.Holds(Generated.Work, record =>
        {
            var turned = record with { Steps = [.. record.Steps.Reverse()] };
            return Sentences(WorkHistory.CheckContinuity(record, policy)).SetEquals(Sentences(WorkHistory.CheckContinuity(turned, policy)))
                && Sentences(WorkHistory.CheckAgreement(record, policy)).SetEquals(Sentences(WorkHistory.CheckAgreement(turned, policy)));
        });
    }

    [Fact]
    public void TitleEvidence_AnyOrderAndOneMore_NeverWorse()
    {
        var policy = PolicyCatalogue.Load("party-school-2023").TitleEvidence;
        var kinds = Gen.Elements(policy.Kinds.Value.Append("别的材料"));
        Generated.Holds(
            from given in kinds.ListOf() from more in kinds select (given, more),
            one => Ask(one.given) == Ask(one.given.AsEnumerable().Reverse()) && (Ask(one.given) != Outcome.Pass || Ask(one.given.Append(one.more)) == Outcome.Pass));

        Outcome Ask(IEnumerable<string> documents) => TitleEvidence.Check(ApplicationKind.Review, true, true, documents, policy).Outcome;
    }

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Appraisals_AWorseGrade_NeverLetsApplyEarlierNorLiftsABlock(string id)
    {
        var policy = PolicyCatalogue.Load(id).Appraisals;
        Generated.Holds(
            from record in Generated.Appraisals from year in Gen.Choose(2008, 2022) select (record: Graded(record, year, AppraisalGrade.Competent), year),
            one =>
            {
                var worse = Graded(one.record, one.year, AppraisalGrade.Incompetent);
                return AppraisalDeferral.EarliestYear(worse, 2016, 5, policy) >= AppraisalDeferral.EarliestYear(one.record, 2016, 5, policy)
                    && (AppraisalBlock.Check(one.record, "工程", policy).Outcome != Outcome.Refused || AppraisalBlock.Check(worse, "工程", policy).Outcome == Outcome.Refused);
            });
    }

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Dates_ALaterInstant_NeverReopensWhatHasClosed(string id)
    {
        var policy = PolicyCatalogue.Load(id);
        var deadlines = Enum.GetValues<DeadlineUnit>().Select(unit => new ReturnDeadline(2, unit)).ToList();
        Generated.Holds(
            from returned in Generated.Instant from first in Generated.Instant from later in Gen.Choose(0, 100_000_000) select (returned, first, second: first.AddSeconds(later)),
            at => (policy.Windows.Apply.Value is not { } window || !window.HasClosed(at.first) || window.HasClosed(at.second))
                && deadlines.TrueForAll(deadline => !deadline.HasPassed(at.returned, at.first, ReferenceCalendar.Calendar) || deadline.HasPassed(at.returned, at.second, ReferenceCalendar.Calendar))
                && (!IsExpired(at.returned, at.first, policy) || IsExpired(at.returned, at.second, policy)));
    }

    [Fact]
    public void Registration_ALaterDay_NeverMakesALatePartTimely()
    {
        var policy = PolicyCatalogue.Load<RegistrationDeadlinesPolicy>("registration-2019");
        Generated.Holds(
            from first in Gen.Choose(0, 60) from later in Gen.Choose(0, 60) select (first: new DateOnly(2019, 6, 1).AddDays(first), second: new DateOnly(2019, 6, 1).AddDays(first + later)),
            days => Late(days.first) <= Late(days.second));

        int Late(DateOnly day) => RegistrationTiming.Check(new(day, day, day), day, policy).Count(finding => finding.Outcome == Outcome.NeedsPerson);
    }

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Rules_WhateverIsTyped_AnswerInASentence(string id)
    {
        var policy = PolicyCatalogue.Load(id);
        Generated.Holds(
            from text in Generated.Text from courses in Generated.Courses from work in Generated.Work from appraisals in Generated.Appraisals select (text, courses, work, appraisals),
            one => Everything(one.text, one.courses, one.work, one.appraisals, policy).All(finding => finding.Sentence.Length > 0 && finding.Source.Clause.Length > 0));
    }

    [Fact]
    public void Kernel_WhateverIsTyped_IsReadOrRefused() => Generated.Holds(Generated.Text, text =>
        (IdCardNumber.TryParse(text, new(2023, 10, 1), out var number, out var refusal) ? number.Value.Length == 18 : refusal.Sentence.Length > 0)
        && (DocumentNumber.TryParse(text) is not { } document || DocumentNumber.TryParse(document.ToString()) == document)
        && new PersonName(text).Equals(new PersonName(text)));

    private static IEnumerable<Finding> Everything(string text, CourseRecord courses, WorkRecord work, AppraisalRecord appraisals, Policy policy) =>
    [
        Eligibility.CheckStatus(text, policy.Scope),
        .. Eligibility.CheckTarget(new(text, text, courses.Level, ApplicationKind.Review), policy.Scope),
        Eligibility.CheckStep(text, courses.Level, policy.Scope),
        .. BlankRule.OfField(text, text, true, policy.Blanks),
        .. FileFormat.Check(text, System.Text.Encoding.Unicode.GetBytes(text), policy.Uploads),
        EvidenceCredit.Check(text, EvidenceMark.Wrong, 0, policy.Attachments),
        AchievementEvidence.Check(text, policy.Attachments),
        TransferEvidence.Check(true, [text], policy.Sections),
        PaperEvidence.CheckPaper([text], policy.Attachments),
        WorkSummary.Check(WorkSummary.Count(text), policy.WorkSummary),
        .. EducationHistory.CheckDocuments([text], policy.Sections),
        .. ContinuingEducation.Check(courses, policy.ContinuingEducation),
        .. new CourseExemptionForm(text, text, true, text).Check(policy.ContinuingEducation),
        .. WorkHistory.CheckContinuity(work, policy.WorkHistory),
        .. WorkHistory.CheckAgreement(work with { CurrentUnit = text }, policy.WorkHistory),
        AppraisalDeferral.CheckYears(appraisals, policy.Appraisals),
        AppraisalDeferral.CheckDeferral(appraisals, policy.ServiceYears.Required[courses.Level], policy.Appraisals),
        AppraisalBlock.Check(appraisals, text, policy.Appraisals),
    ];

    private static bool IsExpired(DateTime validTo, DateTime submitted, Policy policy) =>
        EducationHistory.CheckValidity(BeijingTime.DayOf(validTo), BeijingTime.DayOf(submitted), policy.Education).Outcome == Outcome.Refused;

    private static AppraisalRecord Graded(AppraisalRecord record, int year, AppraisalGrade grade) =>
        record with { Grades = new Dictionary<int, AppraisalGrade>(record.Grades) { [year] = grade } };

    private static HashSet<string> Sentences(IEnumerable<Finding> findings) => [.. findings.Select(finding => finding.Sentence)];
}
