using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「单位审核意见」: the fixed sentence.</summary>
public static class UnitOpinion
{
    /// <summary>「填写审核意见‘本单位已对提供的申报材料逐一审核，真实准确，同意推荐’。」</summary>
    /// <remarks>Rule OP-01. Blanks and the form of punctuation do not matter; another notice's sentence is pointed out, anything else refused.</remarks>
    public static Finding Check(string text, UnitOpinionPolicy policy)
    {
        var sentence = policy.Sentence;
        return OpinionText.IsSame(text, sentence.Value)
            ? Say(Outcome.Pass, "审核意见符合通知规定。", sentence.Confidence)
            : policy.OtherWordings.Value.Any(other => OpinionText.IsSame(text, other))
                ? Say(Outcome.Warning, $"这是其他通知的审核意见，本通知规定为“{sentence.Value}”，请改用。", policy.OtherWordings.Confidence)
                : Say(Outcome.Refused, $"审核意见应为“{sentence.Value}”。", sentence.Confidence);

        Finding Say(Outcome outcome, string words, Confidence confidence) => new("OP-01", outcome, words, sentence.Source, confidence);
    }
}
