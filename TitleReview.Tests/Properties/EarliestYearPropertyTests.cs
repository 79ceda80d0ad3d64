using FsCheck;
using FsCheck.Fluent;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Properties;

public sealed class EarliestYearPropertyTests
{
    private static readonly string[] _grades = [.. Enum.GetValues<AppraisalGrade>().Select(grade => OfficialName.Of(grade))];

    private static readonly Gen<SubmissionFacts> _applications =
        from title in Gen.Choose(2008, 2024)
        from started in Gen.Choose(2005, 2022)
        from level in Gen.Elements("初级", "中级")
        from kind in Gen.Elements("评审", "评审", "初次确定")
        from grades in (from year in Gen.Choose(2010, 2024) from grade in Gen.Elements(_grades) select (year, grade)).ListOf()
        select grades.Aggregate(
            FilledFacts.Complete.With("Target", "level", level).With("Target", "kind", kind).WithTitleOf($"{title}-09").With("Basic", "workStart", $"{started}-08"),
            (facts, one) => facts.Graded(one.year, one.grade));

    public static TheoryData<string> Reviews => ["senior-review-2020", "party-school-2023", "online-requirements-2023"];

    /// <remarks>Where a year had no appraisal at all, 基本合格 is better than nothing; so the year had 合格 before.</remarks>
    [Theory]
    [MemberData(nameof(Reviews))]
    public void OneMoreBarelyCompetentYear_NeverMakesItEarlier(string id) => Generated.Holds(
        from facts in _applications from year in Gen.Choose(2010, 2026) select (facts, year),
        one => Year(one.facts.Graded(one.year, "合格"), id) <= Year(one.facts.Graded(one.year, "基本合格"), id));

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Changes_EachNamesAnEarlierYear_AndTheYearItselfPassesTheSubmissionCheck(string id)
    {
        var policy = PolicyCatalogue.Load(id);
        Generated.Holds(_applications, facts =>
        {
            var earliest = EarliestYear.Of(facts, policy);
            return earliest.Changes.All(change => change.Year < (earliest.Year ?? int.MaxValue))
                && Enumerable.Range(policy.Year, EarliestYear.Horizon + 1).TakeWhile(year => year != earliest.Year).All(year => IsRefused(year, facts, policy))
                && (earliest.Year is not { } first || !IsRefused(first, facts, policy));
        });
    }

    private static bool IsRefused(int year, SubmissionFacts facts, Policy policy)
    {
        var (application, then) = YearOutlook.In(year, facts, policy);
        return SubmissionCheck.Findings(application, then, FilledFacts.Now).Any(found => found.Finding is { Outcome: TitleReview.Core.Kernel.Outcome.Refused, Rule: not ("EL-02" or "EL-03" or "CE-07" or "CE-09" or "CE-10") } && found.Finding.Rule[..2] is "EL" or "AP" or "CE");
    }

    private static int Year(SubmissionFacts facts, string id) => EarliestYear.Of(facts, PolicyCatalogue.Load(id)).Year ?? int.MaxValue;
}
