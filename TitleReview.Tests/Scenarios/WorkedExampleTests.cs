using System.Text.Json;
using System.Text.Json.Nodes;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Defences;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Qualifications;
using Xunit;

namespace TitleReview.Tests.Scenarios;

/// <summary>The rule book's examples against the rules, under the party school's notice. One line per rule says how to ask it.</summary>
public sealed class WorkedExampleTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");
    private static readonly WorkingCalendar _calendar = new(ReferenceCalendar.Days);
    private static readonly DateOnly _today = new(2023, 10, 1);

    private static readonly Dictionary<string, Func<WorkedExample, object>> _rules = new(StringComparer.Ordinal)
    {
        ["BL-01"] = given => BlankRule.OfField("栏", given.Text("value"), given.Flag("fieldMayBeNone"), _policy.Blanks) is [{ Outcome: Outcome.Refused }] ? "error" : "ok",
        ["BL-02"] = given => BlankRule.OfField("栏", given.Text("value"), true, _policy.Blanks) is [{ Outcome: Outcome.Warning }] ? "warning" : "ok",
        ["BL-03"] = given => BlankRule.OfSection(new SectionRule("栏目", true, true, []), given.Number("rows"), given.Flag("declaredNone"), _policy.Blanks) is null ? "ok" : "error",
        ["TW-02"] = given => Accepted(WindowRules.WhyNotSubmit(given.Instant("submitAt"), _policy.Windows)),
        ["TW-03"] = given => WindowRules.WhyPaymentDoesNotCount(given.Instant("paidAt"), _policy.Windows).IsRefused ? "refused" : "recorded in time",
        ["TW-06"] = given => Accepted(WindowRules.WhyNotAccepted(given.Instant("submitted"), given.InstantOrNull("paid"), given.Instant("now"), _policy.Windows)),
        ["TW-08"] = given => Accepted(SubmissionRules.WhyNotResubmit(1, given.Instant("returnedAt"), given.Instant("resubmittedAt"), Passing(given.Flag("resubmitMayPassWindowEnd")), _policy.Windows)),
        ["TE-01"] = given => Ok(Evidence(given)),
        ["TE-02"] = given => Ok(Evidence(given)),
        ["TE-03"] = given => TitleEvidence.Check(Read<ApplicationKind>(given.Text("kind")), false, true, [], _policy.TitleEvidence).Outcome == Outcome.Pass ? "ok without documents" : "error",
        ["EL-02"] = given => Eligibility.CheckStatus(given.Text("person"), _policy.Scope).Outcome == Outcome.Pass ? "may apply" : "refused",
        ["EL-14"] = given => new { years = ServiceYears.Count(given.Day("titleObtained"), given.Number("applicationYear")), ok = ServiceYears.Check(given.Day("titleObtained"), given.Number("applicationYear"), Required(given)).Outcome == Outcome.Pass },
        ["WH-01"] = given => WorkHistory.CheckContinuity(Work(given), _policy.WorkHistory) is [{ Outcome: Outcome.Pass }] ? "ok" : "error",
        ["WH-03"] = given => WorkHistory.CheckAgreement(Agreement(given), _policy.WorkHistory) is [{ Outcome: Outcome.Pass }] ? "ok" : "error",
        ["CE-02"] = Courses,
        ["CE-03"] = Courses,
        ["CE-08"] = Courses,
        ["AP-01"] = given => AppraisalDeferral.YearsAsked(given.Number("applicationYear"), int.Parse((given.TextOrNull("started work") ?? "2000")[..4]), _policy.Appraisals),
        ["AP-02"] = given => new { earliestYear = EarliestYear(given), mayApply = AppraisalDeferral.CheckDeferral(Appraisals(given), Required(given), Deferring(given)).Outcome == Outcome.Pass },
        ["PB-01"] = given => Workdays(PublicityRules.CheckUnit(Range(given), _policy.Publicity, _calendar)),
        ["PB-02"] = given => _calendar.EarliestEnd(given.Day("from"), given.Number("workdays"), _policy.Publicity.CountsStartDay.Value),
        ["PB-05"] = given => PublicityRules.WhyNotPassOn(new(new(2023, 9, 18), given.Day("publicityTo")), given.TextOrNull("objection") == "open", given.Instant("unitSubmits"), _policy.Publicity, _calendar).IsRefused ? "refused" : "ok",
        ["PB-07"] = given => Workdays(PublicityRules.CheckResults(Range(given), _policy.Publicity, _calendar)),
        ["SB-01"] = given => SubmissionRules.SubmissionsLeft(given.Number("submissionNo") - 1, _policy.Submissions) > 0 ? "allowed" : "refused",
        ["SB-02"] = given => given.TextOrNull("resubmittedAt") is null
            ? new { deadline = BeijingTime.FromUtc(SubmissionRules.Deadline(given.Instant("returnedAt"), _policy.Submissions)) }
            : SubmissionRules.WhyNotResubmit(1, given.Instant("returnedAt"), given.Instant("resubmittedAt"), _policy.Submissions, _policy.Windows).IsRefused ? "abandoned" : "accepted",
        ["OP-01"] = given => UnitOpinion.Check(given.Text("text"), _policy.UnitOpinion).Outcome switch { Outcome.Pass => "ok", Outcome.Warning => "warning", _ => "error" },
        ["FE-01"] = given => FeeTable.Find(Read<ApplicationKind>(given.Text("kind")), Read<TitleLevel>(given.Text("level")), _policy.Fees) is { } fee ? fee.Value : "no fee set",
        ["DF-03"] = given => DefenceExemption.Decide(Read<TitleLevel>(given.Text("level")), Place(given), given.Texts("facts"), _policy.Defence).IsExempt ? "exempt" : "defend on site",
        ["MK-05"] = given => IdentityInText.Check("总结", given.Text("text"), new PersonName(given.Text("name")), [], _policy.Masking).Count > 0 ? "hit" : "no hit",
        ["CM-06"] = given => Quorum.WhyNotOpen(given.Number("committee"), given.Number("present"), _policy.Meetings).IsRefused ? "no quorum" : "meeting valid",
        ["CM-07"] = given => VoteRules.HasPassed(given.Number("present"), given.Number("yes"), _policy.Meetings) ? "passed" : "not passed",
        ["WD-01"] = given => _calendar.IsWorkday(given.Day("date")) ? "workday" : "rest day",
        ["ID-01"] = given => IdCardNumber.TryParse(given.Text("number"), _today, out _, out _) ? "valid" : "invalid",
        ["ID-02"] = AgreesWithIdCard,
        ["NM-01"] = given => new PersonName(given.Text("a")).Equals(new PersonName(given.Text("b"))) ? "same" : "different",
        ["GW-01"] = given => DocumentNumber.TryParse(given.Text("input"))!.ToString(),
        ["GW-02"] = given => ChineseDate.Of(given.Day("date")),
    };

    public static TheoryData<string> Ids => [.. WorkedExample.All.Where(example => _rules.ContainsKey(example.Rule)).Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Example_AskedOfItsRule_AnswersAsTheBookSays(string id)
    {
        var example = WorkedExample.All.Single(one => one.Id == id);

        var answer = JsonSerializer.SerializeToNode(_rules[example.Rule](example));

        Assert.True(JsonNode.DeepEquals(example.Expect, answer), $"expected {example.Expect.ToJsonString()}, was {answer?.ToJsonString()}");
    }

    [Fact]
    public void Rules_EachHasAtLeastOneExample() =>
        Assert.Empty(_rules.Keys.Except(WorkedExample.All.Select(example => example.Rule), StringComparer.Ordinal));

    private static string Accepted(Verdict verdict) => verdict.IsRefused ? "refused" : "accepted";

    private static string Ok(Finding finding) => finding.Outcome == Outcome.Pass ? "ok" : "error";

    private static T Read<T>(string written)
        where T : struct, Enum => Enum.GetValues<T>().Single(one => OfficialName.Of(one) == written);

    private static SubmissionsPolicy Passing(bool value) =>
        _policy.Submissions with { MayPassWindowEnd = _policy.Submissions.MayPassWindowEnd with { Value = value } };

    private static Finding Evidence(WorkedExample given) => TitleEvidence.Check(
        ApplicationKind.Review, true, given.Text("obtained") == "in-region",
        given.Texts("documents").Select(kind => kind == "评审表" ? "专业技术职务任职资格评审表" : kind), _policy.TitleEvidence);

    private static Cited<int> Required(WorkedExample given) =>
        _policy.ServiceYears.Required[TitleLevel.Intermediate] with { Value = given.Number("requiredYears") };

    private static WorkRecord Work(WorkedExample given) => new(
        YearMonth.Parse(given.Text("参加工作时间")), YearMonth.Parse(given.Text("applicationMonth")),
        [
            .. given.Given["rows"]!.AsArray().Select(row => new WorkStep(
                YearMonth.Parse(row![0]!.GetValue<string>()), row[1]!.GetValue<string>() is "至今" ? null : YearMonth.Parse(row[1]!.GetValue<string>()), "单位", row[2]!.GetValue<string>() != "main")),
        ],
        "单位", 0);

    private static WorkRecord Agreement(WorkedExample given)
    {
        var start = YearMonth.Parse(given.Text("参加工作时间"));
        var first = given.TextOrNull("firstRow") is { } row ? YearMonth.Parse(row) : start;
        return new WorkRecord(
            start, new YearMonth(2023, 9), [new WorkStep(first, null, given.TextOrNull("lastRowUnit") ?? "单位")],
            given.TextOrNull("currentUnit") ?? "单位", given.Given["从事专业技术工作年限"]?.GetValue<int>() ?? 0);
    }

    private static string Courses(WorkedExample given)
    {
        var record = new CourseRecord(
            Read<TitleLevel>(given.Text("level")), given.Number("professionalStartYear"),
            [
                .. given.Texts("certificates").Select(text => text.Split(' ')).Select(words => new CourseCertificate(
                    words[0] == "public" ? CourseKind.Public : CourseKind.Professional, int.Parse(words[1]), int.Parse(words[2].TrimEnd('h')))),
            ],
            [.. given.Given["exempt"]?.AsArray().SelectMany(form => form!["years"]!.AsArray()).Select(year => year!.GetValue<int>()) ?? []]);
        return ContinuingEducation.Check(record, _policy.ContinuingEducation).All(finding => finding.Outcome == Outcome.Pass) ? "ok" : "short";
    }

    private static AppraisalRecord Appraisals(WorkedExample given) => new(
        given.Number("applicationYear"), given.Number("titleYear"), given.Number("titleYear"),
        given.Given["appraisals"]!.AsObject().ToDictionary(one => int.Parse(one.Key), one => Read<AppraisalGrade>(one.Value!.GetValue<string>())));

    private static AppraisalsPolicy Deferring(WorkedExample given) =>
        _policy.Appraisals with { DeferralMode = _policy.Appraisals.DeferralMode with { Value = Enum.Parse<DeferralMode>(given.Text("mode")) } };

    private static int EarliestYear(WorkedExample given) =>
        AppraisalDeferral.EarliestYear(Appraisals(given), given.Number("titleYear"), given.Number("requiredYears"), Deferring(given));

    private static DateRange Range(WorkedExample given) => new(given.Day("from"), given.Day("to"));

    private static object Workdays(Finding finding) => new { workdays = int.Parse(finding.Arithmetic.Split('/')[0]), ok = finding.Outcome == Outcome.Pass };

    private static string Place(WorkedExample given) => given.Texts("facts") switch
    {
        ["在且末县工作"] => "且末县",
        ["乡镇单位"] => "县级以下基层单位",
        _ => "州直单位",
    };

    private static string AgreesWithIdCard(WorkedExample given)
    {
        Assert.True(IdCardNumber.TryParse(given.Text("number"), _today, out var number, out _));
        var agrees = given.TextOrNull("gender") is { } gender ? number.IsMale == (gender == "男") : YearMonth.Of(number.BirthDate) == YearMonth.Parse(given.Text("出生年月"));
        return agrees ? "ok" : "error";
    }
}
