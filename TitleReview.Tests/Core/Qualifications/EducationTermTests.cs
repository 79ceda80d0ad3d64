using TitleReview.Core.Kernel;
using TitleReview.Core.Qualifications;
using Xunit;

namespace TitleReview.Tests.Core.Qualifications;

public sealed class EducationTermTests
{
    [Fact]
    public void Names_GraduationsAlone_LowestFirst_ByTheUsualWord() => Assert.Equal(
        "小学毕业,初中毕业,普通高中毕业,技工学校毕业,职业高中毕业,中专,大专,大学普通班毕业,本科,研究生班毕业,硕士研究生,博士研究生",
        string.Join(',', EducationTerm.Names));

    [Theory]
    [InlineData("中专", EducationLevel.Secondary)]
    [InlineData("技工学校毕业", EducationLevel.Secondary)]
    [InlineData("职业高中毕业", EducationLevel.Secondary)]
    [InlineData("大专", EducationLevel.College)]
    [InlineData("本科", EducationLevel.Bachelor)]
    [InlineData("硕士研究生", EducationLevel.Master)]
    [InlineData("博士研究生", EducationLevel.Doctor)]
    [InlineData("研究生班毕业", null)]
    [InlineData("普通高中毕业", null)]
    [InlineData("大学本科结业", null)]
    [InlineData("", null)]
    public void LevelOf_WhatTheFormOffers_OrNot(string written, EducationLevel? level) => Assert.Equal(level, EducationTerm.LevelOf(written));

    [Fact]
    public void Names_EveryLevelOfTheRules_IsOffered() =>
        Assert.All(Enum.GetValues<EducationLevel>(), level => Assert.Contains(OfficialName.Of(level), EducationTerm.Names));
}
