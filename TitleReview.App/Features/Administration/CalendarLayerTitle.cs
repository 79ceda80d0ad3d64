using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

internal static class CalendarLayerTitle
{
    public static string Title(this CalendarLayer layer) => layer switch
    {
        CalendarLayer.National => "国务院办公厅",
        CalendarLayer.Regional => "自治区",
        CalendarLayer.Prefecture => "地（州、市）或县（市）",
        _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, message: null),
    };
}
