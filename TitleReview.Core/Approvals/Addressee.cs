namespace TitleReview.Core.Approvals;

/// <summary>「主送机关」: what template 7 puts before its fixed words, out of the full names of organisations.</summary>
public static class Addressee
{
    private static readonly string[] _bureaus = ["人力资源和社会保障局", "人社局"];
    private static readonly string[] _regions = ["新疆维吾尔自治区", "自治区"];

    /// <summary>巴音郭楞蒙古自治州, of 巴音郭楞蒙古自治州人力资源和社会保障局.</summary>
    public static string PrefectureOf(string bureau)
    {
        var suffix = _bureaus.FirstOrDefault(candidate => bureau.EndsWith(candidate, StringComparison.Ordinal)) ?? "";
        return bureau[..^suffix.Length];
    }

    /// <summary>交通运输厅, of 自治区交通运输厅; empty for a department that is not the region's.</summary>
    public static string DepartmentOf(string supervisor)
    {
        var prefix = _regions.FirstOrDefault(candidate => supervisor.StartsWith(candidate, StringComparison.Ordinal));
        return prefix is null ? "" : supervisor[prefix.Length..];
    }
}
