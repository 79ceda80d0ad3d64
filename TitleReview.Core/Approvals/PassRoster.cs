using System.Globalization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Approvals;

/// <summary>「评审通过人员名册」(模板6): what each cell says, ready to be placed.</summary>
/// <param name="Footer">「填表单位、填表人、填表时间」: left open, because it is stamped and signed by hand (rule book BL-05).</param>
public sealed record PassRoster(
    string Title,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    string Footer)
{
    /// <param name="series">「系列」 without the word 系列.</param>
    public static PassRoster Compose(
        int year, string series, IEnumerable<RosterRow> rows, string region = ApprovalFacts.RegionOfTheTemplate)
    {
        var template = RosterTemplate.Official;
        var title = template.Name.Replace(ApprovalFacts.RegionOfTheTemplate, region, StringComparison.Ordinal);
        return new PassRoster(
            TemplateText.Fill(title, ("yyyy", year.ToString(CultureInfo.InvariantCulture)), ("series", series)),
            template.Columns,
            [.. rows.Select(Cells)],
            template.Footer.Replace("{}", _room, StringComparison.Ordinal));
    }

    private static readonly string _room = new('　', 8);

    private static IReadOnlyList<string> Cells(RosterRow row, int index) =>
        [(index + 1).ToString(CultureInfo.InvariantCulture), .. row.Cells.Select(PrintedCell.Of)];
}
