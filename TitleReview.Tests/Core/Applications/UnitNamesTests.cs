using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Applications;

public sealed class UnitNamesTests
{
    private static readonly MaskingPolicy _policy = PolicyCatalogue.Load("party-school-2023").Masking;

    /// <summary>Each text alone: found or not by the unit, which bears a note.</summary>
    [Theory]
    [InlineData("某党校（借调至某某县委组织部）", "某党校(借调至某某县委组织部) 某党校 某某县委组织部", "党校 某某县 借调至")]
    [InlineData("某党校(2019年3月至2020年5月借调到某某县委组织部工作)", "某党校 某某县委组织部", "2019年3月至2020年5月")]
    [InlineData("某党校【驻村：某某乡某某村】教研室", "某党校教研室 某某乡某某村", "某党校 教研室 驻村")]
    [InlineData("某党校〔原某某干部学校〕", "某党校 某某干部学校", "干部学校")]
    [InlineData("某党校（主持日常工作）", "某党校", "主持日常工作")]
    [InlineData("某党校（“访惠聚”驻村工作队）", "某党校", "“访惠聚”驻村工作队 驻村工作队 访惠聚")]
    [InlineData("某党校（借调至某某某局）", "某党校", "某某某局")]
    [InlineData("某党校（借调至某某县某局）", "某党校 某某县某局", "某某县")]
    [InlineData("某党校（某县第一中学、某县教育局）", "某党校 某县教育局 某县第一中学", "第一中学 教育局")]
    [InlineData("某党校（借调至某某自治县委（宣传部）", "某党校 某某自治县委", "宣传部")]
    [InlineData("某党校（借调至某某县委宣传部", "某党校 某某县委宣传部", "借调至")]
    [InlineData("某党校）", "某党校", "党校")]
    [InlineData("中学（某县第一）", "中学（某县第一）", "中学 某县第一")]
    [InlineData("（）", "（）", "（ ）")]
    public void Check_UnitWithNotes_FoundByTheWholeTheUnitAndWhatTheNotesName(string unit, string found, string free)
    {
        var who = new IdentityWords(new PersonName("周敏"), [unit]);

        Assert.All(found.Split(' '), text => Assert.NotEmpty(IdentityInText.Check("总结", text, who, _policy)));
        Assert.All(free.Split(' '), text => Assert.Empty(IdentityInText.Check("总结", text, who, _policy)));
    }

    [Theory]
    [InlineData("在某党校任教五年", "某党校")]
    [InlineData("在某某县委 组织部撰写材料", "某某县委组织部")]
    public void Check_UnitWithANote_IsFoundByEitherName(string text, string named)
    {
        var who = new IdentityWords(new PersonName("周敏"), ["某党校（借调至某某县委组织部）", "某党校"]);

        Assert.Contains($"“{named}”", Assert.Single(IdentityInText.Check("总结", text, who, _policy)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_UnitAsWritten_IsNamedAsWritten() => Assert.Contains(
        IdentityInText.Check("总结", "某党校（借调至 某局）", new IdentityWords(new PersonName("周敏"), ["某党校（借调至某局）"]), _policy),
        finding => finding.Sentence.Contains("“某党校（借调至某局）”", StringComparison.Ordinal));
}
