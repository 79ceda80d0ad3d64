using System.Text;
using System.Text.Json;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Policies;

public sealed class SupposedPolicyTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");

    private static readonly IReadOnlyDictionary<string, PolicyValue> _values = PolicyPack.Parse("frozen", Encoding.UTF8.GetBytes(_policy.Frozen)).Values;

    [Fact]
    public void With_AnotherValue_IsThatPolicy_AndCitesTheHypothesis()
    {
        var supposed = With("service_years.required.初级", "3").Policy!;

        Assert.Equal(3, supposed.ServiceYears.Required[TitleLevel.Junior].Value);
        Assert.StartsWith("假设（原规定：", supposed.ServiceYears.Required[TitleLevel.Junior].Source.ToString(), StringComparison.Ordinal);
        Assert.Equal(_policy.ServiceYears.Required[TitleLevel.Intermediate], supposed.ServiceYears.Required[TitleLevel.Intermediate]);
        Assert.Empty(supposed.Frozen);
    }

    [Theory]
    [InlineData("service_years.required.初级", "\"三\"", "应为整数")]
    [InlineData("service_years.required.初级", "null", "应为整数")]
    [InlineData("service_years.required.初级", "-1", "数字应在0至9999之间")]
    [InlineData("service_years.required.初级", "10000", "数字应在0至9999之间")]
    [InlineData("appraisals.deferral_mode", "\"whenever\"", "应为列出的选项之一")]
    [InlineData("appraisals.undetermined_counts_as_absent", "1", "应为是或否")]
    [InlineData("submissions.return_deadline", "{\"length\":0,\"unit\":\"hours\"}", "时限应大于0")]
    [InlineData("windows.apply", "{\"from\":\"2023-10-20\",\"to\":\"2023-09-15\"}", "截止时间应在开始时间之后，年份在1900至2200之间")]
    [InlineData("sections.order", "[\"basic\",\"basic\"]", "列表中不能有重复的项")]
    [InlineData("blanks.none_word", "\" \"", "文字不能为空")]
    public void With_AnUnfitValue_IsRefusedInChinese(string key, string json, string why)
    {
        var (policy, verdict) = With(key, json);

        Assert.Null(policy);
        Assert.Equal($"不能按这个值试算：{why}。", Assert.IsType<ParameterValueIsUnfit>(Assert.Single(verdict.Refusals)).Sentence);
    }

    [Theory]
    [InlineData("service_years.required.初级", "9999")]
    [InlineData("service_years.required.初级", "0")]
    [InlineData("submissions.return_deadline", "null")]
    [InlineData("windows.apply", "{\"from\":\"2023-09-15\",\"to\":\"2023-09-15\"}")]
    public void With_TheLastFitValue_IsAPolicy(string key, string json) => Assert.NotNull(With(key, json).Policy);

    [Fact]
    public void With_AnUnknownKey_IsRefused() =>
        Assert.IsType<ParameterIsUnknown>(Assert.Single(With("service_years.wanted", "3").Verdict.Refusals));

    [Fact]
    public void InYear_MovesTheYearAndTheYearsOfCourses_AndNothingElse()
    {
        var next = SupposedPolicy.InYear(_policy, 2025);

        Assert.Equal(2025, next.Year);
        Assert.Equal([2024, 2025], next.ContinuingEducation.Years[TitleLevel.Junior].Value.Public);
        Assert.Equal([2023, 2024, 2025], next.ContinuingEducation.Years[TitleLevel.Intermediate].Value.Professional);
        Assert.Equal(_policy.Appraisals, next.Appraisals);
        Assert.Empty(next.Frozen);
        Assert.Same(_policy, SupposedPolicy.InYear(_policy, 2023));
    }

    public static TheoryData<string> Read => [.. _values.Values.Select(value => value.Key).Where(ParameterTrial.MayDecide).Select(key => key.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Read))]
    public void Compare_AnyValueThatIsAccepted_IsJudgedWithoutAFault(string key)
    {
        string[] values =
        [
            "0", "1", "7", "9999", "null", "true", "false", "\"x\"", "[]", "[0]", "[9999,1]", "[\"x\"]", "{}", "[\"基本合格\",\"未参加\"]", "{\"合格\":9999}", "[\"初级\"]", "[\"评审\"]",
            "[\"basic\"]", "[\"pledge\",\"papers\"]", "{\"public\":[],\"professional\":[0,9999]}", "{\"length\":9999,\"unit\":\"workdays\"}", "{\"length\":1,\"unit\":\"hours\"}",
            "{\"from\":\"1900-01-01\",\"to\":\"2200-12-31\",\"closes\":\"00:00:00\"}", "\"uploaded_years\"", "\"after_occurrence\"", "[{\"year\":2022,\"hours\":0,\"covers\":[2023]}]",
            "{\"title\":\"栏目\",\"is_list\":true,\"may_be_none\":false,\"evidence\":[]}",
        ];
        var returned = FilledFacts.Complete with { Submissions = 1, ReturnedAt = FilledFacts.Now };
        var policies = values.Select(value => With(key, value).Policy).OfType<Policy>().ToList();

        Assert.NotEmpty(policies);
        Assert.All(policies, policy =>
        {
            foreach (var facts in new[] { FilledFacts.Complete, returned })
            {
                var change = ParameterTrial.Compare(facts, _policy, policy, FilledFacts.Now);
                Assert.False(change.Before.IsRefused);
                Assert.Equal(change.HasChanged, change.After.IsRefused);
            }
        });
    }

    private static (Policy? Policy, Verdict Verdict) With(string key, string json) =>
        SupposedPolicy.With(_policy, key, JsonDocument.Parse(json).RootElement);
}
