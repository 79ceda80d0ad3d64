using System.Globalization;
using System.Text.RegularExpressions;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.FormalReviews;

/// <summary>「到账金额」 read from a cell, with what was odd about it in words.</summary>
/// <param name="Yuan">Null where it is no whole positive number of yuan.</param>
/// <param name="Problem">Empty where it was read.</param>
/// <param name="Remark">What was read all the same; empty where nothing was odd.</param>
public sealed partial record BankAmount(int? Yuan, string Problem, string Remark)
{
    /// <summary>380、380.00、1,140.00、￥380、３８０元.</summary>
    public static BankAmount Read(string written)
    {
        var plain = ComparableText.WithoutBlanks(ComparableText.Compatible(written)).TrimStart('¥', '+').TrimEnd('元', '整');
        if (!Figure().IsMatch(plain) || !decimal.TryParse(plain.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return Not(written.Length == 0 ? "没有金额。" : $"金额“{written}”不是数字，请核对后更正文件。");
        }

        return amount <= 0 ? Not($"金额{plain}不大于零，不是到账。")
            : amount != decimal.Truncate(amount) ? Not($"金额{plain}元含角、分，评审费都是整元，请核对。")
            : amount > int.MaxValue / 2 ? Not($"金额{plain}元过大，请核对。")
            : new BankAmount((int)amount, "", written.Any(IsFullWidthDigit) ? $"金额“{written}”是全角数字，已按{(int)amount}元读取。" : "");
    }

    private static BankAmount Not(string problem) => new(null, problem, "");

    private static bool IsFullWidthDigit(char character) => character is >= '０' and <= '９';

    [GeneratedRegex(@"^-?([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})(\.[0-9]{1,4})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();
}
