using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「提交前检查」: every finding of the rules on one application, in the order of the form.</summary>
public static class SubmissionCheck
{
    private static readonly Func<SubmissionFacts, Policy, DateTime, IEnumerable<LocatedFinding>>[] _checks =
        [FormFindings.Of, EvidenceFindings.Of, RepeatedPageFindings.Of, EducationFindings.Of, QualificationFindings.Of, CourseFindings.Of, MaskingFindings.Of, CopiedPageFindings.Of];

    /// <param name="now">UTC.</param>
    public static IReadOnlyList<LocatedFinding> Findings(SubmissionFacts facts, Policy policy, DateTime now)
    {
        var found = _checks.SelectMany(check => check(facts, policy, now)).ToList();
        var inOrder = new List<LocatedFinding>(found.Count);
        foreach (var section in AskedSection.Of(policy))
        {
            foreach (var one in found)
            {
                if (one.Section == section.Form.Key)
                {
                    inOrder.Add(one);
                }
            }
        }

        // a page of a section that the notice does not ask for
        return inOrder.Count == found.Count ? inOrder : [.. inOrder, .. found.Except(inOrder)];
    }

    /// <summary>Why the application may not be submitted now: time, count, and every refused finding.</summary>
    public static Verdict WhyNot(SubmissionFacts facts, Policy policy, DateTime now) =>
        SubmissionRules.WhyNotSubmit(facts.Submissions, facts.ReturnedAt, now, policy, facts.Calendar)
            .And(Verdict.Of(Findings(facts, policy, now)
                .Where(found => found.Finding.Outcome == Outcome.Refused)
                .Select(found => new FindingRefuses(found.Finding))));

    /// <summary>Why an application may not be sealed for experts: something in it would give the applicant away.</summary>
    public static Verdict WhyNotSeal(SubmissionFacts facts, Policy policy, DateTime now) =>
        Verdict.Of(FormFindings.Of(facts, policy, now).Concat(MaskingFindings.Of(facts, policy, now))
            .Where(found => found.Finding is { Outcome: Outcome.Refused, Rule: "MK-04" or "MK-05" })
            .Select(found => new FindingRefuses(found.Finding)));

    /// <summary>The sections of the form under this notice, in its order and by its titles, the target of the application first.</summary>
    public static IEnumerable<FormSection> SectionsOf(Policy policy) =>
        AskedSection.Of(policy).Select(section => section.Form);
}

/// <summary>A finding that stands in the way of the submission.</summary>
public sealed record FindingRefuses(Finding Finding) : Refusal(Finding.Sentence, Finding.Source)
{
    public override string Basis => Finding.Basis;
}
