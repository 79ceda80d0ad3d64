using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.FormalReviews;

public sealed partial class PaperPage
{
    [Inject] public required GetPapers GetPapers { get; init; }

    [Inject] public required RecordPapers RecordPapers { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetPapers.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private HashSet<int> Chosen { get; } = [];

    private DateOnly ReceivedOn { get; set; }

    private Verdict? Verdict { get; set; }

    private string Warning { get; set; } = "";

    private string Done { get; set; } = "";

    private int Asked => View!.Lines.Count(line => line.Item.IsAsked);

    private int Arrived => View!.Lines.Count(line => line.Item.IsAsked && line.ReceivedOn is not null);

    protected override async Task OnParametersSetAsync()
    {
        await LoadAsync();
        ReceivedOn = View?.Today ?? default;
    }

    private async Task LoadAsync()
    {
        View = await GetPapers.HandleAsync(new CaseId(Id), CancellationToken.None);
        IsLoaded = true;
    }

    private void Toggle(int item)
    {
        if (!Chosen.Remove(item))
        {
            Chosen.Add(item);
        }
    }

    private void ChooseMissing() => Chosen.UnionWith(View!.Lines.Where(line => line.Item.IsAsked && line.ReceivedOn is null).Select(line => line.Item.Number));

    private async Task RecordAsync(DateOnly? receivedOn)
    {
        var items = View!.Lines.Where(line => Chosen.Contains(line.Item.Number) && (receivedOn is not null || line.ReceivedOn is not null)).ToDictionary(line => line.Item.Number, line => line.Version);
        var result = await RecordPapers.HandleAsync(new(new CaseId(Id), items, receivedOn), CancellationToken.None);
        (Verdict, Warning, Done) = (result.Verdict, result.Warning, "");
        if (!result.Verdict.IsRefused)
        {
            Done = receivedOn is { } on ? $"已签收{items.Count}项，收到日期{Say.Day(on)}。" : $"已撤销{items.Count}项的签收。";
            Chosen.Clear();
        }
        await LoadAsync();
    }
}
