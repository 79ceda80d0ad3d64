using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Auditing;

/// <summary>「退回事项」: one thing to put right, and where.</summary>
/// <param name="Section">Key of the section.</param>
/// <param name="Row">As it is stored, 0 in a section that is no list; null: the section as a whole.</param>
/// <param name="Field">Key of the box; null: the row as a whole.</param>
/// <param name="Page">The page it is about; null: none.</param>
/// <remarks>Rules OP-04 and EL-10.</remarks>
public sealed record ReturnPoint(ReturnKind Kind, string Section, int? Row, string? Field, PageId? Page, string Reason)
{
    /// <summary>Of a reason, in characters.</summary>
    public const int LongestReason = 300;

    /// <summary>The finding's own words, ready to be sent back.</summary>
    public static ReturnPoint Of(LocatedFinding found)
    {
        var box = found.Box;
        var kind = found.Field == LocatedFinding.Pages ? ReturnKind.Evidence : box is null && found.Finding.Outcome == Outcome.NeedsPerson ? ReturnKind.Conditions : ReturnKind.Content;
        var reason = found.Finding.Sentence;
        return new(kind, found.Section, found.Row, box?.Field, Page: null, reason.Length > LongestReason ? reason[..LongestReason] : reason);
    }

    /// <summary>Where the applicant is to go.</summary>
    public string Anchor => Row is not { } row ? ""
        : Kind is ReturnKind.Evidence or ReturnKind.Masking ? $"{Section}-{row}-{LocatedFinding.Pages}"
        : Field is { } box ? $"{Section}-{row}-{box}" : $"{Section}-{row}";

    /// <summary>基本信息·手机号码, as a list of them says it.</summary>
    public string Place(IReadOnlyList<FormSection> sections, ApplicationForm form)
    {
        if (sections.FirstOrDefault(section => section.Key == Section) is not { } asked)
        {
            return Section;
        }
        var row = Row is > 0 ? form.Rows(Section).ToList().IndexOf(Row.Value) : -1;
        var box = Field is { } key ? asked.Find(key)?.Title : null;
        return string.Join('·', new[] { asked.Title, row >= 0 ? $"第{row + 1}行" : null, box }.OfType<string>());
    }

    /// <summary>Why it cannot be put on the list.</summary>
    public static Verdict WhyNot(ReturnPoint point, IReadOnlyList<FormSection> sections) => Verdict.Of(
        sections.Any(section => section.Key == point.Section) ? null : new ReturnPointIsNowhere(),
        point.Reason.Trim().Length switch
        {
            0 => new ReturnPointNeedsReason(),
            > LongestReason => new ReturnPointIsTooLong(LongestReason),
            _ => null,
        });
}
