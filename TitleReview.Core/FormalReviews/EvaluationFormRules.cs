using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.Core.FormalReviews;

/// <summary>「评审表的打印」.</summary>
public static class EvaluationFormRules
{
    /// <summary>「‘形式审核通过’后，申报状态显示‘评审委员会已接收材料’的申报人员，由申报人打印《专业技术职务任职资格评审表》。」</summary>
    /// <remarks>Rule EF-01.</remarks>
    public static Finding WhetherPrintable(Stage stage, EvaluationFormPolicy policy)
    {
        var (required, when) = (policy.IsRequired, policy.PrintableWhen);
        return !required.Value ? new Finding("EF-01", Outcome.NotApplicable, "本通知不需要提交评审表。", required.Source, required.Confidence)
            : stage >= Stage.FeeDue ? new Finding("EF-01", Outcome.Pass, $"状态已到“{when.Value}”，可以打印评审表。", when.Source, when.Confidence)
            : new Finding("EF-01", Outcome.Refused, $"状态为“{when.Value}”后才能打印评审表，请等待审核。", when.Source, when.Confidence);
    }
}
