using TitleReview.Core.Kernel;

namespace TitleReview.Core.Approvals;

/// <summary>「任职资格文件模板」(模板7): the fixed text, with {places} for what a case fills in.</summary>
/// <param name="DocNo">As the notice types it, with square brackets.</param>
/// <param name="DocNoRendered">As it is printed: GB/T 9704-2012 7.2.5 asks for 〔〕.</param>
/// <param name="ToNote">The notice's remark on the addressees; not printed.</param>
public sealed record ApprovalTemplate(
    Citation Source,
    string Name,
    IReadOnlyList<string> Head,
    string DocNo,
    string DocNoRendered,
    string Title,
    string To,
    string ToNote,
    string Body,
    string Attachment)
{
    public static ApprovalTemplate Official { get; } = EmbeddedTemplate.Read<ApprovalTemplate>("template-7.json");
}
