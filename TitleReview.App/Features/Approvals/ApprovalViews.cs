using TitleReview.Core.Approvals;

namespace TitleReview.App.Features.Approvals;

/// <summary>The lists of the page, as they stand in its address.</summary>
internal static class ApprovalViews
{
    public const string Ready = "";
    public const string Drafts = "drafts";
    public const string Awaiting = "awaiting";
    public const string Issued = "issued";
    public const string Revoked = "revoked";

    public static IReadOnlyList<(string View, string Title)> All { get; } =
        [(Ready, "可以拟制"), (Drafts, "拟稿"), (Awaiting, "待签发"), (Issued, "已印发"), (Revoked, "已撤销和换发")];

    /// <summary>Whatever stands in the address, one of the five.</summary>
    public static string Read(string? typed) => All.Select(one => one.View).FirstOrDefault(view => view == typed) ?? Ready;

    public static string Title(ApprovalDraftKind kind) => kind switch
    {
        ApprovalDraftKind.Issue => "印发",
        ApprovalDraftKind.Replace => "换发",
        _ => "撤销任职资格",
    };
}
