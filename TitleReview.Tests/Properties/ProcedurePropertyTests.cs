using FsCheck.Fluent;
using TitleReview.Core.Auditing;
using TitleReview.Core.Filing;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Integrity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using Xunit;

namespace TitleReview.Tests.Properties;

/// <summary>What holds of the rules that look at days, whatever the days: later never reopens, longer never shortens.</summary>
public sealed class ProcedurePropertyTests
{
    private static readonly Policy _school = PolicyCatalogue.Load("party-school-2023");
    private static readonly WorkingCalendar _calendar = ReferenceCalendar.Calendar;

    public static TheoryData<string> Reviews => RulePropertyTests.Reviews;

    [Fact]
    public void Publicity_ALaterEnd_NeverTurnsEnoughIntoTooShort() => Generated.Holds(
        from range in Generated.Days from longer in Gen.Choose(0, 30) select (range, longer: range with { To = range.To.AddDays(longer) }),
        one => (PublicityRules.CheckUnit(one.range, _school.Publicity, _calendar).Outcome != Outcome.Pass || PublicityRules.CheckUnit(one.longer, _school.Publicity, _calendar).Outcome == Outcome.Pass)
            && (PublicityRules.CheckResults(one.range, _school.Publicity, _calendar).Outcome != Outcome.Pass || PublicityRules.CheckResults(one.longer, _school.Publicity, _calendar).Outcome == Outcome.Pass));

    [Fact]
    public void Publicity_TheEarliestEnd_IsEnoughAndTheDayBeforeIsNot() => Generated.Holds(Generated.Day, from =>
    {
        var end = PublicityRules.EarliestUnitEnd(from, _school.Publicity, _calendar);
        return PublicityRules.CheckUnit(new DateRange(from, end), _school.Publicity, _calendar).Outcome == Outcome.Pass
            && PublicityRules.CheckUnit(new DateRange(from, end.AddDays(-1)), _school.Publicity, _calendar).Outcome == Outcome.Refused;
    });

    [Fact]
    public void Publicity_ALaterInstant_NeverHoldsBackWhatMayBePassedOn() => Generated.Holds(
        from range in Generated.Days from at in Generated.Instant from later in Gen.Choose(0, 10_000_000) select (range, at, later: at.AddSeconds(later)),
        one => IsHeldBack(one.range, one.at) || !IsHeldBack(one.range, one.later));

    [Fact]
    public void Calendar_AnyOrderOfTheDays_SameWorkdays()
    {
        var turned = new WorkingCalendar(ReferenceCalendar.Days.Reverse());
        Generated.Holds(Generated.Days, range => turned.CountWorkdays(range) == _calendar.CountWorkdays(range));
    }

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Resubmission_LaterOrOnceMore_NeverAllowsWhatWasRefused(string id)
    {
        var policy = PolicyCatalogue.Load(id);
        Generated.Holds(
            from submissions in Gen.Choose(0, 9) from returned in Generated.Instant from wait in Gen.Choose(0, 1_000_000) from later in Gen.Choose(0, 1_000_000)
            select (submissions, returned, at: returned.AddSeconds(wait), later: returned.AddSeconds((long)wait + later)),
            one => Refusals(one.submissions, one.returned, one.at) <= Refusals(one.submissions, one.returned, one.later)
                && Refusals(one.submissions, one.returned, one.at) <= Refusals(one.submissions + 1, one.returned, one.at));

        int Refusals(int submissions, DateTime returned, DateTime now) => SubmissionRules.WhyNotResubmit(submissions, returned, now, policy.Submissions, policy.Windows).Refusals.Count;
    }

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Return_ALaterInstant_NeverLiftsTheLapse(string id)
    {
        var policy = PolicyCatalogue.Load(id).Submissions;
        Generated.Holds(
            from returned in Generated.Instant from wait in Gen.Choose(0, 1_000_000) from later in Gen.Choose(0, 1_000_000) select (returned, at: returned.AddSeconds(wait), later: returned.AddSeconds((long)wait + later)),
            one => !SubmissionRules.HasLapsed(one.returned, one.at, policy) || SubmissionRules.HasLapsed(one.returned, one.later, policy));
    }

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Windows_AfterTheEnd_NothingMissingIsAcceptedLater(string id)
    {
        var windows = PolicyCatalogue.Load(id).Windows;
        Generated.Holds(
            from submitted in Generated.Instant from paid in Generated.Instant from isPaid in Gen.Elements(true, false) from now in Generated.Instant from later in Gen.Choose(0, 100_000_000)
            select (submitted, paid: isPaid ? paid : (DateTime?)null, now, later: now.AddSeconds(later)),
            one => Refusals(one.submitted, one.paid, one.now) <= Refusals(one.submitted, one.paid, one.later) && Refusals(null, one.paid, one.now) <= Refusals(null, one.paid, one.later));

        int Refusals(DateTime? submitted, DateTime? paid, DateTime now) => WindowRules.WhyNotAccepted(submitted, paid, now, windows).Refusals.Count;
    }

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Payment_ALaterReceipt_NeverUndoesTheLapse(string id)
    {
        var policy = PolicyCatalogue.Load(id).Payment;
        Generated.Holds(
            from last in Generated.Day from paid in Generated.Instant from later in Gen.Choose(0, 10_000_000) select (last, paid, later: paid.AddSeconds(later)),
            one => Ask(one.last, one.paid) == Outcome.Pass || Ask(one.last, one.later) != Outcome.Pass);

        Outcome Ask(DateOnly last, DateTime paid) => PaymentRules.Check(Stage.FeeDue, last, paid, paid, policy).Outcome;
    }

