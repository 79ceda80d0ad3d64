using TitleReview.Core.Kernel;

namespace TitleReview.Core.Qualifications;

/// <summary>「法定退休年龄」 of professionals: men at 60, women at 55, from 2025 on later by one month for every four, up to 63 and 58.</summary>
/// <remarks>国发〔1978〕104号; 全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定（2024年9月13日）.</remarks>
public static class RetirementAge
{
    private const int Men = 60;
    private const int Women = 55;
    private const int MostDelay = 36;
    private const int MonthsPerMonth = 4;

    private static readonly YearMonth _delayed = new(2025, 1);

    /// <summary>The day on which it is reached.</summary>
    public static DateOnly Reached(IdCardNumber number)
    {
        var before = number.BirthDate.AddYears(number.IsMale ? Men : Women);
        return before.AddMonths(Delay(before));
    }

    /// <summary>男60周岁, 女55周岁加3个月</summary>
    public static string Words(IdCardNumber number)
    {
        var delay = Delay(number.BirthDate.AddYears(number.IsMale ? Men : Women));
        return $"{(number.IsMale ? $"男{Men}" : $"女{Women}")}周岁{(delay > 0 ? $"，延迟{delay}个月" : "")}";
    }

    private static int Delay(DateOnly before) => YearMonth.Of(before) is var month && month < _delayed ? 0 : Math.Min(MostDelay, (month.MonthsSince(_delayed) / MonthsPerMonth) + 1);
}
