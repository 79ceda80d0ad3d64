using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Committees;

public sealed class RegistrationRulesTests
{
    private static readonly RegistrationPolicy _policy = PolicyCatalogue.Load("party-school-2023").Registration;

    [Theory]
    [InlineData(CommitteeSeat.Region, TitleLevel.Full, Outcome.Pass)]
    [InlineData(CommitteeSeat.Prefecture, TitleLevel.Associate, Outcome.Pass)]
    [InlineData(CommitteeSeat.Prefecture, TitleLevel.Full, Outcome.Refused)]
    [InlineData(CommitteeSeat.County, TitleLevel.Intermediate, Outcome.Pass)]
    [InlineData(CommitteeSeat.County, TitleLevel.Assistant, Outcome.Pass)]
    [InlineData(CommitteeSeat.County, TitleLevel.Associate, Outcome.Refused)]
    [InlineData(CommitteeSeat.CentralUnit, TitleLevel.Full, Outcome.NeedsPerson)]
    public void CheckLevel_SeatAndLevel_AsTheLetterSays(CommitteeSeat seat, TitleLevel level, Outcome outcome)
    {
        var finding = RegistrationRules.CheckLevel(seat, level, _policy);

        Assert.Equal((outcome, "RG-01"), (finding.Outcome, finding.Rule));
    }

    [Fact]
    public void CheckLevel_TooHigh_NamesWhatIsAllowed() => Assert.Equal(
        "区县级的评审委员会只承接初级、中级职称评审，不能承接副高级。", RegistrationRules.CheckLevel(CommitteeSeat.County, TitleLevel.Associate, _policy).Sentence);

    [Fact]
    public void Route_OfCounty_GoesThroughThePrefecture()
    {
        Assert.StartsWith("先报地州市", RegistrationRules.Route(CommitteeSeat.County, _policy).Value, StringComparison.Ordinal);
        Assert.All([CommitteeSeat.Region, CommitteeSeat.Prefecture], seat => Assert.StartsWith("直接报", RegistrationRules.Route(seat, _policy).Value, StringComparison.Ordinal));
        Assert.Equal(Confidence.Proposed, RegistrationRules.Route(CommitteeSeat.CentralUnit, _policy).Confidence);
    }

    [Fact]
    public void CheckForm_OneRequiredBoxEmpty_IsRefusedAndNamed()
    {
        var form = Filled();
        form["量化赋分表"] = " ";

        var finding = Assert.Single(RegistrationRules.CheckForm(form, _policy));

        Assert.Equal((Outcome.Refused, "“量化赋分表”为必填，请填写。"), (finding.Outcome, finding.Sentence));
    }

    [Fact]
    public void CheckForm_OptionalBoxEmpty_IsPrintedAsNone()
    {
        var form = Filled();
        form.Remove("批准文件号");

        var finding = Assert.Single(RegistrationRules.CheckForm(form, _policy));

        Assert.Equal(Outcome.Pass, finding.Outcome);
        Assert.Contains("“无”", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckForm_Empty_NamesEveryBoxOfTheAnnex()
    {
        var findings = RegistrationRules.CheckForm(new Dictionary<string, string?>(StringComparer.Ordinal), _policy);

        Assert.Equal((15, 3), (findings.Count(one => one.Outcome == Outcome.Refused), findings.Count(one => one.Outcome == Outcome.Pass)));
    }

    [Fact]
    public void CheckValidity_AroundTheLastDay_EndsAfterThreeYears()
    {
        var filed = new DateOnly(2020, 6, 1);

        Assert.Equal(Outcome.Pass, RegistrationRules.CheckValidity(filed, new DateOnly(2023, 5, 31), _policy).Outcome);
        Assert.Equal(Outcome.Refused, RegistrationRules.CheckValidity(filed, new DateOnly(2023, 6, 1), _policy).Outcome);
        Assert.Equal(Outcome.Pass, RegistrationRules.CheckValidity(DateOnly.MaxValue, DateOnly.MaxValue, _policy).Outcome);
    }

    private static Dictionary<string, string?> Filled() => _policy.RequiredFields.Value.Concat(_policy.OptionalFields.Value)
        .ToDictionary(field => field, string? (_) => "已填写", StringComparer.Ordinal);
}