    [Fact]
    public void Filing_ALaterDay_NeverMakesALateOneTimely() => Generated.Holds(
        from meeting in Generated.Day from filed in Generated.Day from later in Gen.Choose(0, 400) select (meeting, filed, later: filed.AddDays(later)),
        one => Strictness(FilingDeadlines.CheckBefore(one.meeting, one.filed, _school.Filing)) <= Strictness(FilingDeadlines.CheckBefore(one.meeting, one.later, _school.Filing))
            && Strictness(FilingDeadlines.CheckAfter(one.meeting, one.meeting, one.filed, _school.Filing)) <= Strictness(FilingDeadlines.CheckAfter(one.meeting, one.meeting, one.later, _school.Filing))
            && FilingDeadlines.After(one.meeting, _school.Filing) > one.meeting && FilingDeadlines.Before(one.meeting, _school.Filing) < one.meeting);

    [Fact]
    public void Aid_ALongerTerm_NeverRefusesWhoMayApply() => Generated.Holds(
        from term in Generated.Days from applies in Generated.Day from longer in Gen.Choose(0, 900) select (term, applies, longer: term with { To = term.To.AddDays(longer) }),
        one => !May(one.term, one.applies) || May(one.longer, one.applies));

    [Fact]
    public void JointPlan_ALaterFiling_NeverTurnsRefusedIntoPass() => Generated.Holds(
        from starts in Generated.Day from filed in Generated.Day from later in Gen.Choose(0, 400) select (starts, filed, later: filed.AddDays(later)),
        one => SpecialChannels.CheckJointPlan(one.filed, one.starts, _school.SpecialChannels).Outcome == Outcome.Pass
            || SpecialChannels.CheckJointPlan(one.later, one.starts, _school.SpecialChannels).Outcome == Outcome.Refused);

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Ban_TheYearAfterItsLast_IsFreeWhateverTheOrderOfTheRecords(string id)
    {
        var policy = PolicyCatalogue.Load(id).Penalties;
        Generated.Holds(Gen.Choose(2015, 2030).ListOf(), years =>
        {
            List<IntegrityEntry> entries = [.. years.Select(year => new IntegrityEntry("申报人", "处理决定", PenaltyRules.OfPerson(year, policy), policy.PersonYears.Source))];
            var turned = entries.AsEnumerable().Reverse().ToList();
            return Enumerable.Range(2014, 30).All(year => IntegrityGate.Check(year, entries).Count == IntegrityGate.Check(year, turned).Count)
                && entries.TrueForAll(one => IntegrityGate.Check(one.Years.MayApplyFrom - 1, [one]).Count == 1 && IntegrityGate.Check(one.Years.MayApplyFrom, [one]).Count == 0);
        });
    }

    private static bool IsHeldBack(DateRange range, DateTime now) => PublicityRules.WhyNotPassOn(range, [], now, _school.Publicity, _calendar).IsRefused;

    private static bool May(DateRange term, DateOnly applies) => SpecialChannels.CheckAid(term, applies, _school.SpecialChannels).Outcome == Outcome.Pass;

    private static int Strictness(Finding finding) => finding.Outcome switch
    {
        Outcome.Refused => 2,
        Outcome.Warning or Outcome.NeedsPerson => 1,
        _ => 0,
    };
}
