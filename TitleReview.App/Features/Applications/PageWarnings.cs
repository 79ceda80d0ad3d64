using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Applications;

/// <summary>What is worth a second look at a page that stands; none of it stops a submission.</summary>
internal static class PageWarnings
{
    private const string Blurred = "图片看起来模糊，文字可能难以辨认。请放大查看，看不清的请放平、对焦后重新扫描或拍摄。";

    /// <remarks>Rules SE-10 and AT-01.</remarks>
    /// <param name="pages">Standing pages of the application; the page itself may be among them.</param>
    public static IReadOnlyList<string> Of(EvidencePage page, IEnumerable<EvidencePage> pages, Policy policy)
    {
        // the vault names a file by a keyed hash of its content: the same name is the same file
        var twin = pages.FirstOrDefault(other => other.Id != page.Id && other.Original == page.Original && other.UploadedAs == Role.Applicant && (other.Section == page.Section || policy.Attachments.OnceOnly.Value));
        return
        [
            .. page.LooksBlurred ? [Blurred] : Array.Empty<string>(),
            .. twin is null ? Array.Empty<string>() : [Duplicate(page, twin, policy)],
        ];
    }

    private static string Duplicate(EvidencePage page, EvidencePage twin, Policy policy) =>
        page.Section == twin.Section
            ? $"与本栏目已上传的“{twin.Kind}”是同一个文件，传重了的请删除一份。"
            : $"与“{twin.SectionTitle(policy)}”栏目的“{twin.Kind}”是同一个文件，请确认放对了栏目，避免重复上传。";
}
