using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Qualifications;

/// <summary>Rule EL-13.</summary>
public sealed class FirstTitleTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");

    [Theory]
    [InlineData(EducationLevel.Bachelor, 0, Outcome.Pass)]
    [InlineData(EducationLevel.College, 1, Outcome.Pass)]
    [InlineData(EducationLevel.College, 0, Outcome.NeedsPerson)]
    [InlineData(EducationLevel.Secondary, 2, Outcome.Pass)]
    [InlineData(EducationLevel.Secondary, 1, Outcome.NeedsPerson)]
    [InlineData(EducationLevel.Doctor, 0, Outcome.NeedsPerson)]
    public void CheckDetermination_OnBothSidesOfTheYears_NeverRefuses(EducationLevel education, int years, Outcome outcome)
    {
        var finding = FirstTitle.CheckDetermination(TitleLevel.Junior, education, years, _policy.ServiceYears);

        Assert.Equal(("EL-13", outcome, Confidence.Proposed), (finding.Rule, finding.Outcome, finding.Confidence));
    }

    [Fact]
    public void CheckDetermination_ShortOfYears_SaysWhatIsUsual() => Assert.Equal(
        "初次确定初级一般要求：本科满0年，大专满1年，中专满2年；从事专业技术工作0年，还差1年，请审核人员按评审条件判断。",
        FirstTitle.CheckDetermination(TitleLevel.Junior, EducationLevel.College, 0, _policy.ServiceYears).Sentence);

    [Theory]
    [InlineData(TitleLevel.Intermediate, "硕士学位")]
    [InlineData(TitleLevel.Junior, "没有可以参照的规定")]
    public void CheckConferral_IsForAPerson(TitleLevel level, string words)
    {
        var finding = FirstTitle.CheckConferral(level, _policy.ServiceYears);

        Assert.Equal(Outcome.NeedsPerson, finding.Outcome);
        Assert.Contains(words, finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfAnInitialDetermination_SaysItBesideTheKind()
    {
        var found = Assert.Single(SubmissionCheck.Findings(FilledFacts.Complete.With("Target", "kind", "初次确定"), _policy, FilledFacts.Now), one => one.Finding.Rule == "EL-13");

        Assert.Equal(("Target", "kind", Outcome.Pass), (found.Section, found.Field, found.Finding.Outcome));
    }
}
