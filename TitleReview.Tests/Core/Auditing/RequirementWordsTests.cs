using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

public sealed class RequirementWordsTests
{
    [Theory]
    [InlineData("online-requirements-2023", SectionKey.Papers, "封面", "论文、著作必传")]
    [InlineData("online-requirements-2023", SectionKey.Papers, "代表作品（经单位审核盖章）", "代表作品必传")]
    [InlineData("online-requirements-2023", SectionKey.Qualification, "职称证书", "3项中，在新疆取得资格的至少2项，在其他省区市取得的至少3项")]
    [InlineData("online-requirements-2023", SectionKey.Qualification, "任命文件", "有机关调动（含分流、转移）的必传")]
    [InlineData("online-requirements-2023", SectionKey.Education, "学位证书", "可选")]
    [InlineData("online-requirements-2023", SectionKey.Basic, "身份证（正面）", "必传")]
    public void Of_AKindOfEvidence_SaysWhenItMustBeThere(string policy, SectionKey section, string kind, string words)
    {
        var judged = PolicyCatalogue.Load(policy);

        Assert.Equal(words, RequirementWords.Of(judged.Sections.Rules[section].Value.Evidence.Single(one => one.AnyOf.Contains(kind)), section, judged));
    }
}
