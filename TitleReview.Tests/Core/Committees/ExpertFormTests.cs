using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Committees;

public sealed class ExpertFormTests
{
    private static readonly DateOnly _today = new(2023, 9, 18);
    private static readonly string[] _honours = ["享受国务院政府特殊津贴专家"];

    public static TheoryData<string, Type> Wrong => new()
    {
        { "name", typeof(ExpertNeeds) },
        { "number", typeof(ExpertNeeds) },
        { "digit", typeof(IdCardNumberIsMisshapen) },
        { "level", typeof(ExpertNeeds) },
        { "since", typeof(ExpertNeeds) },
        { "future", typeof(ExpertTitleIsInFuture) },
        { "birth", typeof(ExpertTitleIsBeforeBirth) },
        { "phone", typeof(ExpertPhoneIsWrong) },
        { "ethnicity", typeof(ExpertEthnicityIsUnknown) },
        { "honour", typeof(ExpertHonourIsUnknown) },
        { "long", typeof(ExpertWordsAreTooLong) },
    };

    [Fact]
    public void WhyNot_OfAFilledForm_IsNothing() => Assert.Empty(FilledExpert.Form().WhyNot(_honours, _today));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void WhyNot_OfOneFault_NamesIt(string fault, Type refusal)
    {
        var form = FilledExpert.Form();

        var found = Assert.Single((fault switch
        {
            "name" => form with { Name = "" },
            "number" => form with { IdNumber = "" },
            "digit" => form with { IdNumber = "123" },
            "level" => form with { Level = null },
            "since" => form with { TitleSince = null },
            "future" => form with { TitleSince = _today.AddDays(1) },
            "birth" => form with { TitleSince = new(1899, 1, 1) },
            "phone" => form with { Phone = "0991-1234567" },
            "ethnicity" => form with { Ethnicity = "汉" },
            "honour" => form with { Honour = "优秀教师" },
            _ => form with { UnitPost = new string('长', 101) },
        }).WhyNot(_honours, _today));

        Assert.IsType(refusal, found);
    }

    [Fact]
    public void TryParseAny_OfFifteenDigits_IsTheNumberOfEighteen()
    {
        Assert.True(IdCardNumber.TryParseAny(InventedNumber.FifteenOf(7), _today, out var number, out _));
        Assert.Equal(InventedNumber.Of(7), number.Value);
        Assert.True(IdCardNumber.TryParseAny(InventedNumber.Of(7).ToLowerInvariant(), _today, out var same, out _));
        Assert.Equal(number, same);
        Assert.False(IdCardNumber.TryParseAny("652826991399001", _today, out _, out var refusal));
        Assert.IsType<IdCardBirthDateDoesNotExist>(refusal);
    }

    [Theory]
    [InlineData("正高", "2015.06", TitleLevel.Full, 1)]
    [InlineData("高级（副高）", "2015年6月", TitleLevel.Associate, 1)]
    [InlineData("中级", "2015-06-09", TitleLevel.Intermediate, 9)]
    [InlineData("初级", "2015年6月9日", TitleLevel.Junior, 9)]
    [InlineData("员级", "20150609", TitleLevel.Assistant, 9)]
    public void Read_OfARow_UnderstandsLevelsAndDaysAsPeopleTypeThem(string level, string since, TitleLevel expected, int day)
    {
        var (form, refusal) = ExpertColumns.Read(column => column switch { "职称层级" => level, "取得职称时间" => since, "是否主系列" => "", "是否退休" => "是", _ => "" });

        Assert.Null(refusal);
        Assert.Equal((expected, new DateOnly(2015, 6, day), true, true), (form!.Level, form.TitleSince, form.IsMainSeries, form.IsRetired));
    }

    [Fact]
    public void Read_OfWhatNobodyUnderstands_SaysWhich()
    {
        Assert.IsType<ExpertLevelIsUnknown>(ExpertColumns.Read(column => column == "职称层级" ? "特级" : "").Refusal);
        Assert.IsType<ExpertDayIsUnreadable>(ExpertColumns.Read(column => column == "取得职称时间" ? "去年" : "").Refusal);
        Assert.IsType<ExpertAnswerIsUnreadable>(ExpertColumns.Read(column => column == "是否退休" ? "快了" : "").Refusal);
    }
}
