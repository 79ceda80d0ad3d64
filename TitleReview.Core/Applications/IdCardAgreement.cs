using TitleReview.Core.Kernel;

namespace TitleReview.Core.Applications;

/// <summary>「身份证号与填报内容核对」.</summary>
public static class IdCardAgreement
{
    private static readonly Citation _standard = new("GB 11643-1999《公民身份号码》", "4", "第七至十四位为出生日期码；顺序码的奇数分配给男性，偶数分配给女性");

    /// <summary>Sex by the seventeenth digit, month of birth by the seventh to twelfth. One finding for each that differs; one pass otherwise.</summary>
    /// <param name="sex">男 or 女; null: not asked.</param>
    /// <remarks>Rule ID-02.</remarks>
    public static IReadOnlyList<Finding> Check(IdCardNumber number, string? sex, YearMonth? bornIn)
    {
        var (sexByNumber, bornByNumber) = (number.IsMale ? "男" : "女", YearMonth.Of(number.BirthDate));
        var findings = new List<Finding>();
        if (sex is not null && sex != sexByNumber)
        {
            findings.Add(Say(Outcome.Refused, $"性别与身份证号不符：填写为{sex}，身份证号第17位表示{sexByNumber}，请核对。"));
        }

        if (bornIn is { } month && month != bornByNumber)
        {
            findings.Add(Say(Outcome.Refused, $"出生年月与身份证号不符：填写为{month}，身份证号为{bornByNumber}，请核对。"));
        }

        return findings.Count > 0 ? findings : [Say(Outcome.Pass, "性别、出生年月与身份证号一致。")];

        static Finding Say(Outcome outcome, Wording sentence) => new("ID-02", outcome, sentence, _standard);
    }
}
