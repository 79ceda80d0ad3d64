using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Applications;

/// <summary>「文字中的身份信息」: text that experts read must not name the applicant.</summary>
public static class IdentityInText
{
    private const string Name = "姓名";
    private const string Unit = "工作单位";

    /// <summary>What in a text gives the applicant away; nothing when all is well.</summary>
    /// <param name="label">The box's name, as the form shows it.</param>
    /// <remarks>Rule MK-05. What a notice asks to have covered concerns pictures; in text, nothing that gives the applicant away reaches an expert.</remarks>
    public static IReadOnlyList<Finding> Check(string label, string text, IdentityWords who, MaskingPolicy policy)
    {
        var searched = new SearchedText(text);
        if (!who.OccurIn(searched))
        {
            return [];
        }

        return
        [
            .. who.Name.OccursIn(searched) ? [Find(Name, "本人姓名")] : Array.Empty<Finding>(),
            .. who.Units.Where(one => searched.Holds(one.Sought)).Select(one => Find(Unit, $"工作单位“{one.Shown}”")),
            .. who.Numbers.Any(searched.HoldsNumber) ? [Find(Name, "身份证号或手机号码")] : Array.Empty<Finding>(),
        ];

        Finding Find(string kind, string what)
        {
            var source = policy.RequiredKinds.Value.Contains(kind, StringComparer.Ordinal) ? policy.RequiredKinds.Source : policy.OfferedKinds.Source;
            return new Finding("MK-05", Outcome.Refused, $"“{label}”中出现了{what}，评审专家会看到这段文字，请删去。", source, Confidence.Proposed);
        }
    }
}
