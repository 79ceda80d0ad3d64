using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Qualifications;

/// <summary>「学历」, one row as written.</summary>
public sealed record EducationStep(EducationLevel Level, int GraduatedIn);

/// <summary>「学历学位审查」.</summary>
public static class EducationHistory
{
    /// <summary>「从低到高依次填写。」</summary>
    /// <remarks>Rule SE-04. Two of one level stand in the order of their years.</remarks>
    public static Finding CheckOrder(IReadOnlyList<EducationStep> steps, EducationPolicy policy)
    {
        var rule = policy.IsLowToHigh;
        var ordered = steps.OrderBy(step => step.Level).ThenBy(step => step.GraduatedIn).ToList();
        return (rule.Value, steps.SequenceEqual(ordered)) switch
        {
            (false, _) => new Finding("SE-04", Outcome.NotApplicable, "通知没有规定学历的填写顺序。", rule.Source, rule.Confidence),
            (_, true) => new Finding("SE-04", Outcome.Pass, "学历从低到高依次填写。", rule.Source, rule.Confidence),
            _ => new Finding(
                "SE-04", Outcome.Refused, $"学历应从低到高依次填写，请改为：{string.Join("、", ordered.Select(step => $"{OfficialName.Of(step.Level)}（{step.GraduatedIn}年）"))}。",
                rule.Source, rule.Confidence),
        };
    }

    /// <summary>「《教育部学历证书电子注册备案表》…如无法查询的，需扫描上传学籍档案。」 One finding per duty of a row that is not met; one pass otherwise.</summary>
    /// <param name="documents">Kinds that have been uploaded for the row.</param>
    public static IReadOnlyList<Finding> CheckDocuments(IEnumerable<string> documents, SectionsPolicy policy)
    {
        var rule = policy.Rules[SectionKey.Education];
        var given = documents.ToHashSet(StringComparer.Ordinal);
        var missing = rule.Value.Evidence.Where(one => one.Duty == EvidenceDuty.Row && !one.AnyOf.Any(given.Contains)).ToList();
        return missing.Count == 0
            ? [new Finding("SE-04", Outcome.Pass, "学历证明材料齐全。", rule.Source, rule.Confidence)]
            : [.. missing.Select(one => new Finding("SE-04", Outcome.Refused, $"该学历还缺“{string.Join("”或“", one.AnyOf)}”，请上传。", rule.Source, rule.Confidence))];
    }

    /// <summary>「最新查询的有效期内带二维码验证的…备案表。」 The record's last day is itself valid.</summary>
    public static Finding CheckValidity(DateOnly validTo, DateOnly submittedOn, EducationPolicy policy)
    {
        var rule = policy.RecordMustBeValid;
        return (rule.Value, submittedOn <= validTo) switch
        {
            (false, _) => new Finding("SE-04", Outcome.NotApplicable, "通知没有要求备案表在有效期内。", rule.Source, rule.Confidence),
            (_, true) => new Finding("SE-04", Outcome.Pass, $"备案表有效期至{ChineseDate.Of(validTo)}，提交时有效。", rule.Source, rule.Confidence),
            _ => new Finding(
                "SE-04", Outcome.Refused, $"备案表有效期至{ChineseDate.Of(validTo)}，{ChineseDate.Of(submittedOn)}提交时已过期，请重新查询后上传。", rule.Source, rule.Confidence),
        };
    }
}
