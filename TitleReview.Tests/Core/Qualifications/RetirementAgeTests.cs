using TitleReview.Core.Kernel;
using TitleReview.Core.Qualifications;
using Xunit;

namespace TitleReview.Tests.Core.Qualifications;

/// <summary>Beside the table of the decision of 13 September 2024: a month later for every four months, at most three years.</summary>
public sealed class RetirementAgeTests
{
    [Theory]
    [InlineData("19641231", true, 2024, 12)]
    [InlineData("19650101", true, 2025, 2)]
    [InlineData("19650430", true, 2025, 5)]
    [InlineData("19650501", true, 2025, 7)]
    [InlineData("19760930", true, 2039, 9)]
    [InlineData("19800101", true, 2043, 1)]
    [InlineData("19691231", false, 2024, 12)]
    [InlineData("19700101", false, 2025, 2)]
    [InlineData("19811231", false, 2039, 12)]
    [InlineData("19000203", true, 1960, 2)]
    public void Reached_ByBirthAndSex_IsTheMonthOfTheTable(string born, bool isMale, int year, int month) =>
        Assert.Equal(new YearMonth(year, month), YearMonth.Of(RetirementAge.Reached(Number(born, isMale))));

    [Fact]
    public void Words_NameTheAgeAndTheDelay()
    {
        Assert.Equal("男60周岁", RetirementAge.Words(Number("19640101", isMale: true)));
        Assert.Equal("女55周岁，延迟1个月", RetirementAge.Words(Number("19700301", isMale: false)));
    }

    // the check digit is reckoned here; the numbers are nobody's
    private static IdCardNumber Number(string born, bool isMale)
    {
        var body = $"652801{born}00{(isMale ? 1 : 2)}";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var sum = body.Select((digit, place) => (digit - '0') * weights[place]).Sum();
        Assert.True(IdCardNumber.TryParse(body + "10X98765432"[sum % 11], new DateOnly(2026, 1, 1), out var number, out var refusal), refusal?.Sentence);
        return number!;
    }
}
