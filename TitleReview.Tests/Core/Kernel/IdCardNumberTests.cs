using System.Text.Json;
using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.Core.Kernel;

public sealed class IdCardNumberTests
{
    private static readonly DateOnly _today = new(2023, 10, 1);

    public static TheoryData<string, Type> Refused => new()
    {
        { "652801190102030011", typeof(IdCardCheckDigitIsWrong) },
        { "652801190002290017", typeof(IdCardBirthDateDoesNotExist) },
        { "652801190113030015", typeof(IdCardBirthDateDoesNotExist) },
        { "659999190102030017", typeof(IdCardRegionIsUnknown) },
        { "652801209901010012", typeof(IdCardBirthDateIsInFuture) },
        { "65280119010203001", typeof(IdCardNumberIsMisshapen) },
        { "652801010203001", typeof(IdCardNumberIsFirstGeneration) },
        { "65280119O10203001X", typeof(IdCardNumberIsMisshapen) },
        { "6528011901020300X1", typeof(IdCardNumberIsMisshapen) },
    };

    [Theory]
    [InlineData("65280119010203001x")]
    [InlineData(" ６５２８０１１９０１０２０３００１Ｘ　")]
    public void TryParse_FullWidthOrSmallX_PutRight(string typed)
    {
        Assert.True(IdCardNumber.TryParse(typed, _today, out var number, out _));
        Assert.Equal("65280119010203001X", number.Value);
        Assert.Equal(new DateOnly(1901, 2, 3), number.BirthDate);
        Assert.True(number.IsMale);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void TryParse_SomethingWrong_RefusedWithItsOwnReason(string typed, Type refusal)
    {
        Assert.False(IdCardNumber.TryParse(typed, _today, out _, out var why));
        Assert.IsType(refusal, why);
    }

    [Fact]
    public void TryParse_EveryExampleOfTheStandard_AcceptedOrRefusedAsItSays()
    {
        var examples = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TestFiles", "domain", "id_card_gb11643.json"))).RootElement;
        var (valid, invalid) = (Numbers(examples, "valid"), Numbers(examples, "invalid"));

        Assert.Equal((8, 10), (valid.Count, invalid.Count));
        Assert.All(valid, typed => Assert.True(IdCardNumber.TryParse(typed, _today, out _, out _), typed));
        Assert.All(invalid, typed => Assert.False(IdCardNumber.TryParse(typed, _today, out _, out _), typed));
    }

    [Fact]
    public void TryParse_BornToday_Accepted_BornTomorrow_Refused()
    {
        Assert.True(IdCardNumber.TryParse("650102190402290020", new DateOnly(1904, 2, 29), out _, out _));
        Assert.False(IdCardNumber.TryParse("650102190402290020", new DateOnly(1904, 2, 28), out _, out _));
    }

    [Fact]
    public void ToString_NeverShowsTheWholeNumber()
    {
        Assert.True(IdCardNumber.TryParse("65280119010203001X", _today, out var number, out _));
        Assert.Equal("652801********001X", number.Shortened);
        Assert.Equal(number.Shortened, $"{number}");
    }

    [Fact]
    public void TryParse_AnyOneDigitChanged_Refused()
    {
        const string Good = "65280119010203001X";
        foreach (var place in Enumerable.Range(0, 17))
        {
            foreach (var digit in "0123456789".Where(digit => digit != Good[place]))
            {
                Assert.False(IdCardNumber.TryParse($"{Good[..place]}{digit}{Good[(place + 1)..]}", _today, out _, out _));
            }
        }
    }

    private static List<string> Numbers(JsonElement examples, string which) => [.. examples.GetProperty(which).EnumerateArray().Select(pair => pair[0].GetString()!)];
}
