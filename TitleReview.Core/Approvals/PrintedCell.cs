namespace TitleReview.Core.Approvals;

/// <summary>「无」: what an empty cell prints (rule book BL-05), so that nothing can be written in afterwards.</summary>
internal static class PrintedCell
{
    public static string Of(string text) => string.IsNullOrWhiteSpace(text) ? "无" : text;
}
