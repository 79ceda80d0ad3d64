namespace TitleReview.Core.Publicity;

/// <summary>「评审名称」: what a notice is about, out of its title: 关于开展2023年度党校教师系列职称评审工作的通知 is about the 2023年度党校教师系列职称评审.</summary>
internal static class ReviewName
{
    private const string Review = "评审";

    // the longer ones first
    private static readonly string[] _beginnings = ["关于组织开展", "关于开展", "关于做好", "关于"];
    private static readonly string[] _endings = ["工作的通知", "的通知", "工作通知", "通知"];

    public static string Of(string notice)
    {
        var name = notice.Trim('《', '》', ' ');
        name = name[(_beginnings.FirstOrDefault(word => name.StartsWith(word, StringComparison.Ordinal))?.Length ?? 0)..];
        name = name[..^(_endings.FirstOrDefault(word => name.EndsWith(word, StringComparison.Ordinal))?.Length ?? 0)];
        return name.EndsWith(Review, StringComparison.Ordinal) ? name : name + Review;
    }
}
