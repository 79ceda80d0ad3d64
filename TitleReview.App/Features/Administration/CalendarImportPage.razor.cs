using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

public sealed partial class CalendarImportPage
{
    private byte[] _file = [];

    [Inject] public required PreviewCalendarImport Preview { get; init; }

    [Inject] public required ImportCalendar ImportCalendar { get; init; }

    private bool IsLoaded { get; set; }

    private PreviewCalendarImport.View? View { get; set; }

    private CalendarLayer Layer { get; set; } = CalendarLayer.National;

    private Verdict? Verdict { get; set; }

    protected override async Task OnInitializedAsync()
    {
        await PreviewAsync();
        Layer = View?.MaySet.FirstOrDefault(Layer) ?? Layer;
        IsLoaded = true;
    }

    private async Task ChosenAsync(byte[] file)
    {
        _file = file;
        await PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        Verdict = null;
        View = await Preview.HandleAsync(Layer, _file, CancellationToken.None);
    }

    private async Task ImportAsync()
    {
        var verdict = await ImportCalendar.HandleAsync(new(Layer, _file, View!.Plan!.Seen), CancellationToken.None);
        _file = verdict.IsRefused ? _file : [];
        await PreviewAsync();
        Verdict = verdict;
    }
}
