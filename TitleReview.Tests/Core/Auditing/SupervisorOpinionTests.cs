using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

public sealed class SupervisorOpinionTests
{
    private static readonly SupervisorOpinionPolicy _senior = PolicyCatalogue.Load("senior-review-2020").SupervisorOpinion;
    private static readonly SupervisorOpinionPolicy _online = PolicyCatalogue.Load("online-requirements-2023").SupervisorOpinion;
    private static readonly SupervisorOpinionPolicy _partySchool = PolicyCatalogue.Load("party-school-2023").SupervisorOpinion;

    [Theory]
    [InlineData(TitleLevel.Full, "高级")]
    [InlineData(TitleLevel.Associate, "高级")]
    [InlineData(TitleLevel.Intermediate, "中级")]
    [InlineData(TitleLevel.Junior, "初级")]
    public void Compose_EachLevel_AsTheTemplateWritesIt(TitleLevel level, string written)
    {
        Assert.Equal($"经审核，同意推荐周敏同志申报工程系列水利专业{written}职称。", SupervisorOpinion.Compose("周敏", "工程", "水利", level, _online)?.Value);
        Assert.Equal($"经审核，同意推荐周敏同志申报工程系列水利专业{written}专业技术任职资格。", SupervisorOpinion.Compose("周敏", "工程", "水利", level, _senior)?.Value);
    }

    [Fact]
    public void Compose_NoticeHasNoFixedWords_IsNull() => Assert.Null(SupervisorOpinion.Compose("周敏", "工程", "水利", TitleLevel.Full, _partySchool));

    [Fact]
    public void Compose_NameThatLooksLikeAPlace_StaysAsItIs() =>
        Assert.StartsWith("经审核，同意推荐{level}同志", SupervisorOpinion.Compose("{level}", "工程", "水利", TitleLevel.Full, _online)!.Value, StringComparison.Ordinal);

    [Theory]
    [InlineData("经审核，同意推荐周敏同志申报工程系列水利专业中级职称。", Outcome.Pass)]
    [InlineData(" 经审核,同意推荐周敏同志申报工程系列水利专业中级职称", Outcome.Pass)]
    [InlineData("同意推荐周敏同志申报工程系列水利专业中级职称。", Outcome.Warning)]
    [InlineData("经审核，同意推荐周敏同志申报工程系列水利专业高级职称。", Outcome.Refused)]
    [InlineData(null, Outcome.Refused)]
    public void Check_Text_AgainstTheTemplate(string? text, Outcome outcome) => Assert.Equal(
        outcome, SupervisorOpinion.Check(text, SupervisorOpinion.Compose("周敏", "工程", "水利", TitleLevel.Intermediate, _online), _online).Outcome);

    [Fact]
    public void Check_NoticeAsksForNone_IsNotApplicable()
    {
        Assert.Equal(Outcome.NotApplicable, SupervisorOpinion.Check(null, null, _partySchool).Outcome);
        Assert.Equal(Outcome.NotApplicable, SupervisorOpinion.Check("同意推荐", null, _partySchool).Outcome);
    }
}
