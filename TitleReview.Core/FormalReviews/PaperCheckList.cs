using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.FormalReviews;

/// <summary>「纸质材料」 of the notice's list, as asked of one applicant.</summary>
/// <param name="Number">From 1, as the notice counts.</param>
/// <param name="IsAsked">False for what this applicant has not claimed.</param>
public sealed record PaperItem(int Number, string Title, bool IsAsked);

/// <summary>「纸质材料目录清单」: what the office ticks off at reception.</summary>
public static class PaperCheckList
{
    private const string Service = "服务基层";
    private const string EvaluationForm = "评审表";
    private const string Other = "其它";

    /// <summary>「9. 服务基层工作证明材料。10. 其它相关材料。」 Asked only of whoever claims such a service; what else there is need not be there.</summary>
    /// <remarks>Rule PM-01.</remarks>
    public static IReadOnlyList<PaperItem> Of(ApplicationForm form, PaperPolicy policy)
    {
        var claims = form.Text(SectionCatalogue.OtherAttachments, "service") is { Length: > 0 } service && service != ApplicationForm.None;
        return
        [
            .. policy.Materials.Value.Index().Select(item => new PaperItem(
                item.Index + 1,
                item.Item.Contains(EvaluationForm, StringComparison.Ordinal) && policy.EvaluationFormCopies.Value > 0 ? $"{item.Item}（一式{policy.EvaluationFormCopies.Value}份）" : item.Item,
                (!item.Item.Contains(Service, StringComparison.Ordinal) || claims) && !item.Item.StartsWith(Other, StringComparison.Ordinal))),
        ];
    }
}

/// <summary>「没有这项纸质材料」.</summary>
public sealed record PaperItemIsUnknown() : Refusal("所选材料不在本通知的纸质材料目录清单中，请刷新页面后重新勾选。");

/// <summary>「收到日期晚于今天」.</summary>
public sealed record PaperReceivedInFuture() : Refusal("收到日期晚于今天，请按实际收到材料的日期填写。");
