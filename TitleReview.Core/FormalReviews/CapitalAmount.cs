using System.Text;

namespace TitleReview.Core.FormalReviews;

/// <summary>「大写金额」 as vouchers print it: 贰佰贰拾元整.</summary>
public static class CapitalAmount
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] _places = ["", "拾", "佰", "仟"];
    private static readonly string[] _groups = ["", "万", "亿"];

    /// <param name="yuan">Not negative.</param>
    public static string Of(int yuan)
    {
        if (yuan == 0)
        {
            return "零元整";
        }

        var text = new StringBuilder();
        var (rest, group, needsZero) = (yuan, 0, false);
        while (rest > 0)
        {
            var four = rest % 10_000;
            if (four > 0)
            {
                // a gap between two groups is read as one zero: 100001 is 壹拾万零壹
                var gap = needsZero && text.Length > 0 ? "零" : "";
                text.Insert(0, $"{Four(four)}{_groups[group]}{gap}");
            }

            needsZero = four < 1000;
            rest /= 10_000;
            group++;
        }

        return $"{text}元整";
    }

    private static string Four(int number)
    {
        var text = new StringBuilder();
        var hasGap = false;
        for (var place = 3; place >= 0; place--)
        {
            var digit = number / (int)Math.Pow(10, place) % 10;
            if (digit == 0)
            {
                hasGap = text.Length > 0;
                continue;
            }

            text.Append(hasGap ? "零" : "").Append(Digits[digit]).Append(_places[place]);
            hasGap = false;
        }

        return text.ToString();
    }
}
