namespace TitleReview.App.Imaging.Suggesting.Words;

/// <summary>A name of two letters, one of them misread, is known by what stands before or after it: 确认杨某等同志, 学生杨某.</summary>
internal static class NameContext
{
    private static readonly string[] _before = ["姓名", "学生", "学员", "签名", "确认", "授予", "兹有"];
    private static readonly string[] _after = ["同志", "等", "性别", "老师", "先生", "女士"];

    public static IEnumerable<Occurrence> Find(string text, string letters) => letters.Length != 2
        ? []
        : from start in Enumerable.Range(0, Math.Max(0, text.Length - 1))
          where (text[start] == letters[0]) != (text[start + 1] == letters[1])
          where IsNamed(text, start)
          select new Occurrence(start, start + 2, 1);

    private static bool IsNamed(string text, int start) =>
        Array.Exists(_before, word => text.AsSpan(0, start).EndsWith(word)) || Array.Exists(_after, word => text.AsSpan(start + 2).StartsWith(word));
}
