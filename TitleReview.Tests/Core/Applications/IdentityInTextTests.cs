using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Applications;

public sealed class IdentityInTextTests
{
    private static readonly MaskingPolicy _policy = PolicyCatalogue.Load("party-school-2023").Masking;
    private static readonly PersonName _name = new("周敏");

    [Fact]
    [Trait("Fault", "B35")]
    public void Check_OwnName_Refused()
    {
        var finding = Assert.Single(IdentityInText.Check("工作总结", "本人周 敏在任现职期间……", new IdentityWords(_name, ["某县委党校"]), _policy));

        Assert.Equal(("MK-05", Outcome.Refused), (finding.Rule, finding.Outcome));
        Assert.Equal("五（一）13", finding.Source.Clause);
    }

    [Theory]
    [InlineData("在某县委 党校任教")]
    [InlineData("联系电话139\u200E0000\u00AD0000")]
    [InlineData("证号65280119010203001x")]
    public void Check_OwnUnitOrNumbersHoweverWritten_Refused(string text)
    {
        var finding = Assert.Single(IdentityInText.Check("总结", text, new IdentityWords(_name, ["某县委党校"], "65280119010203001X", "13900000000"), _policy));

        Assert.Equal(("MK-05", Outcome.Refused), (finding.Rule, finding.Outcome));
    }

    /// <summary>What a name sounds like is no word that can be looked for: 「zhou」 is many a syllable. Here only the person who checks decides.</summary>
    [Theory]
    [Trait("Fault", "B35")]
    [InlineData("Zhou Min, first author")]
    [InlineData("zhōu mǐn")]
    public void Check_OwnNameInPinyin_IsLeftToWhoChecks(string text) =>
        Assert.Empty(IdentityInText.Check("论文", text, new IdentityWords(_name, ["某县委党校"]), _policy));

    [Fact]
    public void Check_NeitherNameNorUnit_NothingToSay() =>
        Assert.Empty(IdentityInText.Check("总结", "讲授党的创新理论，学员评价优秀。", new IdentityWords(_name, ["某县委党校", ""]), _policy));

    [Theory]
    [InlineData("specialty", "周敏工作室专业")]
    [InlineData("specialty", "博斯腾县委党校教学")]
    public void Check_ChoiceThatTheNoticeLeavesFree_IsTextToo(string field, string value)
    {
        var found = SubmissionCheck.Findings(FilledFacts.Complete.With("Target", field, value), PolicyCatalogue.Load("online-requirements-2023"), FilledFacts.Now);

        Assert.Contains(found, one => one is { Section: "Target", Finding: { Rule: "MK-05", Outcome: Outcome.Refused } });
    }
}
