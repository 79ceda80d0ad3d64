using System.Collections.Frozen;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>How each rule is asked: rule id → facts in, outcome out. An adapter only parses and formats; the function it calls is the one the pages call.</summary>
/// <remarks>The outcome is a word of the rule's list, a number, a date, or an object of which every field is compared.</remarks>
public static class ScenarioAdapters
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, Func<ScenarioFacts, object>>> _applicantGroups =
    [
        EligibilityScenarios.All,
        WindowScenarios.All,
        BlankScenarios.All,
        EvidenceScenarios.All,
        TitleEvidenceScenarios.All,
        WorkHistoryScenarios.All,
        ContinuingEducationScenarios.All,
        AppraisalScenarios.All,
        CalendarScenarios.All,
        IdentityScenarios.All,
        DocumentScenarios.All,
    ];

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, Func<ScenarioFacts, object>>> _procedureGroups =
    [
        PublicityScenarios.All,
        OpinionScenarios.All,
        SubmissionScenarios.All,
        FormalReviewScenarios.All,
        DefenceScenarios.All,
        MaskingScenarios.All,
        SpecialChannelScenarios.All,
        RegistrationScenarios.All,
        ExpertScenarios.All,
        CommitteeScenarios.All,
        FilingScenarios.All,
        PenaltyScenarios.All,
    ];

    public static FrozenDictionary<string, Func<ScenarioFacts, object>> All { get; } =
        _applicantGroups.Concat(_procedureGroups).SelectMany(group => group).ToFrozenDictionary(StringComparer.Ordinal);
}
