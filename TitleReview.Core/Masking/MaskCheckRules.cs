using System.Globalization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Masking;

/// <summary>「遮盖检查」 by the unit and by the committee's office: what a mark needs, and what it stops.</summary>
/// <remarks>Rule MK-07: the consequence lies with the applicant, the officers look and return.</remarks>
public static class MaskCheckRules
{
    /// <summary>Of a page's reason, in characters.</summary>
    public const int LongestReason = 300;

    private static readonly char[] _ends = ['。', '；', '，', '.', ';', ',', ' '];

    /// <summary>Why this mark cannot be kept. Blanks around the reason do not count; a page that is fit needs none.</summary>
    public static Verdict WhyNotMark(MaskMark mark, string reason) => Verdict.Of((mark, reason.Trim().Length) switch
    {
        (MaskMark.Fit, _) => null,
        (_, 0) => new RedoNeedsReason(),
        (_, > LongestReason and var length) => new RedoReasonIsTooLong(length, LongestReason),
        _ => null,
    });

    /// <summary>「每张附件图片……如需遮盖的……进行【遮盖】。」 A page found wanting stops the case at the level that found it so.</summary>
    /// <remarks>Rule MK-04. A page that nobody has looked at stops nothing; the officer is only reminded of it.</remarks>
    /// <param name="pages">Numbers of the pages that are marked <see cref="MaskMark.Redo"/>.</param>
    /// <param name="asks">The clause of the notice that asks for the masking.</param>
    public static Verdict WhyNotPass(IReadOnlyList<int> pages, Citation asks) => Verdict.Of(pages.Count > 0 ? new MaskingMustBeRedone(InWords(pages), asks) : null);

    /// <summary>The reason of a return: all pages in one sentence, then whatever else is to be corrected.</summary>
    /// <example>遮盖不符合要求，请重新遮盖2页：第2页（学历，毕业证书）姓名未遮盖；第5页（年度考核，考核表）单位公章未遮盖。</example>
    public static string ReturnReason(IReadOnlyList<PageToRedo> pages, string other)
    {
        var list = string.Join('；', pages.Select(page => string.Create(CultureInfo.InvariantCulture, $"第{page.Number}页（{page.Section}，{page.Kind}）{page.Reason.Trim().TrimEnd(_ends)}")));
        var masks = string.Create(CultureInfo.InvariantCulture, $"遮盖不符合要求，请重新遮盖{pages.Count}页：{list}。");
        return other.Trim() is { Length: > 0 } rest ? $"{masks}{rest}" : masks;
    }

    private static string InWords(IEnumerable<int> pages) => string.Join('、', pages.Select(page => page.ToString(CultureInfo.InvariantCulture)));
}
