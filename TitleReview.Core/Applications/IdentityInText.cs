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
    /// <param name="units">The present unit and those of the work history.</param>
    /// <param name="numbers">Identity number and telephone; empty ones are not sought.</param>
    /// <remarks>Rule MK-05. What a notice asks to have covered concerns pictures; in text, nothing that gives the applicant away reaches an expert.</remarks>
    public static IReadOnlyList<Finding> Check(string label, string text, PersonName name, IEnumerable<string> units, MaskingPolicy policy, params IReadOnlyList<string> numbers)
    {
        var findings = new List<Finding>();
        if (name.OccursIn(text))
        {
            findings.Add(Find(Name, "本人姓名"));
        }

        var read = ComparableText.Of(text);
        foreach (var unit in units.Distinct(StringComparer.Ordinal).Where(unit => ComparableText.Of(unit) is { Length: > 0 } sought && read.Contains(sought, StringComparison.Ordinal)))
        {
            findings.Add(Find(Unit, $"工作单位“{unit}”"));
        }

        if (numbers.Any(number => ComparableText.Of(number) is { Length: > 0 } sought && read.Contains(sought, StringComparison.OrdinalIgnoreCase)))
        {
            findings.Add(Find(Name, "身份证号或手机号码"));
        }

        return findings;

        Finding Find(string kind, string what)
        {
            var source = policy.RequiredKinds.Value.Contains(kind, StringComparer.Ordinal) ? policy.RequiredKinds.Source : policy.OfferedKinds.Source;
            return new Finding("MK-05", Outcome.Refused, $"“{label}”中出现了{what}，评审专家会看到这段文字，请删去。", source, Confidence.Proposed);
        }
    }
}
