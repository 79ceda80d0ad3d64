using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「参数试算」: what the check before submitting would say of an application if one parameter were another.</summary>
public static class ParameterTrial
{
    // stages and keys that the check reads; a fee or a quorum changes no finding
    private static readonly string[] _read =
    [
        "notice.year", "scope.", "windows.apply", "submissions.", "attachments.paper_parts", "attachments.works_need_unit_seal", "attachments.once_only", "blanks.", "sections.",
        "special_channels.entrusting_offices", "special_channels.consenting_office", "special_channels.aid_", "education.", "title_evidence.", "service_years.", "pledges.declaration",
        "work_history.", "continuing_education.", "appraisals.", "work_summary.", "masking.", "defence.exempt_", "defence_places.",
    ];

    /// <summary>Whether the check reads the parameter at all.</summary>
    public static bool MayDecide(PolicyKey key) => _read.Any(part => key.Name.StartsWith(part, StringComparison.Ordinal));

    /// <param name="at">The instant of the submission, UTC.</param>
    public static OutcomeChange Compare(SubmissionFacts facts, Policy policy, Policy supposed, DateTime at) => new(
        SubmissionCheck.WhyNot(facts, policy, at),
        SubmissionCheck.WhyNot(facts, supposed, at));
}
