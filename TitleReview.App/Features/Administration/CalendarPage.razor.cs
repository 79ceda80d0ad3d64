using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

public sealed partial class CalendarPage
{
    private const string Weekdays = "日一二三四五六";
    private const string Work = "上班";
    private const string Rest = "放假";

    [Inject] public required ListCalendar ListCalendar { get; init; }

    [Inject] public required SetCalendarDay SetCalendarDay { get; init; }

    [SupplyParameterFromQuery] public int? Year { get; set; }

    [SupplyParameterFromQuery(Name = "layer")] public string? LayerText { get; set; }

    private CalendarLayer? Shown => Enum.TryParse<CalendarLayer>(LayerText, out var layer) && Enum.IsDefined(layer) ? layer : null;

    private IEnumerable<ListCalendar.Row> Rows => View?.Rows.Where(row => Shown is not { } layer || row.Layer == layer) ?? [];

    private ListCalendar.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private CalendarLayer Layer { get; set; } = CalendarLayer.Regional;

    private DateOnly Day { get; set; }

    // a list that is bound to yes and no keeps neither
    private string Kind { get; set; } = Rest;

    private string Name { get; set; } = "";

    private Verdict? Verdict { get; set; }

    private bool IsSaved { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        await LoadAsync();
        if (View is { } view && Day.Year != view.Year)
        {
            Day = new DateOnly(view.Year, 1, 1);
            Layer = view.MaySet.Contains(Layer) ? Layer : view.MaySet.FirstOrDefault(Layer);
        }
    }

    private static string Weekday(DateOnly day) => $"星期{Weekdays[(int)day.DayOfWeek]}";

    private async Task LoadAsync()
    {
        View = await ListCalendar.HandleAsync(Year, CancellationToken.None);
        IsLoaded = true;
    }

    private void Edit(ListCalendar.Row row)
    {
        (Layer, Day, Kind, Name) = (row.Layer, row.Day, row.IsWorkday ? Work : Rest, row.Name);
        (Verdict, IsSaved) = (null, false);
    }

    private async Task SetAsync()
    {
        var seen = View?.Rows.FirstOrDefault(row => row.Layer == Layer && row.Day == Day)?.Version ?? 0;
        Verdict = await SetCalendarDay.HandleAsync(new(Layer, Day, Kind == Work, Name, seen), CancellationToken.None);
        IsSaved = !Verdict.IsRefused;
        await LoadAsync();
    }
}
