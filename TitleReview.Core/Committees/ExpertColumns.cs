using System.Globalization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Committees;

/// <summary>「专家导入的列」: a row of the list, as people type it, to what it says.</summary>
public static class ExpertColumns
{
    /// <summary>Those of annex 3 that are no result of the identity number, and what the conditions ask besides.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "姓名", "身份证号", "族别", "工作单位", "行政职务", "专业系列", "专业", "现专业岗位", "现专业职称", "职称层级", "取得职称时间", "电话",
        "是否行政机关领导", "是否退休", "是否主系列", "荣誉称号", "破例理由", "备注",
    ];

    /// <param name="cell">The cell of a column; empty where nothing is written.</param>
    /// <returns>A refusal only for a cell that cannot be read; what is missing is found by the form itself.</returns>
    public static (ExpertForm? Form, Refusal? Refusal) Read(Func<string, string> cell)
    {
        var (level, since) = (LevelOf(cell("职称层级")), DayOf(cell("取得职称时间")));
        var words = ((string[])["是否行政机关领导", "是否退休", "是否主系列"]).FirstOrDefault(column => cell(column) is not ("" or "是" or "否"));
        return cell("职称层级").Length > 0 && level is null ? (null, new ExpertLevelIsUnknown(cell("职称层级")))
            : cell("取得职称时间").Length > 0 && since is null ? (null, new ExpertDayIsUnreadable(cell("取得职称时间")))
            : words is not null ? (null, new ExpertAnswerIsUnreadable(words))
            : (new ExpertForm(
                cell("姓名"), cell("身份证号"), cell("族别"), cell("工作单位"), cell("行政职务"), cell("专业系列"), cell("专业"), cell("现专业岗位"), cell("现专业职称"), level, since, cell("电话"),
                cell("是否行政机关领导") == "是", cell("是否退休") == "是", cell("是否主系列") != "否", cell("荣誉称号"), cell("破例理由"), cell("备注")).Tidied, null);
    }

    // 正高, 正高级, 高级（正高） … mean one level
    private static TitleLevel? LevelOf(string typed) => typed.Trim().TrimEnd('级') switch
    {
        "正高" or "高级（正高）" or "高级(正高)" => TitleLevel.Full,
        "副高" or "高级（副高）" or "高级(副高)" => TitleLevel.Associate,
        "中" => TitleLevel.Intermediate,
        "初" or "助理" => TitleLevel.Junior,
        "员" => TitleLevel.Assistant,
        _ => null,
    };

    // 2015-06-01, 2015/6/1, 2015.06, 201506, 2015年6月: a month counts from its first day
    private static DateOnly? DayOf(string typed)
    {
        string[] forms = ["yyyy-M-d", "yyyy-M", "yyyyMMdd", "yyyyMM"];
        var plain = typed.Trim().Replace('/', '-').Replace('.', '-').Replace('年', '-').Replace("月", typed.Contains('日', StringComparison.Ordinal) ? "-" : "", StringComparison.Ordinal).Replace("日", "", StringComparison.Ordinal);
        return DateOnly.TryParseExact(plain, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? day : null;
    }
}

/// <summary>「职称层级无法识别」</summary>
public sealed record ExpertLevelIsUnknown(string Typed) : Refusal($"没有“{Typed}”这个职称层级，请填正高级、副高级、中级、初级或员级。");

/// <summary>「日期无法识别」</summary>
public sealed record ExpertDayIsUnreadable(string Typed) : Refusal($"“{Typed}”不是日期，请按2015-06或2015-06-01填写取得职称时间。");

/// <summary>「是否无法识别」</summary>
public sealed record ExpertAnswerIsUnreadable(string Column) : Refusal($"“{Column}”请填“是”或“否”。");
