using TitleReview.Core.FormalReviews;

namespace TitleReview.App.Documents.Excel;

/// <summary>「申报人员花名册」 as an Excel workbook.</summary>
public static class ApplicantWorkbook
{
    private const double Wide = 20;
    private const double Middle = 12;
    private const double Narrow = 7;

    public static byte[] Write(ApplicantRoster roster) => TableWorkbook.Write(new("申报人员花名册", roster.Title, roster.Columns, roster.Rows, roster.Footer, [.. roster.Columns.Select(WidthOf)]));

    private static double WidthOf(string column) => column switch
    {
        "序号" or "性别" or "族别" or "是否答辩" or "缴费金额" => Narrow,
        "身份证号" or "工作单位" or "申报系列（专业）" => Wide,
        _ => Middle,
    };
}
