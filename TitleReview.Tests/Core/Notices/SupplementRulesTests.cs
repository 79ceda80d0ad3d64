using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Notices;

public sealed class SupplementRulesTests
{
    private static readonly DateOnly _today = new(2023, 10, 9);
    private static readonly Policy _present = PolicyCatalogue.Load("party-school-2023");
    private static readonly SupplementTerms _terms = new("补充通知", "巴职改〔2023〕7号", _today, AppliesToAll: false);

    [Fact]
    public void WhyNotIssue_WhatIsWhole_IsAllowed() => Assert.Empty(WhyNot(_terms, Longer()));

    [Fact]
    public void WhyNotIssue_WhatIsMissing_IsAllNamed()
    {
        var refusals = SupplementRules.WhyNotIssue(new("", "七号", null, AppliesToAll: false), [], _present, previous: null, _today).Refusals;

        Assert.Equal([typeof(SupplementChangesNothing), typeof(SupplementNeedsTitle), typeof(SupplementNeedsNumber), typeof(SupplementNeedsDay)], refusals.Select(one => one.GetType()));
    }

    [Fact]
    public void WhyNotIssue_BeforeTheLast_OrForAllButLater_Refused()
    {
        Assert.IsType<SupplementIsBeforeLast>(Assert.Single(SupplementRules.WhyNotIssue(_terms, [Longer()], _present, _today.AddDays(1), _today).Refusals));
        Assert.IsType<SupplementForAllIsNotForLater>(Assert.Single(WhyNot(_terms with { AppliesToAll = true, EffectiveFrom = _today.AddDays(1) }, Longer())));
    }

    [Theory]
    [InlineData("windows.apply", """{"from":"2023-09-15","to":"2023-10-27"}""", false)]
    [InlineData("windows.apply", """{"from":"2023-09-15","to":"2023-10-20","closes":"18:00:00"}""", true)]
    [InlineData("windows.apply", """{"from":"2023-09-16","to":"2023-10-27"}""", true)]
    [InlineData("windows.apply", "null", false)]
    [InlineData("submissions.return_deadline", """{"length":3,"unit":"calendar_days"}""", false)]
    [InlineData("submissions.return_deadline", """{"length":24,"unit":"hours"}""", true)]
    [InlineData("submissions.maximum", "2", true)]
    [InlineData("submissions.maximum", "4", false)]
    [InlineData("service_years.required.中级", "6", true)]
    [InlineData("service_years.required.中级", "1", false)]
    [InlineData("notice.contacts", "[\"联系人：赵磊\"]", false)]
    public void WhyNotIssue_ForAll_OnlyWhatIsNotHarder(string key, string json, bool isHarder)
    {
        Assert.Equal(isHarder, WhyNot(_terms with { AppliesToAll = true }, Value(key, json)).OfType<SupplementIsHarderForAll>().Any());
        Assert.Empty(WhyNot(_terms, Value(key, json)));
    }

    [Fact]
    public void Lay_ChangesWhatIsNamed_AndNothingElse()
    {
        var changed = DraftedPolicy.Read(DraftedPolicy.Lay(_present, [Longer()]));

        Assert.Equal(new DateOnly(2023, 10, 27), changed.Windows.Apply.Value!.To);
        Assert.NotEqual(_present.Hash, changed.Hash);
        Assert.Equal(_present.Hash, DraftedPolicy.Read(DraftedPolicy.Lay(changed, [DraftedPolicy.Parse(_present.Frozen).Values["windows.apply"]])).Hash);
    }

    /// <summary>Written out by hand, so that the form can never change unseen.</summary>
    [Fact]
    public void Hash_IsOfTheWholeSupplementAndWhatStoodBefore()
    {
        var content = """["v1","aa",1,"补充","X〔2023〕1号","2023-10-09",false,"bb","a.b","c.d"]""";
        var escaped = JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(content));

        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(escaped))),
            SupplementChain.Hash("aa", 1, new("补充", "X〔2023〕1号", _today, AppliesToAll: false), "bb", ["c.d", "a.b"]));
    }

    private static IReadOnlyList<Refusal> WhyNot(SupplementTerms terms, PolicyValue change) => SupplementRules.WhyNotIssue(terms, [change], _present, previous: null, _today).Refusals;

    private static PolicyValue Longer() => Value("windows.apply", """{"from":"2023-09-15","to":"2023-10-27"}""");

    private static PolicyValue Value(string key, string json) =>
        new(PolicyKeys.All[key], JsonDocument.Parse(json).RootElement, new Citation("补充通知", "一"), Confidence.Notice);
}
