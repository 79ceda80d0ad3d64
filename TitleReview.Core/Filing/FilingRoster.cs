using System.Globalization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Filing;

/// <summary>「模板1、模板2」 as they are printed.</summary>
public sealed record FilingRoster(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string Footer)
{
    /// <param name="series">Without the word 系列.</param>
    /// <param name="unit">「填表单位」</param>
    public static FilingRoster Of(FilingList list, string series, IReadOnlyList<ListedPerson> people, string unit, string filler, DateOnly on)
    {
        var template = UndertakingTemplate.Official;
        return new(
            TemplateText.Fill(list == FilingList.Staff ? template.Staff : template.Venue, ("series", series)),
            template.Columns,
            [.. people.Select((one, place) => (IReadOnlyList<string>)
                [(place + 1).ToString(CultureInfo.InvariantCulture), new PersonName(one.Name).Printed, one.Sex, one.Ethnicity, one.Post, one.Unit, one.IdNumber, one.Remark])],
            $"{template.Unit}{unit}　　{template.Filler}{filler}　　{template.FilledOn}{ChineseDate.Of(on)}");
    }
}
