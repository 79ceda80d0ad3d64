using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

public sealed class EarliestYearTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");

    // those of the rule book that ask for a year; a person's status or a blank box is the same in each
    private static readonly string[] _rules = ["EL-14", "AP-01", "AP-02", "AP-03", "CE-01", "CE-02", "CE-03", "CE-04"];

    /// <summary>For 中级: four years in the title.</summary>
    private static readonly SubmissionFacts _intermediate = Intermediate(FilledFacts.Complete);

    [Fact]
    public void Complete_IsTheNoticesOwnYear()
    {
        var earliest = Of(FilledFacts.Complete);

        Assert.Equal(2023, earliest.Year);
        Assert.Empty(earliest.Blocked);
        Assert.Empty(earliest.Changes);
        Assert.Empty(earliest.Assumption);
    }

    [Theory]
    [InlineData("2019-09", 2023, "2019 + 4 = 2023")]
    [InlineData("2020-09", 2024, "2020 + 4 = 2024")]
    [InlineData("2022-12", 2026, "2022 + 4 = 2026")]
    public void ServiceYears_DecideTheYear_WithTheSum(string obtained, int year, string sum)
    {
        var earliest = Of(_intermediate.WithTitleOf(obtained));

        Assert.Equal(year, earliest.Year);
        Assert.Equal(sum, earliest.Arithmetic);
        Assert.Equal(Enumerable.Range(2023, year - 2023), earliest.Blocked.Select(blocked => blocked.Year));
        Assert.All(earliest.Blocked, blocked => Assert.Contains(blocked.Findings, finding => finding.Rule == "EL-14"));
    }

    [Fact]
    public void Deferral_IsAddedToTheYears()
    {
        var earliest = Of(_intermediate.WithTitleOf("2018-09").Graded(2021, "基本合格").Graded(2022, "不合格"));

        Assert.Equal(2025, earliest.Year);
        Assert.Equal("2018 + 4 + 1 + 2 = 2025", earliest.Arithmetic);
        Assert.Contains("2025年", earliest.Sentence, StringComparison.Ordinal);
        Assert.Contains("2023年起的年度考核均为合格", earliest.Assumption, StringComparison.Ordinal);
        Assert.Contains(earliest.Blocked[0].Findings, finding => finding is { Rule: "AP-02", Source.Clause: "五（一）8" });
    }

    [Fact]
    public void BlockingGrade_LeavesWithTheYearsAskedFor()
    {
        // a prefecture where 不合格 in any of the three years bars
        var policy = PolicyCatalogue.Load("online-requirements-2023");
        var facts = _intermediate.WithTitleOf("2015-09").Graded(2021, "不合格");

        var earliest = EarliestYear.Of(facts, policy);

        Assert.Equal(2025, earliest.Year);
        Assert.All(earliest.Blocked, blocked => Assert.Contains(blocked.Findings, finding => finding.Rule == "AP-03"));
        Assert.Contains(earliest.Changes, change => change.Year == 2023 && change.Sentence.Contains("2021年的考核结果（现填不合格）", StringComparison.Ordinal));
    }

    public static TheoryData<string, string, int?> Applications => new()
    {
        { "2019-09", "", null },
        { "2021-09", "", null },
        { "2018-09", "基本合格", 2021 },
        { "2018-09", "不合格", 2022 },
        { "2020-09", "不合格", 2020 },
    };

    [Theory]
    [MemberData(nameof(Applications))]
    public void Year_AndTheYearBefore_AreWhatTheSubmissionCheckSays(string obtained, string grade, int? graded)
    {
        var facts = _intermediate.WithTitleOf(obtained);
        facts = graded is { } year ? facts.Graded(year, grade) : facts;
        var earliest = Of(facts).Year!.Value;

        Assert.DoesNotContain(CheckIn(earliest), finding => finding.Outcome == Outcome.Refused);
        Assert.All(Enumerable.Range(2023, earliest - 2023), before => Assert.Contains(CheckIn(before), finding => finding.Outcome == Outcome.Refused));

        IEnumerable<Finding> CheckIn(int then)
        {
            var (application, policy) = YearOutlook.In(then, facts, _policy);
            return SubmissionCheck.Findings(application, policy, FilledFacts.Now).Select(found => found.Finding).Where(finding => _rules.Contains(finding.Rule));
        }
    }

    [Fact]
    public void MissingCourse_KeepsTheApplicantOut_UntilItsYearIsNoLongerAsked()
    {
        // row 3 is the professional course of 2022; the junior level asks for two years
        var earliest = Of(FilledFacts.Complete.Without("ContinuingEducation", 3));

        Assert.Equal(2024, earliest.Year);
        Assert.Equal(
            ["补交2022年专业科目60课时的合格证书，最早2023年可以申报。", "符合免学规定、有批准的“继续教育免试审批表”免学2022年的，上传后，最早2023年可以申报。"],
            earliest.Changes.Select(change => change.Sentence));
    }

    [Fact]
    public void ExemptionForm_BesideTheRowOfItsYear_WaivesItAsPromised()
    {
        var facts = FilledFacts.Complete.Without("ContinuingEducation", 3);
        var row = facts.Form.WithRow("ContinuingEducation", ("year", "2022"), ("subject", "免学（凭免试审批表）"), ("reason", "访惠聚驻村"), ("serving", "已返回"), ("approvedBy", "自治区区属主管单位"));
        facts = facts with { Form = row, Pages = [.. facts.Pages, FilledFacts.Page("ContinuingEducation", row.Rows("ContinuingEducation")[^1], "继续教育免试审批表")] };

        Assert.Equal(2023, Of(facts).Year);
        Assert.False(SubmissionCheck.WhyNot(facts, _policy, FilledFacts.Now).IsRefused);
    }

    [Fact]
    public void Changes_EachIsTrue_WhenItIsMade()
    {
        var facts = _intermediate.WithTitleOf("2020-09").Graded(2022, "基本合格");
        var earliest = Of(facts);

        Assert.Equal(2025, earliest.Year);
        Assert.Equal(
            [
                "现任资格的取得时间（现填2020年9月）如填写有误、实际为2018年，更正后，最早2023年可以申报。",
                "2022年的考核结果（现填基本合格）如填写有误、实际为合格，更正后，最早2024年可以申报。",
            ],
            earliest.Changes.Select(change => change.Sentence));
        Assert.Equal(2023, Of(facts.WithTitleOf("2018-09")).Year);
        Assert.Equal(2024, Of(facts.WithTitleOf("2019-09")).Year);
        Assert.Equal(2024, Of(facts.Graded(2022, "合格")).Year);
    }

    [Fact]
    public void SeveralThingsMissing_NoneHelpsAlone_AllTogetherDo()
    {
        var earliest = Of(FilledFacts.Complete.Without("Appraisals", 3).Without("ContinuingEducation", 4));

        Assert.Equal(2026, earliest.Year);
        Assert.Contains(earliest.Changes, change => change is { Year: 2025, Sentence: var alone } && alone.StartsWith("补填2022年年度考核", StringComparison.Ordinal));
        Assert.Contains(earliest.Changes, change => change is { Year: 2023, Sentence: "缺少的2项考核和学时全部补齐，最早2023年可以申报。" });
    }

    [Fact]
    public void TitleDate_Missing_NoYearCanBeNamed_AndTheDateIsWhatIsNeeded()
    {
        var earliest = Of(_intermediate.WithTitleOf(""));

        Assert.Null(earliest.Year);
        Assert.Equal(EarliestYear.Horizon + 1, earliest.Blocked.Count);
        Assert.Contains("2023年至2033年都不能申报", earliest.Sentence, StringComparison.Ordinal);
        Assert.Contains("没有填写现任资格的取得时间", earliest.Sentence, StringComparison.Ordinal);
        Assert.Equal((2023, "补填现任资格的取得时间，如为2019年，最早2023年可以申报。"), earliest.Changes.Select(change => (change.Year, change.Sentence)).First());
    }

    [Theory]
    [InlineData("Basic", "workStart", "参加工作时间")]
    [InlineData("Basic", "professionStart", "从事专业技术工作起始年份")]
    [InlineData("Target", "level", "申报级别")]
    public void ABoxThatRulesNeed_Blank_SaysSoInPlaceOfAYear(string section, string field, string title)
    {
        var earliest = Of(FilledFacts.Complete.With(section, field, ""));

        Assert.Null(earliest.Year);
        Assert.Equal($"“{title}”还没有填写，填写后才能推算最早可申报年度。", earliest.Sentence);
    }

    [Fact]
    public void FirstDetermination_IsForAPersonToJudge()
    {
        var earliest = Of(FilledFacts.Complete.With("Target", "kind", "初次确定"));

        Assert.Equal(2023, earliest.Year);
        Assert.Contains(earliest.ForPerson, finding => finding.Rule == "EL-14");
    }

    private static EarliestYear Of(SubmissionFacts facts) => EarliestYear.Of(facts, _policy);

    /// <summary>With the courses that 中级 asks for, work begun early enough.</summary>
    private static SubmissionFacts Intermediate(SubmissionFacts facts)
    {
        facts = facts.With("Target", "level", "中级").With("Basic", "workStart", "2012-08").With("Basic", "professionStart", "2021");
        return facts with
        {
            Form = facts.Form.WithRow("ContinuingEducation", ("year", "2021"), ("subject", "公需科目"), ("hours", "30"))
                .WithRow("ContinuingEducation", ("year", "2021"), ("subject", "专业科目"), ("hours", "60")),
        };
    }
}
