using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「主管单位推荐意见」: the fixed sentence, with the applicant's particulars in it.</summary>
public static class SupervisorOpinion
{
    private const string Opening = "经审核，";

    /// <summary>「经审核，同意推荐××同志申报××系列××专业×（高、中、初）级……。」 Null: the notice has no fixed words.</summary>
    /// <remarks>Rule OP-02. The annex's words, not those of the body that leave 经审核 out. Both senior levels are written 高级.</remarks>
    public static Cited<string>? Compose(string name, string series, string specialty, TitleLevel level, SupervisorOpinionPolicy policy) =>
        policy.Sentence.Value is { } template
            ? new Cited<string>(TemplateText.FillKnown(template, ("name", name), ("series", series), ("specialty", specialty), ("level", LevelGrade.Of(level))), policy.Sentence.Source, policy.Sentence.Confidence)
            : null;

    /// <summary>Whether the opinion uploaded carries these words.</summary>
    /// <param name="text">Null: none was uploaded.</param>
    /// <param name="composed">See <see cref="Compose"/>.</param>
    public static Finding Check(string? text, Cited<string>? composed, SupervisorOpinionPolicy policy)
    {
        var asked = policy.IsRequired;
        if (text is null)
        {
            return asked.Value
                ? new Finding("OP-02", Outcome.Refused, "还没有主管单位的推荐意见，请填写明确意见，加盖公章后上传。", asked.Source, asked.Confidence)
                : new Finding("OP-02", Outcome.NotApplicable, "通知没有要求主管单位推荐意见。", asked.Source, asked.Confidence);
        }

        if (composed is not { } sentence)
        {
            return new Finding("OP-02", Outcome.NotApplicable, "通知没有规定主管单位推荐意见的文字，不作核对。", policy.Sentence.Source, policy.Sentence.Confidence);
        }

        var (outcome, words) = OpinionText.IsSame(text, sentence.Value) ? (Outcome.Pass, "主管单位推荐意见符合通知的模板。")
            : OpinionText.IsSame(Opening + text, sentence.Value) ? (Outcome.Warning, $"主管单位推荐意见缺少“{Opening}”，模板为“{sentence.Value}”。")
            : (Outcome.Refused, $"主管单位推荐意见应为“{sentence.Value}”，请按模板填写。");
        return new Finding("OP-02", outcome, words, sentence.Source, sentence.Confidence);
    }
}
