using System.Text;

namespace TitleReview.Core.Policies;

/// <summary>「评审政策」: all that one notice decides, typed, each value with its source; built once and never changed.</summary>
/// <remarks>A case carries <see cref="Frozen"/> and <see cref="Hash"/> from its submission on. Stages and members name the keys of the packs.</remarks>
public sealed record Policy(
    NoticePolicy Notice,
    ScopePolicy Scope,
    WindowsPolicy Windows,
    SubmissionsPolicy Submissions,
    BlanksPolicy Blanks,
    SectionsPolicy Sections,
    EducationPolicy Education,
    AttachmentsPolicy Attachments,
    UploadsPolicy Uploads,
    TitleEvidencePolicy TitleEvidence,
    ServiceYearsPolicy ServiceYears,
    WorkHistoryPolicy WorkHistory,
    ContinuingEducationPolicy ContinuingEducation,
    AppraisalsPolicy Appraisals,
    WorkSummaryPolicy WorkSummary,
    PledgesPolicy Pledges,
    MaskingPolicy Masking,
    PublicityPolicy Publicity,
    UnitOpinionPolicy UnitOpinion,
    FeesPolicy Fees,
    PaperPolicy Paper,
    DefencePolicy Defence,
    ScoringPolicy Scoring,
    MeetingsPolicy Meetings,
    ApprovalPolicy Approval,
    PenaltiesPolicy Penalties,
    SupervisorOpinionPolicy SupervisorOpinion,
    PaymentPolicy Payment,
    EvaluationFormPolicy EvaluationForm,
    DefencePlacesPolicy DefencePlaces,
    SpecialChannelsPolicy SpecialChannels,
    CommitteesPolicy Committees,
    ExpertsPolicy Experts,
    RegistrationPolicy Registration,
    FilingPolicy Filing)
{
    /// <summary>Id of the notice's pack.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The notice's title.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>「申报年度」.</summary>
    public int Year => Notice.Year.Value;

    /// <summary>SHA-256 of <see cref="Frozen"/>, in lower-case hexadecimal.</summary>
    public string Hash { get; internal init; } = "";

    /// <summary>All resolved values with their sources, as canonical JSON. Keep the text as it is: another order of members is another hash.</summary>
    public string Frozen { get; internal init; } = "";

    /// <summary>The policy that was frozen; its <see cref="Frozen"/> and <see cref="Hash"/> are the same again.</summary>
    /// <remarks>A parameter that the product has learned since then is not in the text: the proposed default, or the regulation, stands for it.</remarks>
    public static Policy Thaw(string frozenJson) =>
        PolicyOverlay.Thaw(PolicyPack.Parse("frozen", Encoding.UTF8.GetBytes(frozenJson)), PolicyCatalogue.General);

    public override string ToString() => $"{Id} {Hash[..Math.Min(8, Hash.Length)]}";
}
