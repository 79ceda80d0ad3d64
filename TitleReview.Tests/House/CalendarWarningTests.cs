using System.Reflection;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using Xunit;

namespace TitleReview.Tests.House;

/// <summary>Whatever Core says by a calendar, it says with a warning where the region's holidays of that year are unknown.</summary>
public sealed class CalendarWarningTests
{
    private const string Warning = "2024年尚未录入自治区放假安排";

    // these give a day, an instant or a count, and say nothing
    private static readonly HashSet<Type> _mute = [typeof(DateOnly), typeof(DateTime), typeof(DateTime?), typeof(bool), typeof(int), typeof(IReadOnlyList<DateOnly>), typeof(Cited<DateTime?>)];

    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");
    private static readonly WorkingCalendar _calendar = ReferenceCalendar.Calendar;

    private static readonly ReturnDeadline _workdays = new(2, DeadlineUnit.Workdays);
    private static readonly SubmissionsPolicy _inWorkdays = _policy.Submissions with { ReturnDeadline = _policy.Submissions.ReturnDeadline with { Value = _workdays } };

    private static readonly Dictionary<string, Func<int, IEnumerable<string>>> _said = new(StringComparer.Ordinal)
    {
        ["PublicityRules.CheckUnit"] = year => [PublicityRules.CheckUnit(Week(year), _policy.Publicity, _calendar).Sentence, PublicityRules.CheckUnit(TooShort(year), _policy.Publicity, _calendar).Sentence],
        ["PublicityRules.CheckResults"] = year => [PublicityRules.CheckResults(Week(year), _policy.Publicity, _calendar).Sentence, PublicityRules.CheckResults(TooShort(year), _policy.Publicity, _calendar).Sentence],
        ["PublicityRules.ForetellResults"] = year => [PublicityRules.ForetellResults(Week(year).From, _policy.Publicity, _calendar).Sentence],
        ["PublicityRules.WhyNotPassOn"] = year => Sentences(2, PublicityRules.WhyNotPassOn(TooShort(year), open: [], BeijingTime.StartOf(Week(year).From), _policy.Publicity, _calendar)),
        ["PublicityRules.WhyNotFinal"] = year => Sentences(2, PublicityRules.WhyNotFinal(TooShort(year), open: [], BeijingTime.StartOf(Week(year).From), _policy.Publicity, _calendar)),
        ["UnitResult.WhyNot"] = year => Sentences(2, UnitResult.WhyNot(TooShort(year), open: [], upheld: [], BeijingTime.StartOf(Week(year).From), _policy.Publicity, _calendar)),
        ["PublicityPeriod.Of"] = year => [PublicityPeriod.Of(Week(year), countsStartDay: true, _calendar).Warning],
        ["WindowRules.ExplainReception"] = year => [WindowRules.ExplainReception(_policy.Windows with { Paper = _policy.Windows.Paper with { Value = new(Week(year).From, Week(year).To) } }, _calendar).Sentence],
        // of all that is said of a notice, what is said of workdays
        ["NoticeCheck.Of"] = year => NoticeCheck.Of(In(Week(year)), _calendar, Week(year).From, []).Select(one => one.Finding.Sentence)
            .Where(sentence => sentence.Contains("休息日", StringComparison.Ordinal) || sentence.Contains("放假安排", StringComparison.Ordinal)),
        ["ReturnDeadline.Warning"] = year => [_workdays.Warning(BeijingTime.StartOf(Week(year).From), _calendar)],
        ["SubmissionRules.DeadlineWarning"] = year => [SubmissionRules.DeadlineWarning(BeijingTime.StartOf(Week(year).From), _inWorkdays, _calendar)],
        ["SubmissionRules.WhyNotResubmit"] = year => Sentences(1, SubmissionRules.WhyNotResubmit(1, BeijingTime.StartOf(Week(year).From), BeijingTime.StartOf(Week(year).To), _inWorkdays, _policy.Windows, _calendar)),
        ["SubmissionRules.WhyNotSubmit"] = year => Sentences(1, SubmissionRules.WhyNotSubmit(1, BeijingTime.StartOf(Week(year).From), BeijingTime.StartOf(Week(year).To), _policy with { Submissions = _inWorkdays }, _calendar)),
        // of the three things a return does, one is a deadline
        ["AuditConsequences.OfReturn"] = year => [AuditConsequences.OfReturn(1, BeijingTime.StartOf(Week(year).From), _policy with { Submissions = _inWorkdays }, _calendar)[1].Sentence],
        ["AuditConsequences.OfRestore"] = year => AuditConsequences.OfRestore(MatrixCases.At(Stage.Lapsed), BeijingTime.StartOf(Week(year).From), _policy with { Submissions = _inWorkdays }, _calendar).Select(one => one.Sentence),
        ["RecheckRules.WhyNotAsk"] = year => Sentences(1, RecheckRules.WhyNotAsk("请复核票数。", new(year, 12, 1), Week(year).From, isOpen: false, new(year, 12, 1), ConductPolicy.InForce, _calendar)),
        ["WithdrawalRules.WhyNotWithdraw"] = year => Sentences(1, WithdrawalRules.WhyNotWithdraw(Returned(year), hasOpenObjection: false, BeijingTime.StartOf(Week(year).To), _policy with { Submissions = _inWorkdays }, _calendar)),
    };

    public static TheoryData<string> Functions => [.. _said.Keys];

    [Fact]
    public void EachFunctionThatTakesACalendar_IsAskedHere() => Assert.Equal(
        OurTypes.Core.Where(type => type.IsPublic)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && !_mute.Contains(method.ReturnType) && method.Name != "Deconstruct" && method.GetParameters().Any(parameter => parameter.ParameterType == typeof(WorkingCalendar)))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .Order(StringComparer.Ordinal),
        _said.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Functions))]
    public void YearWithoutTheRegionsDays_EverySentenceWarns_AndWithThemNoneDoes(string function)
    {
        Assert.All(_said[function](2024), sentence => Assert.Contains(Warning, sentence, StringComparison.Ordinal));
        Assert.All(_said[function](2023), sentence => Assert.DoesNotContain("尚未录入", sentence, StringComparison.Ordinal));
    }

    private static DateRange Week(int year) => new(new(year, 9, 11), new(year, 9, 20));

    private static DateRange TooShort(int year) => Week(year) with { To = Week(year).From.AddDays(1) };

    private static ReviewCase Returned(int year)
    {
        var file = MatrixCases.At(Stage.UnitAudit);
        file.Take(Act.Return, MatrixCases.Holding(Role.UnitOfficer), BeijingTime.StartOf(Week(year).From));
        return file;
    }

    private static Policy In(DateRange days) => _policy with
    {
        Windows = _policy.Windows with { Apply = _policy.Windows.Apply with { Value = new(days.From, days.To) }, Pay = _policy.Windows.Pay with { Value = null }, Paper = _policy.Windows.Paper with { Value = null }, Defence = _policy.Windows.Defence with { Value = null } },
    };

    private static IEnumerable<string> Sentences(int count, Verdict verdict)
    {
        Assert.Equal(count, verdict.Refusals.Count);
        return verdict.Refusals.Select(refusal => refusal.Sentence);
    }
}
