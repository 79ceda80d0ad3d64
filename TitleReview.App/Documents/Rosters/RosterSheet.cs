using TitleReview.Core.Approvals;
using TitleReview.Core.Committees;
using TitleReview.Core.Filing;
using TitleReview.Core.FormalReviews;

namespace TitleReview.App.Documents.Rosters;

/// <summary>「名册」 for paper and for Excel: a title, columns with their widths, rows and a foot. Every roster is one of these, and printed across.</summary>
/// <param name="Name">Of the sheet in the workbook.</param>
/// <param name="Widths">In widths of a digit as Excel counts, one per column; on paper only their proportions matter.</param>
/// <param name="Footer">Empty: none.</param>
public sealed record RosterSheet(
    string Name, string Title, IReadOnlyList<string> Columns, IReadOnlyList<double> Widths, IReadOnlyList<IReadOnlyList<string>> Rows, string Footer)
{
    private const double Widest = 26;
    private const double Wide = 20;
    private const double Middle = 10;
    private const double Narrow = 5;

    // one per column of template 6, of templates 1 and 2, and of annex 3 of the letter of 2019; together they fill A4 across
    private static readonly double[] _ofPass = [5, 11, 10, 18, 4, 7, 10, 24, 7, 11, 10, 12, 8, 10, 10];
    private static readonly double[] _ofFiling = [6, 14, 6, 12, 20, 34, 22, 12];
    private static readonly double[] _ofArchive = [6, 26, 20, 44, 14, 6, 36];
    private static readonly double[] _ofExperts = [6, 12, 6, 10, 11, 28, 14, 14, 10, 13, 16, 16];

    /// <summary>Template 6.</summary>
    public static RosterSheet Of(PassRoster roster) => new("通过人员名册", roster.Title, roster.Columns, _ofPass, roster.Rows, roster.Footer);

    /// <summary>Templates 1 and 2.</summary>
    public static RosterSheet Of(FilingRoster roster) => new("名册", roster.Title, roster.Columns, _ofFiling, roster.Rows, roster.Footer);

    /// <summary>「年度归档文件目录」</summary>
    public static RosterSheet Of(ArchiveIndex index) => new("归档文件目录", index.Title, index.Columns, _ofArchive, index.Rows, index.Footer);

    /// <summary>Annex 3 of the letter on registration.</summary>
    public static RosterSheet Of(ExpertRoster roster) => new("评委花名册", roster.Title, roster.Columns, _ofExperts, roster.Rows, "");

    /// <summary>Annex 5 of the party schools' notice; its columns are the notice's own.</summary>
    public static RosterSheet Of(ApplicantRoster roster) => new("申报人员花名册", roster.Title, roster.Columns, [.. roster.Columns.Select(WidthOf)], roster.Rows, roster.Footer);

    private static double WidthOf(string column) => column switch
    {
        "序号" or "性别" or "族别" or "是否答辩" => Narrow,
        "缴费金额" => 7,
        "学历" or "申报级别" => 8,
        "出生年月" or "取得时间" => 11,
        "身份证号" => Widest,
        "工作单位" or "申报系列（专业）" => Wide,
        _ => Middle,
    };
}
