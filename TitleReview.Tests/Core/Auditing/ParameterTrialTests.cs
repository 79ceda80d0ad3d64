using System.Text.Json;
using System.Text.RegularExpressions;
using TitleReview.Core.Auditing;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

public sealed class ParameterTrialTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");

    [Theory]
    [InlineData("2", false)]
    [InlineData("3", true)]
    public void Compare_OnBothSidesOfTheBoundary_SaysWhoIsOut(string years, bool isOut)
    {
        var change = Try(FilledFacts.Complete, "service_years.required.初级", years);

        Assert.False(change.Before.IsRefused);
        Assert.Equal(isOut, change.After.IsRefused);
        Assert.Equal(isOut, change.HasChanged);
        Assert.Equal(isOut ? ["EL-14"] : [], change.Added.Cast<FindingRefuses>().Select(refusal => refusal.Finding.Rule));
        Assert.Empty(change.Lifted);
    }

    [Fact]
    public void Compare_ALighterDemand_LetsInWhomTheNoticeRefuses()
    {
        var change = Try(FilledFacts.Complete.With("Appraisals", "grade", "不合格", row: 3), "appraisals.deferral", "{\"基本合格\":1}");

        Assert.True(change.Before.IsRefused);
        Assert.False(change.After.IsRefused);
        Assert.Equal("AP-02", Assert.IsType<FindingRefuses>(Assert.Single(change.Lifted)).Finding.Rule);
    }

    [Fact]
    public void Compare_AnotherNumberOfYearsLacking_IsNoChangeOfOutcome()
    {
        var change = Try(FilledFacts.Complete.WithTitleOf("2023-01"), "service_years.required.初级", "2");

        Assert.False(change.HasChanged);
        Assert.Contains("还差1年", change.Lifted[0].Sentence, StringComparison.Ordinal);
        Assert.Contains("还差2年", change.Added[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_TheWindow_JudgesTheInstantOfTheSubmission()
    {
        var change = Try(FilledFacts.Complete, "windows.apply", "{\"from\":\"2023-09-15\",\"to\":\"2023-09-17\"}");

        Assert.True(change.HasChanged);
        Assert.Contains("2023年9月17日", Assert.Single(change.Added).Sentence, StringComparison.Ordinal);
    }

    /// <summary>A finding that reads another stage of the policy would be offered to nobody, or this list would promise too much.</summary>
    [Fact]
    public void MayDecide_NamesTheStagesThatTheCheckReads()
    {
        var stages = typeof(Policy).GetConstructors().Single(constructor => constructor.GetParameters().Length > 1).GetParameters().Select(stage => stage.Name!).ToHashSet(StringComparer.Ordinal);
        string[] sources = ["Auditing/SubmissionCheck", "Auditing/SubmissionRules", "Auditing/FormFindings", "Auditing/EvidenceFindings", "Auditing/QualificationFindings", "Auditing/EducationFindings", "Auditing/CourseFindings", "Auditing/RepeatedPageFindings", "Auditing/MaskingFindings", "Auditing/CoursesOfForm", "Applications/FieldChoices", "Applications/NoticeFields"];
        var read = sources.SelectMany(file => Regex.Matches(File.ReadAllText(RepositoryRoot.File($"TitleReview.Core/{file}.cs")), @"\bpolicy\.(\w+)"))
            .Select(match => match.Groups[1].Value)
            .Where(stages.Contains)
            // the policy's own year is the notice's
            .Append("Notice")
            .Distinct(StringComparer.Ordinal);
        var named = PolicyKeys.All.Values.Where(ParameterTrial.MayDecide).Select(key => key.Name[..key.Name.IndexOf('.', StringComparison.Ordinal)].Replace("_", "", StringComparison.Ordinal));

        Assert.Equal(read.Select(stage => stage.ToLowerInvariant()).Order(StringComparer.Ordinal), named.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static OutcomeChange Try(SubmissionFacts facts, string key, string json) => ParameterTrial.Compare(
        facts, _policy, SupposedPolicy.With(_policy, key, JsonDocument.Parse(json).RootElement).Policy!, FilledFacts.Now);
}
