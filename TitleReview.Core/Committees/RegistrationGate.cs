using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Committees;

/// <summary>「备案登记办理条件」: why a registration may not take its next step now.</summary>
public static class RegistrationGate
{
    public const int MostReason = 500;

    /// <summary>What the form itself lacks: levels that the seat may not review, boxes that are empty, specialties that annex 2 does not hold.</summary>
    /// <remarks>Rules RG-01, RG-03, RG-04 and RG-06.</remarks>
    public static IReadOnlyList<Finding> Check(
        Committee committee, CommitteeRegistration registration, RegistrationForm form, IReadOnlyCollection<Specialty> directory, RegistrationPolicy policy) =>
    [
        .. registration.Levels.Select(level => RegistrationRules.CheckLevel(committee.Seat, level, policy)),
        .. RegistrationRules.CheckForm(form.Boxes(committee, registration), policy),
        .. DirectoryRules.Check(DirectoryRules.Named(form.Typed.GetValueOrDefault(RegistrationTemplate.Official.Specialties)), directory) is { } strange ? [strange] : Array.Empty<Finding>(),
    ];

    /// <summary>Besides the form: 「须单位负责人签字及盖章」, annex 2, 量化赋分表, and the way it goes.</summary>
    public static Verdict WhyNotSubmit(CommitteeSeat seat, CommitteeRegistration registration, RegistrationPapers papers) => Verdict.Of(
        registration.IsOpenToChange ? null : new RegistrationIsElsewhere(registration.State),
        seat == CommitteeSeat.County && registration.Prefecture is null ? new PrefectureIsMissing(RegistrationClauses.Route) : null,
        papers.Directory.Count > 0 ? null : new DirectoryIsEmpty(RegistrationClauses.Directory),
        papers.HasScoreTable ? null : new ScoreTableIsMissing(RegistrationClauses.ScoreTable),
        papers.SignedFormAt is not { } signed ? new SignedFormIsMissing(RegistrationClauses.Signature)
            : signed < registration.ChangedAt ? new SignedFormIsOutdated(RegistrationClauses.Signature) : null);

    public static Verdict WhyNotForward(CommitteeRegistration registration) =>
        Verdict.Of(registration.State == RegistrationState.AtPrefecture ? null : new RegistrationIsElsewhere(registration.State));

    /// <param name="byCentre">The prefecture's bureau returns only what lies with it, the centre only what has reached it.</param>
    public static Verdict WhyNotReturn(CommitteeRegistration registration, string reason, bool byCentre) => Verdict.Of(
        registration.State == (byCentre ? RegistrationState.Submitted : RegistrationState.AtPrefecture) ? null : new RegistrationIsElsewhere(registration.State),
        WhyNotReason(reason));

    /// <summary>「备案有效期不得超过3年。」「两项同时报送。」</summary>
    /// <param name="until">The last day of validity that the centre has chosen.</param>
    /// <param name="isLate">Whether any part came after its day.</param>
    public static Verdict WhyNotApprove(CommitteeRegistration registration, DateOnly until, DateOnly today, bool isLate, RegistrationPolicy policy)
    {
        var last = RegistrationRules.LastDay(today, policy);
        var missing = new[] { registration.PaperOn is null ? "纸质登记表" : null, registration.PlatformOn is null ? "平台信息录入" : null }.OfType<string>().ToList();
        return Verdict.Of(
            registration.State == RegistrationState.Submitted ? null : new RegistrationIsElsewhere(registration.State),
            missing.Count > 0 ? new ChannelsAreIncomplete(string.Join("、", missing), RegistrationClauses.Channels) : null,
            isLate && registration.Lateness is null ? new LatenessIsUndecided(RegistrationClauses.Signature) : null,
            registration.Lateness == LatenessDecision.Cancel ? new CancelledCannotBeApproved() : null,
            until < today ? new ValidityIsOver() : null,
            until > last ? new ValidityIsTooLong(last, policy.ValidYears.Value, policy.ValidYears.Source) : null);
    }

    /// <summary>The centre may decide at any time after the registration has been handed in.</summary>
    public static Verdict WhyNotDecide(CommitteeRegistration registration, string reason) => Verdict.Of(
        registration.SubmittedOn is null ? new RegistrationIsElsewhere(registration.State) : null, WhyNotReason(reason));

    /// <summary>A new version is begun when the last one has come to its end.</summary>
    public static Verdict WhyNotRenew(Committee committee) =>
        Verdict.Of(committee.Registrations is [.., { State: RegistrationState.Approved }] ? null : new RenewalIsNotDue());

    private static ReasonIsMissing? WhyNotReason(string reason) => reason.Trim().Length is > 0 and <= MostReason ? null : new ReasonIsMissing();
}
